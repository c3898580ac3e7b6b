/** What a comparison comes to: both medians, their ratio, and whether the ratio that is asked for holds. */

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * @param {{name: string, unit: string, most: number, ours: readonly number[], theirs: readonly number[], peer: string}} given
 *   `most`: the ratio ours/theirs at most
 * @returns a row; `holds` is false where either side has no number, so that a failed measurement is never a success
 */
export function compared({ name, unit, most, ours, theirs, peer }) {
  const [a, b] = [median(ours), median(theirs)];
  const ratio = b > 0 ? a / b : Number.NaN;
  return {
    name,
    peer,
    unit,
    ours: a,
    theirs: b,
    ratio,
    most,
    holds: ratio <= most,
    n: Math.min(ours.length, theirs.length),
  };
}

/** Everything that was asked for holds. */
export const allHold = (rows) => rows.every(({ holds }) => holds);

/**
 * Of several ways the peer has of doing the same, the one that is quickest.
 * @param {Readonly<Record<string, readonly {ms: number}[]>>} runs by way
 */
export const quickestWay = (runs) =>
  Object.entries(runs).reduce((best, next) =>
    median(next[1].map(({ ms }) => ms)) < median(best[1].map(({ ms }) => ms)) ? next : best,
  )[0];
