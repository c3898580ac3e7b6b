/** Counts made of imported records: zero and 1-9 share one band, so that not even whether somebody is there can be read. */
import { MINIMUM_COUNT } from './profile.ts';

/** One count that may not be told. */
export interface SuppressedCell {
  /** The dimension, such as `kecamatan` or `sex`. */
  readonly by: string;
  readonly value: string;
  readonly band: '0-9';
}

/**
 * The cells of one dimension that stay a band.
 * @param values the fixed values of the dimension: those with nothing in them are listed like those with a few, or the list
 *   itself would tell which is which
 * @param counts rows by value; values it does not hold count 0
 */
export const suppressedCells = (
  by: string,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
): SuppressedCell[] =>
  values.filter((value) => (counts.get(value) ?? 0) < MINIMUM_COUNT).map((value) => ({ by, value, band: '0-9' }));
