import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AggregationMethod } from '../../../src/domain/model.ts';
import { aggregate } from '../../../src/risk/aggregate.ts';
import { combine } from '../../../src/risk/evaluate.ts';
import { impute } from '../../../src/risk/impute.ts';
import { compileTree, type TreeNode } from '../../../src/risk/model/tree.ts';
import {
  directed,
  goalpostShare,
  minmax,
  percentile,
  rank,
  toTenths,
  zscore,
  zscoreShare,
} from '../../../src/risk/normalise.ts';
import { createRng } from '../../../src/risk/rng.ts';
import { descendingRanks, kurtosis, normalCdf, quantile, skewness } from '../../../src/risk/statistics.ts';
import { treat } from '../../../src/risk/treat.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const column = fc.array(value, { minLength: 3, maxLength: 30 }).map((x) => Float64Array.from(x));
const spread = column.filter((x) => Math.max(...x) - Math.min(...x) > 1);
const tenths = fc.double({ min: 1, max: 10, noNaN: true });
const methods: AggregationMethod[] = ['arithmetic', 'geometric', 'harmonic'];
const close = (a: Float64Array, b: Float64Array, digits = 6) => {
  expect(a).toHaveLength(b.length);
  for (const [i, v] of a.entries()) expect(v).toBeCloseTo(b[i] ?? Number.NaN, digits);
};

describe('normalisation', () => {
  const scales = fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), value);
  it.each([
    ['minmax', minmax(0, 1)],
    ['zscore', zscore()],
    ['percentile', percentile],
  ])('%s does not depend on the unit of the indicator', (_, normalise) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3 }).filter((x) => new Set(x).size > 1),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -99, max: 99 }),
        (x, factor, shift) => {
          close(normalise(Float64Array.from(x, (v) => v * factor + shift)), normalise(Float64Array.from(x)));
        },
      ),
    );
  });
  it('goalposts do not depend on the unit when the posts change with it', () => {
    fc.assert(
      fc.property(column, scales, (x, [factor]) => {
        close(
          goalpostShare(
            x.map((v) => v * factor),
            { min: 0, max: 1000 * factor, scale: 'linear' },
            1,
          ),
          goalpostShare(x, { min: 0, max: 1000, scale: 'linear' }, 1),
          9,
        );
      }),
    );
  });
  it('is idempotent: min-max and ranks of themselves are themselves', () => {
    fc.assert(
      fc.property(spread, (x) => {
        for (const f of [minmax(0, 1), rank, percentile]) close(f(f(x)), f(x), 9);
      }),
    );
  });
  it('stays within its range and turns with the direction', () => {
    fc.assert(
      fc.property(spread, (x) => {
        for (const u of [
          minmax(0, 1)(x),
          percentile(x),
          zscoreShare(x),
          goalpostShare(x, { min: 0, max: 5000, scale: 'linear' }, -1),
        ]) {
          expect(u.every((v) => v >= 0 && v <= 1)).toBe(true);
          expect(toTenths(u).every((v) => v >= 1 && v <= 10)).toBe(true);
        }
        close(
          minmax(0, 1)(directed(x, -1)),
          minmax(0, 1)(x).map((v) => 1 - v),
          9,
        );
      }),
    );
  });
  it('leaves missing values missing and never makes one', () => {
    fc.assert(
      fc.property(spread, (x) => {
        const holed = Float64Array.of(...x, Number.NaN);
        for (const f of [minmax(0, 1), zscore(), rank, percentile])
          expect(Array.from(f(holed), Number.isNaN)).toEqual([...Array.from(x, () => false), true]);
      }),
    );
  });
});

describe('means of siblings', () => {
  const siblings = fc.array(fc.tuple(tenths, fc.double({ min: 0.05, max: 5, noNaN: true })), {
    minLength: 1,
    maxLength: 8,
  });
  const mean = (rows: readonly (readonly [number, number])[], method: AggregationMethod) =>
    aggregate(
      rows.map(([v]) => Float64Array.of(v)),
      rows.map(([, w]) => w),
      method,
    )[0] ?? Number.NaN;

  it.each(methods)(
    '%s: between the extremes, monotone in each child, blind to order and to a common factor of the weights',
    (method) => {
      fc.assert(
        fc.property(siblings, fc.nat(), fc.double({ min: 0.1, max: 3, noNaN: true }), (rows, at, more) => {
          const m = mean(rows, method);
          const values = rows.map(([v]) => v);
          expect(m).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(m).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          const i = at % rows.length;
          expect(
            mean(
              rows.map(([v, w], k) => [k === i ? v + more : v, w] as const),
              method,
            ),
          ).toBeGreaterThan(m);
          expect(mean([...rows].reverse(), method)).toBeCloseTo(m, 9);
          expect(
            mean(
              rows.map(([v, w]) => [v, w * 7] as const),
              method,
            ),
          ).toBeCloseTo(m, 9);
        }),
      );
    },
  );
  it.each(methods)(
    '%s: weight 0 is absence, weight 1 alone is identity, a missing child hands its weight on',
    (method) => {
      fc.assert(
        fc.property(siblings, tenths, (rows, v) => {
          expect(mean([...rows, [v, 0]], method)).toBe(mean(rows, method));
          expect(mean([[v, 1]], method)).toBeCloseTo(v, 12);
          expect(mean([...rows, [Number.NaN, 3]], method)).toBe(mean(rows, method));
        }),
      );
    },
  );
  it('harmonic ≤ geometric ≤ arithmetic', () => {
    fc.assert(
      fc.property(siblings, (rows) => {
        expect(mean(rows, 'harmonic')).toBeLessThanOrEqual(mean(rows, 'geometric') + 1e-9);
        expect(mean(rows, 'geometric')).toBeLessThanOrEqual(mean(rows, 'arithmetic') + 1e-9);
      }),
    );
  });
  it('nothing present is missing; a value at or below zero has no product and no reciprocal', () => {
    expect(aggregate([Float64Array.of(Number.NaN)], [1], 'arithmetic')[0]).toBeNaN();
    for (const method of ['geometric', 'harmonic'] as const)
      expect(aggregate([Float64Array.of(0, -1, 4), Float64Array.of(4, 4, 4)], [1, 1], method)).toEqual(
        Float64Array.of(Number.NaN, Number.NaN, 4),
      );
  });
});

