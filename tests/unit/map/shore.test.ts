/** The shore that is drawn is land's own, without the frame at which the map was cut. */
import { readFileSync } from 'node:fs';
import type { Feature, Geometry, Position } from 'geojson';
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
const textOf = (steps: readonly (readonly [Position, Position])[]) => steps.map((step) => JSON.stringify(step));

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
  test('is every other step of the land, once and in its direction', () =>
    expect(textOf(shore).sort()).toEqual(textOf(land.filter((step) => !isAlong(step))).sort()));
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
  const [shore] = shoresIn(topology({ land }));
  expect(shore?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [2, 4],
        [1, 3],
        [0, 2],
        [1, 1],
        [2, 0],
      ],
    ],
  });
});
