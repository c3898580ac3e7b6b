/** R's spdep on the same points (fixtures/spdep.R): six digits, on a plane and on the globe. */
import { describe, expect, test } from 'vitest';
import { hotspots, type Metric } from '../../../../src/risk/hotspot/index.ts';
import { pointsOf, rowsOf } from './support.ts';

const sets: [string, Metric, string, string][] = [
  ['planar', 'planar', 'x', 'y'],
  ['geodesic', 'geodesic', 'lon', 'lat'],
];

describe.each(sets)('spdep, %s', (name, metric, x, y) => {
  const points = pointsOf(rowsOf(`${name}.csv`).map((r) => [Number(r[x]), Number(r[y]), Number(r.v)]));
  const expected = rowsOf(`${name}-expected.csv`);
  const global = rowsOf('global.csv').find((r) => r.set === name);
  const result = hotspots(points, { threshold: Number(global?.threshold), metric, seed: 1, permutations: 99 });

  test('Gi, Gi* and p of every point that has a neighbour', () => {
    const connected = expected.flatMap((row, i) => (Number(row.count) > 0 ? [{ row, i }] : []));
    expect(connected.length).toBeGreaterThan(60);
    for (const { row, i } of connected) {
      expect(result.points[i]?.gi).toBeCloseTo(Number(row.gi), 9);
      expect(result.points[i]?.giStar).toBeCloseTo(Number(row.gi_star), 9);
      expect(result.points[i]?.p).toBeCloseTo(Number(row.p), 9);
    }
  });

  test('a point without neighbours is null throughout and is named', () => {
    const alone = expected.flatMap((row, i) => (Number(row.count) === 0 ? [i] : []));
    for (const i of alone)
      expect(result.points[i]).toEqual({ gi: null, giStar: null, p: null, pPerm: null, pAdjusted: null });
    expect(result.warnings.some((w) => w.includes('no neighbour'))).toBe(alone.length > 0);
  });

  test('the global G', () => expect(result.globalG).toBeCloseTo(Number(global?.global_g), 9));
});
