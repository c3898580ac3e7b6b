/** Reports, and the reports that effort alone leads one to expect, summed over blocks or areas. */
import type { Study } from '../backtest/study.ts';

export interface Tally {
  readonly reports: Float64Array;
  readonly expected: Float64Array;
}

/**
 * `perCell` reports of every cell of the study, summed by `group` (−1 is left out), and the expected ones: the area of the
 * group in each stratum of effort times the stratum's own rate, reports per km² (indirect standardisation). Over all
 * cells the expected sum to the reports.
 */
export function tally(study: Study, perCell: Float64Array, group: ArrayLike<number>, groups: number): Tally {
  const { n, area, stratum, strata } = study;
  const [counts, areas] = [new Float64Array(strata.length), new Float64Array(strata.length)];
  for (let i = 0; i < n; i++) {
    const s = stratum[i] as number;
    counts[s] = (counts[s] as number) + (perCell[i] as number);
    areas[s] = (areas[s] as number) + (area[i] as number);
  }
  const rate = counts.map((count, s) => (areas[s] === 0 ? 0 : count / (areas[s] as number)));
  const [reports, expected] = [new Float64Array(groups), new Float64Array(groups)];
  for (let i = 0; i < n; i++) {
    const g = group[i] as number;
    if (g < 0) continue;
    reports[g] = (reports[g] as number) + (perCell[i] as number);
    expected[g] = (expected[g] as number) + (area[i] as number) * (rate[stratum[i] as number] as number);
  }
  return { reports, expected };
}

/** One report in each cell of a list, which may name a cell more than once. */
export function countedIn({ n }: Pick<Study, 'n'>, cells: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(n);
  for (let e = 0; e < cells.length; e++) counts[cells[e] as number] = (counts[cells[e] as number] as number) + 1;
  return counts;
}