it('a tree of any depth: four levels deep equals the same means by hand', () => {
  const node = (code: string, parent: string | null, aggregation: AggregationMethod | null, weight = 1): TreeNode => ({
    code,
    parent,
    weight,
    aggregation,
    leaf: aggregation === null,
  });
  const tree = compileTree([
    node('T', null, 'geometric'),
    node('A', 'T', 'arithmetic', 2),
    node('B', 'A', 'harmonic'),
    node('C', 'B', 'arithmetic'),
    node('c1', 'C', null),
    node('c2', 'C', null, 3),
    node('b', 'B', null),
    node('a', 'A', null),
    node('t', 'T', null),
  ]);
  const leaves: Record<string, number> = { c1: 2, c2: 6, b: 5, a: 4, t: 8 };
  const nodes = combine(
    tree,
    tree.leaves.map((code) => Float64Array.of(leaves[code] ?? 0)),
    { weights: tree.weights, aggregation: (n) => tree.aggregation[n] ?? null, wholeTop: false },
  );
  const [c] = [(2 + 18) / 4];
  const b = 2 / (1 / c + 1 / 5);
  expect(nodes[tree.top]?.[0]).toBeCloseTo(Math.exp((2 * Math.log((b + 4) / 2) + Math.log(8)) / 3), 12);
});

describe('small statistics', () => {
  it('ranks: 1 for the highest, ties share the smaller, missing has none', () => {
    expect(descendingRanks(Float64Array.of(3, 5, 5, Number.NaN, 1))).toEqual(Float64Array.of(3, 1, 1, Number.NaN, 4));
  });
  // R: e1071::skewness(x, type = 2), kurtosis(x, type = 2), quantile(x), pnorm()
  it('skewness and kurtosis of 1, 2, 3, 4, 10 are those of e1071, type 2', () => {
    const x = Float64Array.of(1, 2, 3, 4, 10);
    expect(skewness(x)).toBeCloseTo(1.6970562748, 9);
    expect(kurtosis(x)).toBeCloseTo(3.152, 9);
    expect(quantile(x, 0.1)).toBeCloseTo(1.4, 12);
    expect(skewness(Float64Array.of(1, 2))).toBeNaN();
    expect(skewness(Float64Array.of(4, 4, 4))).toBeNaN();
  });
  it('the normal distribution function to twelve digits', () => {
    for (const [z, p] of [
      [0, 0.5],
      [1, 0.841344746068543],
      [-1.96, 0.0249978951482204],
      [2.999, 0.9986456634662728],
      [4, 0.999968328758167],
      [-6, 9.86587645037698e-10],
    ] as const)
      expect(normalCdf(z)).toBeCloseTo(p, 12);
  });
  it('treatment leaves a calm column alone, ties one outlier, and takes logs of a heavy tail', () => {
    const calm = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    expect(treat(calm)).toEqual({ values: calm, method: 'none', points: 0 });
    const one = treat(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 100));
    expect([one.method, one.points, one.values.at(-1)]).toEqual(['winsorise', 1, 7]);
    const heavy = treat(Float64Array.from({ length: 200 }, (_, i) => 2 ** i));
    expect(heavy.method).toBe('log');
    expect(treat(Float64Array.of(3, 3, 3, 3)).method).toBe('none');
  });
  it('imputation fills within the group, and leaves a group without values empty', () => {
    const { values, imputed } = impute(Float64Array.of(1, 3, Number.NaN, 10, Number.NaN), 'mean', [
      'a',
      'a',
      'a',
      'b',
      'c',
    ]);
    expect([...values]).toEqual([1, 3, 2, 10, Number.NaN]);
    expect([...imputed]).toEqual([0, 0, 1, 0, 0]);
  });
  it('random numbers are the same for a seed, and even over their range', () => {
    const rng = createRng(42);
    const sample = Array.from({ length: 20_000 }, () => rng.next());
    expect(createRng(42).next()).toBe(sample[0]);
    expect(createRng(43).next()).not.toBe(sample[0]);
    expect(createRng(42, 1).next()).not.toBe(sample[0]);
    expect(createRng(42 + 2 ** 40).next()).not.toBe(sample[0]);
    const bins = new Array(10).fill(0);
    for (const x of sample) bins[Math.floor(x * 10)] += 1;
    for (const n of bins) expect(Math.abs(n - 2000)).toBeLessThan(200);
  });
});
