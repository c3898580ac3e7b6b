/** Two areas of one level side by side. */
import type { IndexModel, ModelIndicator } from '../domain/model.ts';
import type { PublishedUnit } from '../domain/published.ts';
import type { AreaRow } from './areas.ts';
import { indicatorsOf } from './model.ts';
import { type ShownValue, shownValue } from './shown.ts';
import type { Variant } from './view.ts';

/** Differences below this are noise on a scale of ten. */
const LEAST_DIFFERENCE = 0.05;

export interface Difference {
  readonly indicator: ModelIndicator;
  readonly a: ShownValue;
  readonly b: ShownValue;
  /** a − b on 0–10. */
  readonly difference: number;
}

export interface Differences {
  /** The largest first. */
  readonly found: readonly Difference[];
  /** Counted indicators that one area or both have no figure for. */
  readonly missing: readonly ModelIndicator[];
}

/** Indicators the score counts (weight above 0, and of the variant), by how far apart the two areas stand on 0–10. */
export function differencesOf(
  model: IndexModel,
  a: PublishedUnit | undefined,
  b: PublishedUnit | undefined,
  variant: Variant,
): Differences {
  const counted = indicatorsOf(model).filter((i) => i.weight > 0 && !(variant === 'evidence-free' && i.evidenceBased));
  const all = counted.map((indicator) => ({
    indicator,
    a: shownValue(model, a, indicator.code),
    b: shownValue(model, b, indicator.code),
  }));
  return {
    found: all
      .flatMap((d) => (d.a.value === null || d.b.value === null ? [] : [{ ...d, difference: d.a.value - d.b.value }]))
      .filter((d) => Math.abs(d.difference) >= LEAST_DIFFERENCE)
      .sort((p, q) => Math.abs(q.difference) - Math.abs(p.difference)),
    missing: all.filter((d) => d.a.value === null || d.b.value === null).map((d) => d.indicator),
  };
}

/** `a`/`b`: that one is above in at least 95 % of the draws. `same`: neither is. `unknown`: no draws, or no score, yet. */
export type Verdict = 'a' | 'b' | 'same' | 'unknown';

export function verdictOf(a: PublishedUnit | undefined, b: PublishedUnit | undefined): Verdict {
  if (!a?.sameAs || !b || typeof a.score !== 'number' || typeof b.score !== 'number') return 'unknown';
  if (a.sameAs.includes(b.code) || a.score === b.score) return 'same';
  return a.score > b.score ? 'a' : 'b';
}

/** The area to compare with: another one of the same level, else none (a link may name anything). */
export const comparedWith = (rows: readonly AreaRow[], area: string, compare: string | null): AreaRow | null =>
  rows.find((r) => r.code === compare && r.code !== area) ?? null;
