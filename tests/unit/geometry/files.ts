import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { AreaShapeProperties, CoastProperties } from '../../../src/domain/pack.ts';

const root = join(import.meta.dirname, '..', '..', '..');
export const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const derived = <T>(name: string): T => JSON.parse(text(`data/regions/batam/geometry/${name}.geojson`));

export interface IslandProperties {
  readonly island_code: string;
  readonly kecamatan_code: string | null;
  readonly basis: string;
  readonly populated: boolean;
  readonly in_polygon: boolean;
}

export const kecamatan = derived<FeatureCollection<Polygon | MultiPolygon, AreaShapeProperties>>('kecamatan');
export const kelurahan = derived<FeatureCollection<Point, AreaShapeProperties & { grade: string }>>('kelurahan');
export const coast = derived<FeatureCollection<Polygon | MultiPolygon, CoastProperties>>('coast');
export const islands = derived<FeatureCollection<Point, IslandProperties>>('islands');
export const topology = (path: string): Topology => JSON.parse(text(`public/${path}`));

export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
