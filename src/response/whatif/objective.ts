/** What a best set is best at: by how much each kecamatan's score counts. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { descendingRanks } from '../../risk/statistics.ts';
import type { WhatifRegion } from './region.ts';

/**
 * `areas`: the sum of the reductions over all kecamatan. `people`: their mean over inhabitants (the population estimate of
 * the index). `highest`: their sum over the k kecamatan with the highest scores of before, those equal to the last among them.
 */
export type Objective =
  | { readonly by: 'areas' }
  | { readonly by: 'people' }
  | { readonly by: 'highest'; readonly k: number };

const fault = (rule: string, value: string | number | null, remedy: string): DataError => ({
  file: 'interventions',
  row: null,
  column: 'objective',
  rule,
  value,
  remedy,
});

/** A weight a unit. Null with an error where the objective cannot be asked; kecamatan without an estimate count nothing and are named. */
export function weightsOf({ prepared, before }: WhatifRegion, objective: Objective): Outcome<Float64Array | null> {
  const { units, columns } = prepared;
  if (objective.by === 'areas') return { value: new Float64Array(units.length).fill(1), errors: [] };
  if (objective.by === 'highest') {
    const { k } = objective;
    if (!(Number.isInteger(k) && k >= 1 && k <= units.length)) {
      const remedy = `The number of areas is a whole number from 1 to ${units.length}.`;
      return { value: null, errors: [fault('range', Number.isFinite(k) ? k : null, remedy)] };
    }
    return { value: descendingRanks(before).map((rank) => (rank <= k ? 1 : 0)), errors: [] };
  }
  const estimate = columns.find(
    ({ indicator: { input } }) =>
      input.kind === 'measured' && input.indicator === 'population_estimate' && !input.denominator && !input.growthFrom,
  );
  const people = estimate?.values.map((v) => (v > 0 ? v : 0)) ?? new Float64Array(units.length);
  const all = people.reduce((a, b) => a + b, 0);
  if (all === 0) {
    const remedy = 'The index holds no population estimate: choose another objective.';
    return { value: null, errors: [fault('population', null, remedy)] };
  }
  const errors = units.flatMap(({ name }, u) =>
    people[u] === 0 ? [fault('population', name, `${name} has no population estimate and counts nothing here.`)] : [],
  );
  return { value: people.map((v) => v / all), errors };
}
