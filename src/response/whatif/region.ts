/** A region ready for simulations at one level, and its nominal scores under any set of interventions. */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Place } from '../../domain/register.ts';
import type { ScoreLevel } from '../../domain/score.ts';
import { alteredScores, columnsWith } from '../../risk/altered.ts';
import { type Prepared, prepare } from '../../risk/prepare.ts';
import type { Variant } from '../../risk/scorable.ts';
import { type Nominal, nominalEvaluation } from '../../risk/score.ts';
import type { Effect } from './effects.ts';
import { asStated, factorsOf, groupsOf } from './factors.ts';

export type WhatifLevel = Exclude<ScoreLevel, 'cell'>;

export interface WhatifRegion {
  readonly prepared: Prepared;
  readonly nominal: Nominal;
  /** Published scores, in the order of the units; NaN without one. */
  readonly before: Float64Array;
  /** Columns already computed, by the places added (`placesKey`). */
  readonly columns: Map<string, readonly (Float64Array | null)[]>;
}

export function regionOf(pack: RegionPack, level: WhatifLevel, variant: Variant): Outcome<WhatifRegion | null> {
  const { value: prepared, errors } = prepare(pack, level, variant);
  if (!prepared) return { value: null, errors };
  const nominal = nominalEvaluation(prepared);
  const before = nominal.evaluation.nodes[prepared.tree.top] ?? new Float64Array();
  return { value: { prepared, nominal, before, columns: new Map() }, errors };
}

/** In one order, whatever that of the list: sums and products then give the same bits. */
export const inOrder = (effects: readonly Effect[]): readonly Effect[] =>
  effects.toSorted((a, b) => (a.intervention.id < b.intervention.id ? -1 : 1));

export const placesOf = (effects: readonly Effect[]) => effects.flatMap(({ place }) => place ?? []);

/** The same for places of the same kinds and positions, whatever their ids and order. */
export const placesKey = (places: readonly Place[]): string =>
  places
    .map(({ kind, lon, lat, location_precision_m }) => `${kind} ${lon} ${lat} ${location_precision_m}`)
    .sort()
    .join('|');

export interface Scorer {
  /** Nominal scores with a set of interventions, in the order of the units. */
  readonly scores: (effects: readonly Effect[]) => Float64Array;
  /**
   * For each unit whether the set moves a raw value of it or lowers a node, be it beyond the end of a scale: a set that does
   * not touch a unit changes nothing in it, whatever it is joined with.
   */
  readonly touches: (effects: readonly Effect[]) => Uint8Array;
}

/** Columns are computed once for each set of added places, scores once for each set of interventions. */
export function scorerOf({ prepared, nominal, columns }: WhatifRegion): Scorer {
  const columnsOf = (effects: readonly Effect[]) => {
    const places = placesOf(effects);
    const key = placesKey(places);
    const made = columns.get(key) ?? columnsWith(prepared, places);
    columns.set(key, made);
    return made;
  };
  const known = new Map<string, Float64Array>();
  const { length } = prepared.units;
  const factors = (effects: readonly Effect[]) => factorsOf(groupsOf(inOrder(effects)), length, asStated);
  return {
    scores(effects) {
      const key = inOrder(effects)
        .map(({ intervention }) => intervention.id)
        .join(' ');
      const scores = known.get(key) ?? alteredScores(prepared, nominal, columnsOf(effects), factors(effects));
      known.set(key, scores);
      return scores;
    },
    touches(effects) {
      const touched = new Uint8Array(length);
      columnsOf(effects).forEach((x, i) => {
        x?.forEach((v, u) => {
          if (!Object.is(v, nominal.raw[i]?.[u])) touched[u] = 1;
        });
      });
      for (const factor of factors(effects).values())
        factor.forEach((f, u) => {
          if (f !== 1) touched[u] = 1;
        });
      return touched;
    },
  };
}
