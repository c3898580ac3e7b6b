/** Classes of a score from a scheme of reference_codes. */
import type { ReferenceCode } from '../domain/register.ts';
import { present, quantileOfSorted } from './statistics.ts';

/** What a row of reference_codes says of a class. */
type ClassRow = Pick<ReferenceCode, 'scheme' | 'code' | 'lower' | 'upper'>;

export interface RiskClass {
  readonly code: string;
  /** Largest score of the class; the class above begins just over it. */
  readonly upper: number;
}

/**
 * The classes of a scheme that have cut-offs, lowest first; a class with a lower bound alone is open above. Empty where the
 * scheme is unknown or only names classes.
 */
export const classesOf = (codes: readonly ClassRow[], scheme: string | null): RiskClass[] =>
  codes
    .flatMap(({ scheme: of, code, lower, upper }) => {
      const end = upper ?? (lower === null ? null : Number.POSITIVE_INFINITY);
      return of === scheme && end !== null ? [{ code, upper: end }] : [];
    })
    .sort((a, b) => a.upper - b.upper);

/**
 * The place of a score's class, −1 without a score or classes. A score on a cut-off belongs to the lower class: the source
 * of INFORM's cut-offs puts 2.0 in "very low", and leaves the side otherwise unsettled (reference_codes).
 */
export function classIndex(classes: readonly RiskClass[], score: number): number {
  if (Number.isNaN(score)) return -1;
  const at = classes.findIndex(({ upper }) => score <= upper);
  return at === -1 ? classes.length - 1 : at;
}

/** The code of the class of a score; null where there are no classes. */
export const classOf = (classes: readonly RiskClass[], score: number): string | null =>
  classes[classIndex(classes, score)]?.code ?? null;

/** Where the cut-offs of a scheme come from: a row of reference_codes, or nobody but us. */
export type CutOffBasis = 'source' | 'convention';

export interface ClassScheme {
  readonly id: string;
  readonly classes: readonly RiskClass[];
  readonly basis: CutOffBasis;
}

/** The classes that a set of scores falls into: fixed ones, or ones that move with the scores. */
export type ClassRule = (scores: Float64Array) => readonly RiskClass[];

/** The scheme that divides the scores at hand into equal numbers; its cut-offs move with the scores. */
export const QUANTILES = 'quantiles';
const QUANTILE_CLASSES = 5;
/** The three classes of BNPB's disaster risk index, for which no cut-off is published. */
export const BNPB = 'bnpb_irbi_class';

/** The scale that every score lies on. */
const [LEAST, MOST] = [1, 10];

/**
 * The classes of a scheme: those of reference_codes where it gives cut-offs; where it names classes without any (BNPB's
 * three), equal parts of the scale from 1 to 10, in the order of the register; `quantiles` cuts the scores at hand at
 * every fifth (R type 7). The last two are conventions, and say so. Null for a scheme nobody knows, or quantiles of no score.
 */
export function schemeOf(codes: readonly ClassRow[], id: string, scores: Float64Array): ClassScheme | null {
  if (id === QUANTILES) {
    const sorted = present(scores).sort();
    if (sorted.length === 0) return null;
    const classes = Array.from({ length: QUANTILE_CLASSES }, (_, k) => ({
      code: `q${k + 1}`,
      upper: quantileOfSorted(sorted, (k + 1) / QUANTILE_CLASSES),
    }));
    return { id, classes, basis: 'convention' };
  }
  const named = codes.filter((c) => c.scheme === id);
  if (named.length === 0) return null;
  const stated = classesOf(codes, id);
  if (stated.length > 0) return { id, classes: stated, basis: 'source' };
  const upper = (k: number): number => LEAST + ((MOST - LEAST) * (k + 1)) / named.length;
  return { id, classes: named.map((c, k) => ({ code: c.code, upper: upper(k) })), basis: 'convention' };
}

/** A scheme as a rule; no classes where nobody knows the scheme. */
export function classRule(codes: readonly ClassRow[], id: string | null): ClassRule {
  if (id === QUANTILES) return (scores) => schemeOf(codes, id, scores)?.classes ?? [];
  const fixed = (id !== null && schemeOf(codes, id, new Float64Array())?.classes) || [];
  return () => fixed;
}
