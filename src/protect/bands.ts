/** Counts that may be read in public: small ones as a band, sensitive rows never outside a band. */
import { MINIMUM_COUNT, type Profile } from './profile.ts';

export type Band = '1-9' | '10+';

/** Exactly one of the two is given, or neither where there is nothing to count. */
export interface ProtectedCount {
  readonly count: number | null;
  readonly band: Band | null;
}

/**
 * A count in its public form.
 * @param total rows counted, sensitive ones included
 * @param sensitive how many of them are sensitive; they are part of a band, never of an exact figure, so an exact figure
 *   is the count of the other rows
 * @returns 0 as 0; 1 to 9 as '1-9'; from 10 on the exact count of rows that are not sensitive, or '10+' where those
 *   alone are fewer than 10
 */
export function publicCount(total: number, sensitive = 0): ProtectedCount {
  const open = total - sensitive;
  if (total === 0) return { count: 0, band: null };
  if (total < MINIMUM_COUNT) return { count: null, band: '1-9' };
  if (open < MINIMUM_COUNT) return { count: null, band: '10+' };
  return { count: open, band: null };
}

/** A count in the form its profile allows. */
export const countFor = (profile: Profile, total: number, sensitive = 0): ProtectedCount =>
  profile === 'internal' ? { count: total, band: null } : publicCount(total, sensitive);
