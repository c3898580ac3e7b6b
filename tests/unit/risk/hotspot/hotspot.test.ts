import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustP, type HotspotOptions, hotspots, kept } from '../../../../src/risk/hotspot/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { normalCdf } from '../../../../src/risk/statistics.ts';
import { pointsOf } from './support.ts';

const SIX: [number, number, number][] = [
  [10, 10, 2],
  [20, 10, 3],
  [40, 10, 3.2],
  [15, 20, 5],
  [30, 20, 8],
  [30, 30, 7],
];
const options: HotspotOptions = { threshold: 15, metric: 'planar', seed: 7, permutations: 9999 };
const near = (a: readonly (number | null)[], b: readonly number[], digits: number) => {
  expect(a).toHaveLength(b.length);
  a.forEach((v, i) => {
    expect(v).toBeCloseTo(b[i] as number, digits);
  });
};

/** A random cloud of n points with some ties in value. */
function cloud(n: number, seed: number): [number, number, number][] {
  const rng = createRng(seed);
  return Array.from({ length: n }, () => [rng.between(0, 100), rng.between(0, 100), rng.below(12)]);
}

describe('the six-point vector of the manuals', () => {
  const { points, globalG } = hotspots(pointsOf(SIX), options);
  test('Gi*, Gi and G', () => {
    near(
      points.map((p) => p.giStar),
      [-1.397276, -0.289178, 0.65065, -0.289178, 1.234521, 2.024243],
      5,
    );
    near(
      points.map((p) => p.gi),
      [-1.013673, -0.043616, 1.315587, -0.314127, 1.15374, 1.778339],
      5,
    );
    expect(globalG).toBeCloseTo(0.55709779, 7);
  });
});

describe('conditional permutation', () => {
  test('converges on the exact share of draws (every subset of six points counted)', () => {
    const { points } = hotspots(pointsOf(SIX), { ...options, permutations: 99_999 });
    SIX.forEach(([x, y], i) => {
      const others = SIX.filter((_, j) => j !== i);
      const k = others.filter(([a, b]) => Math.hypot(a - x, b - y) <= 15).length;
      const observed = others.reduce((s, [a, b, v]) => (Math.hypot(a - x, b - y) <= 15 ? s + v : s), 0);
      let [above, below, all] = [0, 0, 0];
      for (let set = 0; set < 32; set++) {
        const drawn = others.filter((_, j) => (set >> j) & 1);
        if (drawn.length !== k) continue;
        const sum = drawn.reduce((s, [, , v]) => s + v, 0);
        all++;
        if (sum >= observed - 1e-9) above++;
        if (sum <= observed + 1e-9) below++;
      }
      expect(points[i]?.pPerm).toBeCloseTo(Math.min(1, (2 * Math.min(above, below)) / all), 1);
      expect(Math.abs((points[i]?.pPerm ?? 9) - Math.min(1, (2 * Math.min(above, below)) / all))).toBeLessThan(0.01);
    });
  });

  test('is near the normal p of Gi, which conditions alike, and uniform where nothing is hot', () => {
    const fine = cloud(600, 3).map(([x, y, v], i): [number, number, number] => [x, y, v + i / 1000]);
    const { points } = hotspots(pointsOf(fine), { ...options, threshold: 12 });
    const gaps = points.map((p) => Math.abs(2 * normalCdf(-Math.abs(p.gi ?? 9)) - (p.pPerm ?? 1)));
    expect(gaps.reduce((a, b) => a + b) / gaps.length).toBeLessThan(0.015);
    expect(points.filter((p) => (p.pPerm ?? 1) < 0.05).length / 600).toBeLessThan(0.12);
    expect(points.filter((p) => (p.pAdjusted ?? 1) < 0.05)).toHaveLength(0);
  });

  test('finds a planted hot spot after adjustment, and only there', () => {
    const rows = cloud(400, 5).map(([x, y, v]): [number, number, number] => [
      x,
      y,
      Math.hypot(x - 50, y - 50) < 12 ? v + 15 : v,
    ]);
    const { points } = hotspots(pointsOf(rows), { ...options, threshold: 10 });
    const found = rows.filter((_, i) => (points[i]?.pAdjusted ?? 1) < 0.05);
    expect(found.length).toBeGreaterThan(10);
    for (const [x, y] of found) expect(Math.hypot(x - 50, y - 50)).toBeLessThan(22);
  });

  test('stopping early leaves small p as they are, and the others near what all permutations give', () => {
    for (const seed of [5, 6, 7]) {
      const rows = cloud(400, seed).map(([x, y, v]): [number, number, number] => [x, y, x < 15 && y < 50 ? v + 6 : v]);
      const whole = hotspots(pointsOf(rows), { ...options, threshold: 10 }).points;
      const early = hotspots(pointsOf(rows), { ...options, threshold: 10, enough: 100 }).points;
      const small = whole.flatMap((p, i) => ((p.pPerm ?? 1) <= 200 / 10_000 ? [i] : []));
      expect(small.length).toBeGreaterThan(10);
      for (const i of small) expect(early[i]?.pPerm).toBe(whole[i]?.pPerm);
      const ratios = whole.map((p, i) => Math.log((early[i]?.pPerm ?? 1) / (p.pPerm ?? 1)));
      expect(Math.max(...ratios.map(Math.abs))).toBeLessThan(0.5);
      expect(Math.abs(ratios.reduce((a, b) => a + b) / ratios.length)).toBeLessThan(0.05);
    }
  });

  test('kept orders give the same numbers as orders drawn afresh, for other values and other seeds too', () => {
    const shuffles = kept();
    for (const [seed, rows] of [
      [7, cloud(60, 1)],
      [7, cloud(60, 2)],
      [8, cloud(60, 2)],
      [8, cloud(70, 3)],
    ] as const) {
      const asked = { ...options, seed, permutations: 499, threshold: 25 };
      expect(hotspots(pointsOf(rows), { ...asked, shuffles })).toEqual(hotspots(pointsOf(rows), asked));
    }
  });

  test('the same seed gives the same bytes, another seed other draws', () => {
    const points = pointsOf(cloud(50, 1));
    const once = JSON.stringify(hotspots(points, options));
    expect(JSON.stringify(hotspots(points, options))).toBe(once);
    expect(JSON.stringify(hotspots(points, { ...options, seed: 8 }))).not.toBe(once);
  });
});

