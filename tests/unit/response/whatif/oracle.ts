/** The best set by trying every subset, scored by simulation and not by the tables of the search. */
import type { EffectAssumption, Intervention } from '../../../../src/domain/intervention.ts';
import {
  DEFAULT_ASSUMPTIONS,
  type Objective,
  simulateOn,
  simulationBase,
} from '../../../../src/response/whatif/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam } from './list.ts';

/** Effects strong enough that sets of them differ. */
export const STRONG: readonly EffectAssumption[] = DEFAULT_ASSUMPTIONS.map((a) => ({ ...a, effect: 0.25 }));

export const OBJECTIVES: readonly Objective[] = [{ by: 'areas' }, { by: 'people' }, { by: 'highest', k: 4 }];

export const priced = (list: readonly Intervention[], seed: number): readonly Intervention[] => {
  const rng = createRng(seed);
  return list.map((x) => ({ ...x, cost: Math.round(rng.between(20, 400)) / 2 }));
};

const people = (): number[] => {
  const estimates = batam.areas
    .filter((a) => a.level === 'kecamatan')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(
      ({ code }) =>
        batam.area_indicators.find(
          (r) => r.area_code === code && r.indicator === 'population_estimate' && r.year === '2023',
        )?.value ?? 0,
    );
  const all = estimates.reduce((a, b) => a + b, 0);
  return estimates.map((v) => v / all);
};

function weightsOf(objective: Objective, before: readonly number[]): number[] {
  if (objective.by === 'areas') return before.map(() => 1);
  if (objective.by === 'people') return people();
  const least = before.toSorted((a, b) => b - a)[objective.k - 1] ?? 0;
  return before.map((v) => (v >= least ? 1 : 0));
}

/** Scores after every subset once; then the most that one within a budget takes off an objective. */
export async function oracleOf(list: readonly Intervention[]) {
  // No replicates and no draws: nominal scores alone.
  const { uncertainty: _, ...model } = batam.model;
  const { value: base } = await simulationBase({ ...batam, model }, 'kecamatan', {}, { seed: 1 });
  if (!base) throw new Error('unsound');
  const subsets: (readonly number[])[] = [];
  for (let bits = 0; bits < 2 ** list.length; bits++) {
    const on = list.filter((_, i) => bits & (1 << i));
    const { value } = await simulateOn(base, on, STRONG, { draws: 0 });
    subsets.push(value?.units.map((u) => u.after.score ?? 0) ?? []);
  }
  const [before = []] = subsets;
  return (costs: readonly Intervention[], budget: number, objective: Objective): number => {
    const weights = weightsOf(objective, before);
    return subsets.reduce((most, after, bits) => {
      const cost = costs.reduce((sum, x, i) => sum + (bits & (1 << i) ? (x.cost ?? 0) : 0), 0);
      const worth = after.reduce((sum, v, u) => sum + (weights[u] ?? 0) * ((before[u] ?? 0) - v), 0);
      return cost <= budget ? Math.max(most, worth) : most;
    }, 0);
  };
}
