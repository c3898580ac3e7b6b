import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, type Choice, drawChoice } from '../../../src/risk/assumptions.ts';
import { uncertainty } from '../../../src/risk/index.ts';
import { regionMixture } from '../../../src/risk/mixture.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import { createRng } from '../../../src/risk/rng.ts';
import { nominalEvaluation } from '../../../src/risk/score.ts';
import { summarise } from '../../../src/risk/summary.ts';
import { replicatesOf } from '../../../src/risk/uncertainty.ts';
import { reordered, withModel } from './batam.ts';

/** Fewer replicates keep the test short; nothing else differs from the model. */
const quick = withModel((m) => ({ ...m, ...(m.uncertainty && { uncertainty: { ...m.uncertainty, replicates: 6 } }) }));
const prepared = prepare(quick, 'kecamatan').value;
if (!prepared) throw new Error('the model is unsound');
const mixture = regionMixture(prepared, await replicatesOf(prepared, 7, async () => {}));
const steady: Choice = {
  weights: 1,
  normalisation: 0,
  aggregation: 0,
  treatment: 0,
  imputation: 0,
  goalposts: 1,
  data: 1,
  location: 0,
};

describe('the mixture', () => {
  it('no admissible draw gives NaN, zero or a score outside 1 to 10', () => {
    const bits = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(
        fc.record({
          weights: bits,
          normalisation: bits,
          aggregation: bits,
          treatment: bits,
          imputation: bits,
          goalposts: bits,
          data: bits,
          location: bits,
        }),
        (choice) => {
          for (const score of mixture.scores(choice)) {
            expect(score).toBeGreaterThanOrEqual(1);
            expect(score).toBeLessThanOrEqual(10);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it('varies every assumption that METHODS names, and each of them alone moves some score', () => {
    const base = mixture.scores(steady);
    for (const assumption of ASSUMPTIONS) {
      expect([assumption, mixture.varied[assumption]]).toEqual([assumption, true]);
      const moved = [1, 2, 3].some((k) =>
        mixture.scores({ ...steady, [assumption]: k * 0x50000000 }).some((v, i) => v !== base[i]),
      );
      expect([assumption, moved]).toEqual([assumption, true]);
    }
  });
  it('moves every indicator that hangs on positions, those by sea too', async () => {
    const [first, second] = await replicatesOf(prepared, 11, async () => {});
    for (const [i, { indicator }] of prepared.columns.entries()) {
      const positional = [
        'LANDINGS',
        'ROUTES',
        'SEADIST',
        'TERMINAL',
        'AIRPORT',
        'SERVICE',
        'POLICE',
        'PATROL',
      ].includes(indicator.code);
      expect([indicator.code, first?.[i] !== null]).toEqual([indicator.code, positional]);
      if (positional) expect([indicator.code, first?.[i]]).not.toEqual([indicator.code, second?.[i]]);
    }
  });
  it('without ranges, errors and replicates every draw is the nominal score', () => {
    const still = prepare(
      withModel(({ uncertainty: _, ...m }) => ({
        ...m,
        nodes: m.nodes.map((n) => ('error' in n ? { ...n, error: 0 } : n)),
      })),
      'kecamatan',
    ).value;
    if (!still) throw new Error('unsound');
    const nominal = nominalEvaluation(still).evaluation.nodes[still.tree.top];
    expect(regionMixture(still, []).scores(drawChoice(createRng(3)))).toEqual(nominal);
  });
});

describe('uncertainty of Batam', () => {
  const run = (seed: number, pack = quick) => uncertainty(pack, 'kecamatan', { draws: 150, seed });
  it('is deterministic in the seed, and does not depend on the order of rows', async () => {
    const [a, b, c, d] = await Promise.all([
      run(7),
      run(7),
      run(8),
      run(7, { ...quick, places: reordered(quick.places), areas: reordered(quick.areas) }),
    ]);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    expect(a.value?.units).toEqual(d.value?.units);
    expect(a.value?.units.map((u) => u.interval)).not.toEqual(c.value?.units.map((u) => u.interval));
  });
  it('keeps intervals in order, probabilities summing to 1, and sameAs mutual', async () => {
    const units = (await run(7)).value?.units ?? [];
    expect(units).toHaveLength(12);
    for (const u of units) {
      const { low = 0, median = 0, high = 0 } = u.rankInterval ?? {};
      expect(low <= median && median <= high && low >= 1 && high <= 12 && Number.isInteger(low)).toBe(true);
      expect(Object.values(u.classProbability ?? {}).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      for (const other of u.sameAs) expect(units.find((x) => x.code === other)?.sameAs).toContain(u.code);
    }
    expect(units.some((u) => (u.rankInterval?.high ?? 0) > (u.rankInterval?.low ?? 0))).toBe(true);
  });
  it('reports progress, and a cancelled run ends with a value, not an exception', async () => {
    const shares: number[] = [];
    await uncertainty(quick, 'kecamatan', { draws: 100, seed: 1, onProgress: (s) => shares.push(s) });
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    const stop = new AbortController();
    const cancelled = await uncertainty(quick, 'kecamatan', {
      draws: 1e6,
      seed: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect([cancelled.value, cancelled.errors.at(-1)?.rule]).toEqual([null, 'cancelled']);
  });
});

describe('summary of draws', () => {
  const classes = () => [
    { code: 'low', upper: 5 },
    { code: 'high', upper: 10 },
  ];
  it('tells units apart when one is above in 95 % of the same draws, however much both move', () => {
    const draws = Array.from({ length: 100 }, (_, d) =>
      Float64Array.of(2 + d / 20, 1 + d / 20, d < 94 ? 0.5 + d / 20 : 9),
    );
    const [a, b, c] = summarise(draws, 3, classes);
    expect(a?.sameAs).toEqual([2]);
    expect(b?.sameAs).toEqual([2]);
    expect(c?.sameAs).toEqual([0, 1]);
    expect(a?.rank).toEqual({ low: 1, median: 1, high: 2 });
  });
  it('leaves out draws without a score, and a unit without any', () => {
    const [a, b] = summarise([Float64Array.of(3, Number.NaN), Float64Array.of(7, Number.NaN)], 2, classes);
    expect(a).toEqual({
      rank: { low: 1, median: 1, high: 1 },
      interval: { low: 3.2, high: 6.8 },
      classProbability: { low: 0.5, high: 0.5 },
      sameAs: [],
    });
    expect(b).toEqual({ rank: null, interval: null, classProbability: null, sameAs: [] });
  });
});
