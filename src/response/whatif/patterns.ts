/**
 * The best set as a problem of choice: interventions with a cost, and for each area what every affordable set of those that
 * touch it is worth. The index is not linear, but the score of an area hangs on the interventions that touch it alone (values
 * are held to the scale of before, `src/risk/held.ts`), so that a table over their sets is exact.
 */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { Effect } from './effects.ts';
import type { Scorer, WhatifRegion } from './region.ts';

/** Interventions that may touch one area: 2^10 sets of them are scored, and each is a column of the programme. */
export const MOST_TOUCHING = 10;

/** A budget is kept to within this share of it: the rounding of sums. */
export const ROUNDING = 1e-9;

export interface Item {
  readonly effect: Effect;
  /** Million rupiah. */
  readonly cost: number;
}

export interface AreaPatterns {
  /** Places of the items that touch the area. */
  readonly touching: readonly number[];
  /** Sets of them as bits over `touching`, the empty one first, and what each takes off the objective's score of the area. */
  readonly sets: readonly { readonly bits: number; readonly worth: number }[];
}

export const affords = (budget: number, cost: number): boolean => cost <= budget * (1 + ROUNDING);

/** The worth of a set of items, added up from the tables; only of sets within the budget. */
export function tableWorth(areas: readonly AreaPatterns[]): (chosen: ReadonlySet<number>) => number {
  const tables = areas.map(({ touching, sets }) => ({
    touching,
    worths: new Map(sets.map(({ bits, worth }) => [bits, worth])),
  }));
  return (chosen) =>
    tables.reduce((sum, { touching, worths }) => {
      const bits = touching.reduce((b, i, k) => (chosen.has(i) ? b | (1 << k) : b), 0);
      return sum + (worths.get(bits) ?? Number.NaN);
    }, 0);
}

/** Weighted reduction of the nominal scores under a set; units without a score count nothing. */
export function worthOf({ before }: WhatifRegion, weights: Float64Array, after: Float64Array): number {
  return before.reduce((sum, was, u) => sum + reduction(weights[u] as number, was, after[u] as number), 0);
}

const reduction = (weight: number, was: number, is: number): number =>
  weight === 0 || Number.isNaN(was) || Number.isNaN(is) ? 0 : weight * (was - is);

/** Null with an error where too many interventions touch one area. `breathe` hears the share of areas done. */
export async function patternsOf(
  { prepared, before }: WhatifRegion,
  { scores, touches }: Scorer,
  items: readonly Item[],
  weights: Float64Array,
  budget: number,
  breathe: (share: number) => Promise<void>,
): Promise<Outcome<readonly AreaPatterns[] | null>> {
  const touched = items.map(({ effect }) => touches([effect]));
  const touching = prepared.units.map((_, u) =>
    weights[u] === 0 ? [] : [...items.keys()].filter((i) => touched[i]?.[u] === 1),
  );
  const errors = touching.flatMap((list, u) =>
    list.length > MOST_TOUCHING ? [tooMany(prepared.units[u], list, items)] : [],
  );
  if (errors.length > 0) return { value: null, errors };
  const areas: AreaPatterns[] = [];
  for (const [u, list] of touching.entries()) {
    if (list.length === 0) continue;
    const sets: { bits: number; worth: number }[] = [];
    for (let bits = 0; bits < 2 ** list.length; bits++) {
      const chosen = list.flatMap((i, k) => (bits & (1 << k) ? (items[i] as Item) : []));
      if (
        !affords(
          budget,
          chosen.reduce((sum, { cost }) => sum + cost, 0),
        )
      )
        continue;
      await breathe((u + bits / 2 ** list.length) / prepared.units.length);
      const after = scores(chosen.map(({ effect }) => effect))[u] as number;
      sets.push({ bits, worth: reduction(weights[u] as number, before[u] as number, after) });
    }
    areas.push({ touching: list, sets });
  }
  return { value: areas, errors: [] };
}

const tooMany = (
  unit: WhatifRegion['prepared']['units'][number] | undefined,
  list: readonly number[],
  items: readonly Item[],
): DataError => ({
  file: 'interventions',
  row: null,
  column: 'at',
  rule: 'tooManyTouching',
  value: list.length,
  remedy: `${list.length} interventions touch ${unit?.name}, ${MOST_TOUCHING} at most can be weighed there: take the cost off some of ${list.map((i) => items[i]?.effect.intervention.id).join(', ')}.`,
});
