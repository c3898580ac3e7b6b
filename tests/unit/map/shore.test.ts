/** The shore that is drawn is land's own, without the frame at which the map was cut. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { featuresIn, shoresIn } from '../../../src/map/topology.ts';

const linesOf = ({ geometry: g }: Feature<Geometry>): Position[][] =>
  g.type === 'Polygon' || g.type === 'MultiLineString'
    ? g.coordinates
    : g.type === 'MultiPolygon'
      ? g.coordinates.flat()
      : [];
const stepsOf = (features: readonly Feature<Geometry>[]): [Position, Position][] =>
  features.flatMap((f) =>
    linesOf(f).flatMap((line) => line.slice(1).map((to, k): [Position, Position] => [line[k] ?? [], to])),
  );

describe('the shore of the Batam base map', () => {
  const strait = JSON.parse(readFileSync('public/regions/batam/basemap/strait.topojson', 'utf8')) as Topology;
  const [west, south, east, north] = strait.bbox ?? [];
  const isAlong = ([a, b]: readonly [Position, Position]) =>
    [
      [0, west],
      [0, east],
      [1, south],
      [1, north],
    ].some(([axis, edge]) => [a, b].every((point) => point[axis as number]?.toFixed(9) === edge?.toFixed(9)));
  const land = stepsOf(featuresIn(strait, 'land'));
  const shore = stepsOf(shoresIn(strait));

  test('was cut where land goes on', () => expect(land.filter(isAlong).length).toBeGreaterThan(0));
  test('does not run along the frame', () => expect(shore.filter(isAlong)).toEqual([]));
  test('is every other step of the land, once', () => {
    const undirected = (steps: readonly (readonly [Position, Position])[]) =>
      steps.map(([a, b]) => [JSON.stringify(a), JSON.stringify(b)].sort().join()).sort();
    expect(undirected(shore)).toEqual(undirected(land.filter((step) => !isAlong(step))));
  });
  test('is a line only where the frame cuts a land, and has it on its right', () => {
    const lines = shoresIn(strait).filter(({ geometry }) => geometry.type === 'MultiLineString');
    const lands = featuresIn(strait, 'land') as Feature<Polygon | MultiPolygon>[];
    const steps = stepsOf(lines);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.length).toBeLessThan(shore.length / 2);
    // A thousandth of a step beside its middle.
    const onRight = steps.filter(([[x = 0, y = 0], [toX = 0, toY = 0]]) => {
      const beside = [(x + toX) / 2 + (toY - y) / 1000, (y + toY) / 2 - (toX - x) / 1000];
      return lands.some((f) => booleanPointInPolygon(beside, f));
    });
    expect(onRight.length).toBe(steps.length);
  });
});

test('a ring that was opened in the middle of its shore is one line all the same', () => {
  const land: Feature<Geometry> = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [2, 0],
          [2, 4],
          [1, 3],
          [0, 2],
          [1, 1],
        ],
      ],
    },
  };
  const [, shore] = shoresIn(topology({ land }));
  expect(shore?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [2, 0],
        [1, 1],
        [0, 2],
        [1, 3],
        [2, 4],
      ],
    ],
  });
});
