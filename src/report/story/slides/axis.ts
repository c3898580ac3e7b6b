/** Names under a graph and the room they take, the same in both files: what does not fit is set smaller, then left out evenly. */
import type { NativeGraph } from '../../../charts/figures/native.ts';
import { lineMm, linesOf, widthMm } from './fit.ts';

/** The least at which every place has its name, and the one where only some have. */
const SIZES = [10, 9, 8, 7] as const;
const THINNED = 9;
const AIR = 1.2;
/** Of the values over the bars. */
export const LABEL = 11;

export interface Axis {
  readonly size: number;
  /** Every how many places there is a name. */
  readonly every: number;
  /** Lines of each name. */
  readonly names: readonly (readonly string[])[];
  /** Height under the base line (mm). */
  readonly height: number;
}

/** @param width of the plot (mm) */
export function axisOf({ categories }: Pick<NativeGraph, 'categories'>, width: number): Axis {
  const each = width / Math.max(1, categories.length);
  const broken = (size: number) => categories.some((c) => c.split(' ').some((w) => widthMm(w, size) > each - 1));
  const whole = SIZES.find((size) => !broken(size));
  const size = whole ?? THINNED;
  const widest = Math.max(...categories.map((c) => widthMm(c, size) + 2));
  const names = categories.map((c) => (whole === undefined ? [c] : linesOf(c, each - 1, size)));
  return {
    size,
    every: whole === undefined ? Math.max(1, Math.ceil(widest / each)) : 1,
    names,
    height: Math.max(...names.map((l) => l.length)) * lineMm(size) + AIR,
  };
}
