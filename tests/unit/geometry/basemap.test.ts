import { gzipSync } from 'node:zlib';
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { coast, kecamatan, text, topology } from './files.ts';

const strait = topology('regions/batam/basemap/strait.topojson');
const object = <T>(name: string) => feature(strait, strait.objects[name]!) as unknown as T;
type Shapes<P> = FeatureCollection<MultiPolygon, P>;

const land = object<Shapes<{ role: string }>>('land');
const water = object<Feature<MultiPolygon>>('water');
const areas = object<Shapes<{ code: string }>>('areas');
const km2 = (shape: Parameters<typeof area>[0]) => area(shape) / 1e6;

describe('the strait base map', () => {
  it('has land by role and water that fill the box exactly, on one coast', () => {
    expect(land.features.map((f) => f.properties.role)).toEqual(['region', 'indonesia', 'foreign']);
    const [w, s, e, n] = [103.3, 0.2, 104.9, 1.75];
    const ring = [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ];
    const box = km2({ type: 'Polygon', coordinates: [ring] });
    expect(Math.abs(km2(land) + km2(water) - box)).toBeLessThan(box * 1e-5);
  });

  it('draws the land within 3 % of what was measured', () => {
    for (const shape of land.features) {
      const { properties } = shape;
      const measured = coast.features.filter((f) => f.properties.role === properties.role);
      const ratio = km2(shape) / measured.reduce((sum, f) => sum + km2(f), 0);
      expect(Math.abs(ratio - 1), properties.role).toBeLessThan(0.03);
    }
  });

  it('fills every kecamatan past its shore, and none over the land of another', () => {
    expect(areas.features.map((f) => f.properties.code)).toEqual(kecamatan.features.map((f) => f.id));
    for (const [i, fill] of areas.features.entries()) {
      expect(km2(fill), fill.properties.code).toBeGreaterThan(km2(kecamatan.features[i]!));
    }
    const regionLand = land.features[0]!;
    const points = regionLand.geometry.coordinates.map(([ring]) => ring![0]!);
    const filled = points.filter((p) => areas.features.some((f) => booleanPointInPolygon(p, f)));
    expect(filled.length).toBe(points.length);
  });

  it('carries the reservoir and the inner borders', () => {
    const reservoir = object<Shapes<{ role: string }>>('reservoir');
    expect(booleanPointInPolygon([104.06, 1.06], reservoir.features[0]!)).toBe(true);
    const borders = object<Feature<MultiLineString>>('borders').geometry.coordinates;
    for (const [lon, lat] of borders.flat()) {
      expect(lon! > 103.87 && lon! < 104.16 && lat! > 0.95 && lat! < 1.21).toBe(true);
    }
    expect(borders.length).toBeGreaterThan(10);
  });
});

it.each([
  ['regions/batam/basemap/strait.topojson', 25],
  ['regions/batam/basemap/sea.topojson', 28],
  ['basemap/world.topojson', 15],
])('%s stays below %d kB gzip', (path, limit) => {
  expect(gzipSync(text(`public/${path}`)).length).toBeLessThan(limit * 1000);
});

it('the Southeast Asia map knows land from sea, also where the land file misplaces lakes', () => {
  const sea = topology('regions/batam/basemap/sea.topojson');
  const shape = feature(sea, sea.objects.land!) as unknown as Feature<MultiPolygon>;
  const isLand = (lon: number, lat: number) => booleanPointInPolygon([lon, lat], shape);
  expect(isLand(109.4, 0.2)).toBe(true);
  expect(isLand(102, 3.5)).toBe(true);
  expect(isLand(98.8, 2.75)).toBe(false);
  expect(isLand(107, 2)).toBe(false);
});

it('the world map reaches the countries the arcs go to', () => {
  const world = topology('basemap/world.topojson');
  const shape = feature(world, world.objects.land!) as unknown as Feature<MultiPolygon>;
  for (const at of [
    [45, 24],
    [127.5, 36.5],
    [134, -25],
  ])
    expect(booleanPointInPolygon(at, shape)).toBe(true);
});
