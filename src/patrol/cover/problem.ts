/** Maximal covering location (Church and ReVelle 1974): the sites that together cover the most weight. */
import type { DataError } from '../../domain/outcome.ts';

export type Id = string | number;

export interface Demand {
  readonly id: Id;
  /** At least 0. */
  readonly weight: number;
}

export interface CoverProblem {
  readonly sites: readonly Id[];
  readonly demands: readonly Demand[];
  /** Indices of the demands that each site covers, in rising order. */
  readonly covers: readonly Int32Array[];
  /** At most so many sites are chosen. */
  readonly p: number;
  /**
   * Share of a demand's weight that the first, second, … chosen site covering it earns: at least 0, falling or level. The
   * gain of k visits is thereby concave, its piecewise-linear form exact. `[1]`, the default, is plain covering.
   */
  readonly gains?: readonly number[];
}

export interface CoverResult {
  /** At most p sites, in the order of the problem; a site that would add nothing is not chosen. */
  readonly chosen: readonly Id[];
  readonly value: number;
  /** No choice of p sites is worth more. */
  readonly bound: number;
  /** Whether the bound proves the value, to within `PROOF` of it. */
  readonly optimal: boolean;
  /** Where the bound comes from. */
  readonly method: 'everything' | 'lagrangian' | 'branch-and-cut';
}

/** A value this close to its bound, as a share of it, is proven: less is the rounding of sums. */
export const PROOF = 1e-9;

const fault = (row: number | null, column: string, rule: string, value: number | null, remedy: string): DataError => ({
  file: '',
  row,
  column,
  rule,
  value: value !== null && Number.isFinite(value) ? value : null,
  remedy,
});

/** Faults of a problem built in code; `readCover` checks files. `row` counts sites, demands or gains from 1. */
export function coverFaults({ sites, demands, covers, p, gains = [1] }: CoverProblem): DataError[] {
  const faults: DataError[] = [];
  if (sites.length === 0) faults.push(fault(null, 'sites', 'required', null, 'Give at least one site.'));
  if (demands.length === 0) faults.push(fault(null, 'demands', 'required', null, 'Give at least one demand.'));
  if (!(Number.isInteger(p) && p >= 1 && p <= sites.length))
    faults.push(fault(null, 'p', 'range', p, `p is a whole number from 1 to the number of sites, ${sites.length}.`));
  if (covers.length !== sites.length)
    faults.push(fault(null, 'covers', 'count', covers.length, 'Give one list of covered demands a site.'));
  demands.forEach(({ weight }, j) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      faults.push(fault(j + 1, 'weight', 'range', weight, 'A weight is a finite number of at least 0.'));
  });
  covers.forEach((covered, i) => {
    if (covered.some((j, k) => j < 0 || j >= demands.length || (k > 0 && j <= (covered[k - 1] as number))))
      faults.push(
        fault(i + 1, 'covers', 'order', null, 'List each covered demand once, by its index, in rising order.'),
      );
  });
  gains.forEach((g, k) => {
    if (!(g >= 0 && Number.isFinite(g) && (k === 0 || g <= (gains[k - 1] as number))))
      faults.push(
        fault(k + 1, 'gains', 'order', g, 'Gains are finite, at least 0, and never rise: less for each visit.'),
      );
  });
  if (gains.length === 0) faults.push(fault(null, 'gains', 'required', null, 'Give the gain of one visit at least.'));
  return faults;
}
