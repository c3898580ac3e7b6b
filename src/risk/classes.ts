/** Classes of a score from a scheme of reference_codes. */
import type { ReferenceCode } from '../domain/register.ts';

export interface RiskClass {
  readonly code: string;
  /** Largest score of the class; the class above begins just over it. */
  readonly upper: number;
}

/** The classes of a scheme that have cut-offs, lowest first; empty where the scheme is unknown or only names classes. */
export const classesOf = (codes: readonly ReferenceCode[], scheme: string | null): RiskClass[] =>
  codes
    .flatMap((c) => (c.scheme === scheme && c.upper !== null ? [{ code: c.code, upper: c.upper }] : []))
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
