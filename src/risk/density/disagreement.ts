/**
 * Where structural risk and reports disagree (internal). Neither is the truth: reports show where people look, structure
 * where conditions are. The rule is a convention, stated here and beside the list.
 */
import { descendingRanks } from '../statistics.ts';

/** A gap of at least this share of the ranked units is a disagreement. */
export const GAP_SHARE = 0.5;
/** Reports a unit must have, or would have at the city's mean rate, before its place among reports means anything. */
export const LEAST_REPORTS = 5;
/** Reports over all units below which there is no ranking of reports at all. */
export const LEAST_REPORTS_IN_ALL = 30;

export interface ComparedUnit {
  readonly code: string;
  /** Structural score; null without one. */
  readonly structural: number | null;
  readonly reports: number;
  /** What reports are per (population, cells …), above 0; null where not known. */
  readonly exposure: number | null;
}

export interface Disagreement {
  readonly code: string;
  /** 1 is the highest, among the units that have both. */
  readonly structuralRank: number | null;
  readonly reportedRank: number | null;
  /** `quiet`: structure ranks it far above its reports. `loud`: the other way round. null: not to be said, see `reason`. */
  readonly verdict: 'quiet' | 'loud' | 'agree' | null;
  readonly reason: 'noScore' | 'tooFewReports' | 'tooFewInAll' | null;
}

/**
 * Compares the rank of the structural score with the rank of reports per exposure, both among units that have both, ties
 * sharing the middle rank. `quiet` needs LEAST_REPORTS expected at the mean rate of all (else silence is what one would
 * see anyway), `loud` needs as many observed; a gap that lacks them is null, not `agree`.
 */
export function disagreements(units: readonly ComparedUnit[]): Disagreement[] {
  const usable = units.map(
    (u) => u.structural !== null && u.exposure !== null && u.exposure > 0 && Number.isFinite(u.reports),
  );
  const only = (of: (u: ComparedUnit) => number): Float64Array =>
    Float64Array.from(units, (u, i) => (usable[i] ? of(u) : Number.NaN));
  const total = (x: Float64Array): number => x.reduce((sum, v) => (Number.isNaN(v) ? sum : sum + v), 0);
  const [reports, exposure] = [only((u) => u.reports), only((u) => u.exposure ?? Number.NaN)];
  const inAll = total(reports);
  const rate = inAll / total(exposure);
  const structural = middleRanks(only((u) => u.structural ?? Number.NaN));
  const reported = middleRanks(reports.map((n, i) => n / (exposure[i] as number)));
  const needed = GAP_SHARE * usable.filter(Boolean).length;
  return units.map(({ code }, i): Disagreement => {
    const [s, r] = [structural[i] as number, reported[i] as number];
    const none = { code, structuralRank: null, reportedRank: null, verdict: null };
    if (Number.isNaN(s)) return { ...none, reason: 'noScore' };
    if (inAll < LEAST_REPORTS_IN_ALL) return { ...none, structuralRank: s, reason: 'tooFewInAll' };
    const ranks = { code, structuralRank: s, reportedRank: r };
    const gap = r - s;
    if (Math.abs(gap) < needed) return { ...ranks, verdict: 'agree', reason: null };
    const evidence = gap > 0 ? rate * (exposure[i] as number) : (reports[i] as number);
    if (evidence < LEAST_REPORTS) return { ...ranks, verdict: null, reason: 'tooFewReports' };
    return { ...ranks, verdict: gap > 0 ? 'quiet' : 'loud', reason: null };
  });
}

/** Ranks from 1 for the largest, ties sharing the mean of their places; NaN stays NaN. */
function middleRanks(x: Float64Array): Float64Array {
  const first = descendingRanks(x);
  return first.map((rank) => rank + (first.filter((other) => other === rank).length - 1) / 2);
}
