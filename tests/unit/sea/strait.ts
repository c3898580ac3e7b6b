/** The strait of Batam as the tests of the sea room use it: the committed coast and registers, read as they are. */
import { readFileSync } from 'node:fs';
import * as turf from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import Papa from 'papaparse';
import { type LonLat, lonLat } from '../../../src/domain/units.ts';
import { type Box, buildSeaGrid, type Coast, type Islet, type SeaGrid } from '../../../src/sea/index.ts';

const PACK = new URL('../../../data/regions/batam/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, PACK), 'utf8');
export const table = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(read(`${name}.csv`), { header: true, skipEmptyLines: true }).data;

export const BOX: Box = [103.3, 0.2, 104.9, 1.75];
export const coast: Coast = JSON.parse(read('geometry/coast.geojson'));
export const kecamatan: GeoJSON.FeatureCollection<Polygon> = JSON.parse(read('geometry/kecamatan.geojson'));

/** Register islands as discs of 50 m: the register says where they are, not how large. */
export const islets: Islet[] = table('islands').map((i) => ({ lon: Number(i.lon), lat: Number(i.lat), radius_m: 50 }));

const grids = new Map<string, SeaGrid>();
export function strait(resolution: number, buffer_m = 0, narrows = false): SeaGrid {
  const key = `${resolution}/${buffer_m}/${narrows}`;
  const grid = grids.get(key) ?? buildSeaGrid(coast, { box: BOX, resolution, buffer_m, islands: islets, narrows });
  grids.set(key, grid);
  return grid;
}

/** Each land polygon and reservoir by itself, with its bounding box, for checks with Turf. */
export const land: { shape: Feature<Polygon>; box: number[] }[] = turf
  .flatten(coast)
  .features.map((f) => ({ shape: turf.polygon((f.geometry as Polygon).coordinates), box: turf.bbox(f) }));

/** Points of a line every `step_m` metres, corners included. */
export function sampled(line: readonly LonLat[], step_m: number): LonLat[] {
  return line.slice(1).flatMap((b, i) => {
    const a = line[i] as LonLat;
    const n = Math.max(1, Math.ceil((turf.distance([...a], [...b]) * 1000) / step_m));
    return Array.from({ length: n + 1 }, (_, k) =>
      lonLat(a[0] + ((b[0] - a[0]) * k) / n, a[1] + ((b[1] - a[1]) * k) / n),
    );
  });
}

/** Whether Turf finds a point on land or in a reservoir. */
export const onLand = ([x, y]: LonLat): boolean =>
  land.some(
    ({ shape, box: [w = 0, s = 0, e = 0, n = 0] }) =>
      x >= w && x <= e && y >= s && y <= n && turf.booleanPointInPolygon([x, y], shape, { ignoreBoundary: true }),
  );

/** Metres from a point to the nearest shore, by Turf; shores more than `within_m` away are not looked at. */
export function shoreMetres([x, y]: LonLat, within_m: number): number {
  const d = within_m / 110000;
  return Math.min(
    Infinity,
    ...land
      .filter(({ box: [w = 0, s = 0, e = 0, n = 0] }) => x > w - d && x < e + d && y > s - d && y < n + d)
      .map(({ shape }) => turf.pointToPolygonDistance([x, y], shape, { units: 'meters' })),
  );
}
