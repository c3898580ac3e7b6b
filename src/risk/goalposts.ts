/** The rule by which model.json's goalposts were set, as a function, so that a test can hold the file to it. */
import type { Goalposts } from '../domain/model.ts';
import { present } from './statistics.ts';

/** A number rounded to two significant figures. */
export const twoFigures = (x: number): number => Number(x.toPrecision(2));

/**
 * From 0 to 1.5 times the largest value observed among the units, rounded to two significant figures. No area then
 * scores the least merely by being the best of twelve, none the most merely by being the worst, and next year is
 * measured with the same rule. A column with nothing above 0 gets 1, so that the posts stay apart.
 */
export function proposeGoalposts(
  column: Float64Array,
  scale: Goalposts['scale'],
): Pick<Goalposts, 'min' | 'max' | 'scale'> {
  const largest = present(column).reduce((a, b) => Math.max(a, b), 0);
  return { min: 0, max: largest > 0 ? twoFigures(1.5 * largest) : 1, scale };
}
