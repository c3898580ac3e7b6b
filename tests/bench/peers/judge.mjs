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

/** A comparison of which no ratio is asked. @param given as for `compared`, without `most` */
export const told = (given) => ({ ...compared({ ...given, most: Number.NaN }), most: null, holds: null });

/** A peer that is not on this machine: nothing was measured, so nothing holds or fails. @param why in a few words */
export const absent = (name, why) => ({
  ...{ name, peer: why, unit: '', ours: null, theirs: null, ratio: null, most: null, holds: null, n: 0 },
});

/**
 * The largest difference between two sets of values, as a share of the largest of theirs.
 * @param {Readonly<Record<string, number>>} ours by code @param {Readonly<Record<string, number>>} theirs by code
 * @param {number} most share at most; codes that one side alone has never hold
 */
export function farthest(ours, theirs, most) {
  const codes = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const scale = Math.max(...Object.values(theirs).map(Math.abs));
  // Math.max would be -Infinity of nothing, and hold.
  const ratio = codes.length
    ? Math.max(...codes.map((code) => Math.abs(ours[code] - theirs[code]) / scale))
    : Number.NaN;
  return { unit: '', ours: null, theirs: null, ratio, most, holds: ratio <= most, n: codes.length };
}

/** Nothing that was asked for fails; what was only told, or could not be measured for want of a peer, does neither. */
export const allHold = (rows) => rows.every(({ holds }) => holds !== false);

/**
 * Of several ways the peer has of doing the same, the one that is quickest.
 * @param {Readonly<Record<string, readonly {ms: number}[]>>} runs by way
 */
export const quickestWay = (runs) =>
  Object.entries(runs).reduce((best, next) =>
    median(next[1].map(({ ms }) => ms)) < median(best[1].map(({ ms }) => ms)) ? next : best,
  )[0];
