import { describe, expect, test } from 'vitest';
import { neighboursWithin } from '../../../../src/risk/hotspot/neighbours.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { arcKm } from '../../../../src/sea/frame.ts';
import { pointsOf } from './support.ts';

/** Every pair by hand. */
const byHand = (at: readonly (readonly [number, number])[], metres: number): number[][] =>
  at.map(([a, b], i) => at.flatMap(([c, d], j) => (i !== j && arcKm(a, b, c, d) * 1000 <= metres ? [j] : [])));

describe('neighbours on the globe are those of every pair by hand', () => {
  const rng = createRng(3);
  const cloud = (n: number, lon: () => number, lat: () => number) =>
    Array.from({ length: n }, (): [number, number] => [lon(), lat()]);
  test.each<[string, [number, number][], number]>([
    [
      'astride the 180th meridian',
      cloud(
        80,
        () => (rng.next() < 0.5 ? 180 - rng.next() : -180 + rng.next()),
        () => rng.between(-17, -16),
      ),
      30_000,
    ],
    [
      'about the north pole',
      cloud(
        80,
        () => rng.between(-180, 180),
        () => rng.between(88, 90),
      ),
      60_000,
    ],
    [
      'about the south pole',
      cloud(
        80,
        () => rng.between(-180, 180),
        () => rng.between(-90, -88),
      ),
      60_000,
    ],
    [
      'in high latitudes',
      cloud(
        80,
        () => rng.between(10, 14),
        () => rng.between(78, 80),
      ),
      20_000,
    ],
    [
      'all over, a third of the way round',
      cloud(
        60,
        () => rng.between(-180, 180),
        () => rng.between(-90, 90),
      ),
      13_000_000,
    ],
    [
      'everywhere',
      cloud(
        20,
        () => rng.between(-180, 180),
        () => rng.between(-90, 90),
      ),
      1e9,
    ],
  ])('%s', (_, at, metres) => {
    const neighbours = neighboursWithin(pointsOf(at.map(([x, y]) => [x, y, 1])), metres, 'geodesic');
    const found = at.map((_, i) => {
      const list: number[] = [];
      neighbours(i, (j) => list.push(j));
      return list.sort((a, b) => a - b);
    });
    expect(found.flat().length).toBeGreaterThan(20);
    expect(found).toEqual(byHand(at, metres));
  });
});

test('a lattice of tenths is not cut apart by rounding; coincident points are neighbours at distance 0', () => {
  const row = pointsOf(Array.from({ length: 12 }, (_, i) => [i / 10, 0, 1]));
  const counts = Array.from({ length: 12 }, (_, i) => {
    let n = 0;
    neighboursWithin(row, 0.1, 'planar')(i, () => n++);
    return n;
  });
  expect(counts).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]);
  const twins: number[] = [];
  neighboursWithin(
    pointsOf([
      [1, 1, 1],
      [1, 1, 2],
      [2, 1, 3],
    ]),
    0,
    'planar',
  )(0, (j) => twins.push(j));
  expect(twins).toEqual([1]);
});
