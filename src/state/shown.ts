/** One indicator or node of the index shown in place of the score: on the map, in the list, in the legend. */
import { type IndexModel, isIndicator, type ModelIndicator, type ModelNode } from '../domain/model.ts';
import type { AreaCollection, PublishedUnit } from '../domain/published.ts';

/** Steps of the ramp for a shown value: equal ones, for INFORM's cut-offs are of the score alone. */
export const SHOWN_STEPS = 5;
const TOP = 10;

/** The node of a code; null for a code the model does not know, and for its top, which is the score itself. */
export const shownNode = (model: IndexModel, code: string | null): ModelNode | ModelIndicator | null =>
  model.nodes.find((n) => n.code === code && n.parent !== null) ?? null;

/** Step 1 to 5 of a value on 0–10; a value on a border belongs to the step above it. */
export const stepOfValue = (value: number): number =>
  Math.min(SHOWN_STEPS, Math.max(1, Math.floor((value / TOP) * SHOWN_STEPS) + 1));

/** Lower and upper end of a step, on 0–10. */
export const endsOfStep = (step: number): readonly [number, number] => [
  ((step - 1) * TOP) / SHOWN_STEPS,
  (step * TOP) / SHOWN_STEPS,
];

/** Indicators under a node, itself when it is one. */
export function leavesOf(model: IndexModel, code: string): readonly ModelIndicator[] {
  return model.nodes.flatMap((n) =>
    n.code === code ? (isIndicator(n) ? [n] : []) : n.parent === code ? leavesOf(model, n.code) : [],
  );
}

export interface ShownValue {
  /** 0–10, higher is more risk; null where there is no figure. One filled in from other areas is no figure. */
  readonly value: number | null;
  /** Of an indicator, in its own unit; of a node null. */
  readonly raw: number | null;
  /** Taken from the kecamatan: an indicator's value, or every value a node is made of. */
  readonly inherited: boolean;
  /** Year or years of an indicator's value. */
  readonly year: string | null;
}

const NOTHING: ShownValue = { value: null, raw: null, inherited: false, year: null };

/** What a unit has of an indicator or node. */
export function shownValue(model: IndexModel, unit: PublishedUnit | undefined, code: string): ShownValue {
  const own = unit?.indicators?.[code];
  if (own) {
    const known = own.raw !== null && own.normalised !== null && !own.imputed;
    return known
      ? { value: own.normalised, raw: own.raw, inherited: own.inherited, year: own.year }
      : { ...NOTHING, year: own.year };
  }
  const value = unit?.nodes?.[code] ?? null;
  if (value === null) return NOTHING;
  const counted = leavesOf(model, code)
    .filter((leaf) => leaf.weight > 0)
    .flatMap((leaf) => unit?.indicators?.[leaf.code] ?? [])
    .filter((v) => v.raw !== null);
  return { ...NOTHING, value, inherited: counted.length > 0 && counted.every((v) => v.inherited) };
}

/**
 * The areas with a shown value in place of their score: ranked by it within their level (equal values share the smaller
 * rank), without class and without any interval, for those are of the score.
 */
export function withShown(
  areas: AreaCollection,
  model: IndexModel,
  units: ReadonlyMap<string, PublishedUnit>,
  code: string,
): AreaCollection {
  const values = areas.features.map((f) => shownValue(model, units.get(f.properties.code), code));
  const features = areas.features.map((f, i) => {
    const { value = null, inherited = false } = values[i] ?? {};
    const above = (v: number) =>
      areas.features.filter((g, j) => {
        const other = values[j]?.value ?? null;
        return g.properties.level === f.properties.level && other !== null && other > v;
      }).length;
    const properties = {
      ...f.properties,
      score: value,
      rank: value === null ? null : above(value) + 1,
      class: null,
      class_group: null,
      rank_low: null,
      rank_high: null,
      score_low: null,
      score_high: null,
      interval_low: null,
      interval_high: null,
      shown_step: value === null ? 0 : stepOfValue(value),
      inherited,
    };
    return { ...f, properties };
  });
  return { ...areas, features };
}