describe('what a statistic must not depend on', () => {
  const rows = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: -5, max: 5 })),
    { minLength: 3, maxLength: 25 },
  );
  const quick: HotspotOptions = { threshold: 3, metric: 'planar', seed: 7, permutations: 199 };

  test('the order of the rows, twins included', () => {
    fc.assert(
      fc.property(rows, fc.integer(), (points, seed) => {
        const rng = createRng(seed);
        const order = points.map((_, i) => i).sort(() => rng.next() - 0.5);
        const straight = hotspots(pointsOf(points), quick).points;
        const shuffled = hotspots(pointsOf(order.map((i) => points[i] as [number, number, number])), quick).points;
        expect(shuffled).toEqual(order.map((i) => straight[i]));
      }),
      { numRuns: 60 },
    );
  });

  test('the unit and the zero of the values, nor the unit of the plane', () => {
    fc.assert(
      fc.property(rows, (points) => {
        const a = hotspots(pointsOf(points), quick).points;
        const b = hotspots(pointsOf(points.map(([x, y, v]) => [x / 10, y / 10, v * 1e6 + 1e9])), {
          ...quick,
          threshold: 0.3,
        }).points;
        a.forEach((p, i) => {
          for (const key of ['gi', 'giStar', 'p', 'pPerm', 'pAdjusted'] as const) {
            const [left, right] = [p[key], b[i]?.[key]];
            if (left === null) expect(right).toBeNull();
            else expect(right).toBeCloseTo(left, 7);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('no number is ever NaN or infinite', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 20 }), (points, threshold) => {
        const result = hotspots(pointsOf(points), { ...quick, threshold });
        for (const p of result.points)
          for (const v of Object.values(p)) expect(v === null || Number.isFinite(v)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('where a statistic is not defined', () => {
  const nothing = { gi: null, giStar: null, p: null, pPerm: null, pAdjusted: null };
  const far = 'no neighbour within the threshold';
  test.each<[string, [number, number, number][], number, RegExp]>([
    ['no points', [], 1, /0 points/],
    ['two points', SIX.slice(0, 2), 15, /2 points/],
    ['constant values', SIX.map(([x, y]) => [x, y, 0.1]), 15, /all values are equal/],
    ['everyone a neighbour', SIX, 1000, /every other point is a neighbour/],
    ['nobody a neighbour', SIX, 0, new RegExp(far)],
  ])('%s: null with a warning', (_, rows, threshold, warning) => {
    const result = hotspots(pointsOf(rows), { ...options, threshold });
    for (const p of result.points) expect(p).toEqual(nothing);
    expect(result.warnings.join()).toMatch(warning);
  });

  test('an isolated point alone is null; its neighbours elsewhere are not', () => {
    const { points, warnings } = hotspots(pointsOf([...SIX, [500, 500, 3]]), options);
    expect(points[6]).toEqual(nothing);
    expect(points[0]?.gi).not.toBeNull();
    expect(warnings).toEqual([expect.stringContaining('row 7')]);
  });

  test('one point that differs from all others has no Gi, but a Gi*', () => {
    const { points, warnings } = hotspots(pointsOf(SIX.map(([x, y], i) => [x, y, i === 4 ? 9 : 2])), options);
    expect(points[4]?.gi).toBeNull();
    expect(points[4]?.giStar).not.toBeNull();
    expect(warnings.join()).toMatch(/Gi of row 5/);
  });

  test('one value a million million times the rest costs no digits', () => {
    const rows = cloud(40, 9);
    const plain = hotspots(pointsOf([...rows, [50, 50, 1e6]]), { ...options, threshold: 20, permutations: 9 });
    const others = rows.filter(([x, y]) => Math.hypot(x - 50, y - 50) <= 20).map(([, , v]) => v);
    const mean = rows.reduce((s, [, , v]) => s + v, 0) / 40;
    const variance = rows.reduce((s, [, , v]) => s + (v - mean) ** 2, 0) / 40;
    const k = others.length;
    const z = (others.reduce((a, b) => a + b) - k * mean) / Math.sqrt((variance * (40 * k - k * k)) / 39);
    expect(plain.points[40]?.gi).toBeCloseTo(z, 5);
  });
});

describe('false-discovery rate', () => {
  test('the worked example: p·m/rank, never falling', () => {
    near(Array.from(adjustP(Float64Array.of(0.01, 0.04, 0.03, 0.005))), [0.02, 0.04, 0.04, 0.02], 12);
  });

  test('keeps the order of p, is at least p, at most 1, and leaves missing out of the count', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const adjusted = adjustP(Float64Array.from(p));
        p.forEach((a, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(a);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((b, j) => {
            if (a <= b) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          });
        });
        expect(Array.from(adjustP(Float64Array.from([...p, Number.NaN]))).slice(0, -1)).toEqual(Array.from(adjusted));
      }),
    );
  });
});

test('fifty thousand points: equal to every pair by hand on a sample, in seconds', () => {
  const rng = createRng(11);
  const rows = Array.from({ length: 50_000 }, (): [number, number, number] => [
    rng.between(103.6, 104.4),
    rng.between(0.5, 1.3),
    rng.below(9),
  ]);
  const started = performance.now();
  const { points } = hotspots(pointsOf(rows), { threshold: 800, metric: 'geodesic', seed: 7, permutations: 199 });
  expect(performance.now() - started).toBeLessThan(20_000);
  const mean = rows.reduce((s, r) => s + r[2], 0) / rows.length;
  const s2 = rows.reduce((s, r) => s + (r[2] - mean) ** 2, 0) / rows.length;
  const rad = Math.PI / 180;
  for (const i of [0, 12_345, 49_999]) {
    const [lon, lat] = rows[i] as [number, number, number];
    const close = rows.filter(([a, b]) => {
      const h =
        Math.sin(((b - lat) * rad) / 2) ** 2 +
        Math.cos(lat * rad) * Math.cos(b * rad) * Math.sin(((a - lon) * rad) / 2) ** 2;
      return 2 * 6371008.8 * Math.asin(Math.sqrt(h)) <= 800;
    });
    const w = close.length;
    const z = (close.reduce((s, r) => s + r[2], 0) - w * mean) / Math.sqrt((s2 * (50_000 * w - w * w)) / 49_999);
    expect(points[i]?.giStar).toBeCloseTo(z, 9);
  }
});
