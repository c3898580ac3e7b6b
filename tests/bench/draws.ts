/** The Monte Carlo of all kelurahan: weights and aggregation alone as a slider needs them, and the full mixture. */
import type { AggregationMethod } from '../../src/domain/model.ts';
import { combine } from '../../src/risk/evaluate.ts';
import { uncertainty } from '../../src/risk/index.ts';
import { createRng } from '../../src/risk/rng.ts';
import { nominalEvaluation } from '../../src/risk/score.ts';
import { descendingRanks } from '../../src/risk/statistics.ts';
import { replicatesOf } from '../../src/risk/uncertainty.ts';
import { batam, prepared } from './batam.ts';
import { type Bench, checksum, timed } from './measure.ts';

const DRAWS = 1000;
const SEED = 20261121;

/** Ranks of every unit in each draw: sibling weights and the top's aggregation drawn, columns normalised once. */
function weightDraws(): () => Float64Array[] {
  const kelurahan = prepared('kelurahan');
  const { tree, model } = kelurahan;
  const { normalised } = nominalEvaluation(kelurahan).evaluation;
  const { weightRange, aggregation: methods } = model.uncertainty;
  return () => {
    const rng = createRng(SEED);
    return Array.from({ length: DRAWS }, () => {
      const weights = tree.weights.map((w) => w * rng.between(1 - weightRange, 1 + weightRange));
      const top: AggregationMethod | null = methods[Math.floor(rng.next() * methods.length)] ?? null;
      const aggregation = (node: number) => (node === tree.top ? top : (tree.aggregation[node] ?? null));
      const nodes = combine(tree, normalised, { weights, aggregation, wholeTop: true });
      return descendingRanks(nodes[tree.top] ?? new Float64Array());
    });
  };
}

export const benches: readonly Bench[] = [
  {
    name: 'draws-1000-ms',
    unit: 'ms',
    limit: 100,
    measure: async () => {
      const { ms, result } = await timed(7, weightDraws());
      return { value: ms, n: DRAWS * (result[0]?.length ?? 0), check: checksum(result) };
    },
  },
  {
    name: 'draws-mixture-1000-ms',
    unit: 'ms',
    limit: 3000,
    measure: async () => {
      const { ms, result } = await timed(3, () => uncertainty(batam, 'kelurahan', { draws: DRAWS, seed: SEED }));
      const units = result.value?.units ?? [];
      const told = units.map(({ code, rankInterval, interval, sameAs }) => ({ code, rankInterval, interval, sameAs }));
      return { value: ms, n: DRAWS * units.length, check: checksum(told) };
    },
  },
  {
    name: 'location-replicates-ms',
    unit: 'ms',
    limit: 5000,
    measure: async () => {
      const kelurahan = prepared('kelurahan');
      const { ms, result } = await timed(1, () => replicatesOf(kelurahan, SEED, async () => {}));
      return { value: ms, n: result.length * kelurahan.units.length, check: checksum(result) };
    },
  },
];
