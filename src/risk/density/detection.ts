/**
 * Reported intensity corrected for where people look. A place with effort e is seen with probability p = 1 − exp(−β·e)
 * (the detection function of random search, Koopman 1946); what happened is then reports / p. Nobody knows β here, so it
 * is swept, and the answer is the band between its ends. There is no estimate inside the band.
 */

/** Below this chance of being seen, dividing would multiply noise by more than twenty. */
export const P_MIN = 0.05;

export interface BetaRange {
  /** Detection per unit of effort, 0 < low < high. */
  readonly low: number;
  readonly high: number;
}

export type DetectionBand =
  | { readonly observable: true; readonly low: number; readonly high: number }
  /** `belowFloor`: p is under the floor somewhere in the sweep. `noReports`: 0 over any p is 0, and would say more than is known. `unknown`: a count or an effort is missing. */
  | { readonly observable: false; readonly reason: 'belowFloor' | 'noReports' | 'unknown' };

export const detectionProbability = (beta: number, effort: number): number => -Math.expm1(-beta * effort);

/**
 * The band of each place from its reports (a count or a rate, at least 0) and its effort (at least 0, any unit that β is
 * per). p rises with β, so the ends of the sweep are the ends of the band: low = reports / p(β high), high = reports /
 * p(β low). Where effort itself is only known to lie between two ends, `effort` is the lower and `most` the upper. A place is observable when p stays at or above the floor over the whole sweep. Throws RangeError unless
 * 0 < low < high: a band over one β would be a point estimate.
 */
export function detectionBands(
  reports: ArrayLike<number>,
  effort: ArrayLike<number>,
  { low, high }: BetaRange,
  floor = P_MIN,
  most: ArrayLike<number> = effort,
): DetectionBand[] {
  if (!(low > 0 && high > low && Number.isFinite(high)))
    throw new RangeError('the sweep over β must run from above 0 to a larger, finite β');
  return Array.from(reports, (count, i): DetectionBand => {
    const e = effort[i] ?? Number.NaN;
    if (!(count >= 0 && e >= 0)) return { observable: false, reason: 'unknown' };
    const least = detectionProbability(low, e);
    if (least < floor) return { observable: false, reason: 'belowFloor' };
    if (count === 0) return { observable: false, reason: 'noReports' };
    return {
      observable: true,
      low: count / detectionProbability(high, Math.max(e, most[i] ?? e)),
      high: count / least,
    };
  });
}
