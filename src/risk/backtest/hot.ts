/** The hot area of a surface, and the best one there could be. */
import type { Smear } from './events.ts';

export const SHARES = [0.05, 0.1, 0.2] as const;

/** Number of cells in a share of n, at least one. */
export const cellsIn = (share: number, n: number): number => Math.max(1, Math.round(share * n));

/**
 * How far each cell belongs to the hot area: 1 for the k = share·n highest, 0 for the rest; where the k-th is tied, the
 * tied cells share the places that are left, so that neither order nor chance decides. Cells without a value come last.
 */
export function hotArea(surface: Float64Array, share: number): Float64Array {
  const k = cellsIn(share, surface.length);
  const value = surface.map((v) => (Number.isNaN(v) ? Number.NEGATIVE_INFINITY : v));
  const limit = value.slice().sort()[value.length - k] ?? Number.NEGATIVE_INFINITY;
  let [above, tied] = [0, 0];
  for (const v of value) {
    if (v > limit) above++;
    else if (v === limit) tied++;
  }
  return value.map((v) => (v > limit ? 1 : v === limit ? (k - above) / tied : 0));
}

/** Share of an event that falls in a hot area. */
export function hit({ cells, weights }: Smear, hot: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < cells.length; i++) sum += (weights[i] as number) * (hot[cells[i] as number] as number);
  return sum;
}

/** The most of the events that any area of this share could hold: the cells with the most event in them. */
export function bestHits(smears: readonly Smear[], n: number, share: number): number {
  const mass = new Float64Array(n);
  for (const { cells, weights } of smears)
    cells.forEach((c, i) => {
      mass[c] = (mass[c] as number) + (weights[i] as number);
    });
  return mass
    .sort()
    .slice(n - cellsIn(share, n))
    .reduce((a, b) => a + b, 0);
}
