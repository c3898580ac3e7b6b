/** Every constant of what is reported, with its reason. The result repeats them, so that no screen has to know them. */
import { EFFORT_BANDS_KM } from '../backtest/study.ts';
import { KDE_BANDWIDTH_KM } from '../backtest/surfaces.ts';
import { type BetaRange, GAP_SHARE, LEAST_REPORTS, LEAST_REPORTS_IN_ALL, P_MIN } from '../density/index.ts';

export interface ReportedRule {
  /** Standard deviation of the density's kernel. */
  readonly bandwidth_km: number;
  /** A cell with less of a kernel in its window than this has no density: dividing would multiply noise by more than twenty. */
  readonly leastEdge: number;
  /** Blocks whose centres lie this near are neighbours. */
  readonly threshold_km: number;
  readonly permutations: number;
  /** Sequential stopping (Besag and Clifford 1991): both counts of a block have reached this. */
  readonly enough: number;
  /** False-discovery rate of hot and cold blocks. */
  readonly alpha: number;
  readonly redraws: number;
  readonly chanceDraws: number;
  /** Upper ends of the bands of distance to the nearest staffed point; the last band is open. Land and water apart. */
  readonly effortBands_km: readonly number[];
  readonly effort: { readonly kernel: 'gaussian'; readonly bandwidth_km: number; readonly unit: 'posts in reach' };
  /** Per post in reach. */
  readonly beta: BetaRange;
  readonly p_min: number;
  readonly gapShare: number;
  readonly leastReports: number;
  readonly leastReportsInAll: number;
}

export const RULE: ReportedRule = {
  bandwidth_km: KDE_BANDWIDTH_KM,
  leastEdge: P_MIN,
  // Blocks of resolution 7 stand 2.6 km apart, the second ring 4.5 km: 4 km takes the six that touch, about the reach of
  // the density's kernel. Two rings (5.6 km) are as wide as a kecamatan, and no safer from chance.
  threshold_km: 4,
  // The least p is 2/(permutations + 1), and one block among 520 passes Benjamini-Hochberg alone only at 0.05/520 or less:
  // never with 9,999, whose answer hung on the seed.
  permutations: 49_999,
  // p above 0.004 are then known to a tenth of themselves, smaller ones by all permutations.
  enough: 100,
  alpha: 0.05,
  redraws: 100,
  chanceDraws: 100,
  effortBands_km: EFFORT_BANDS_KM,
  // The density's own bandwidth: reports and effort are seen through one lens.
  effort: { kernel: 'gaussian', bandwidth_km: KDE_BANDWIDTH_KM, unit: 'posts in reach' },
  // Nobody has measured it. One post in reach then sees one departure in ten (0.1) to two in three (1); no record of hours
  // or patrols narrows that, and the band says so by its width.
  beta: { low: 0.1, high: 1 },
  p_min: P_MIN,
  gapShare: GAP_SHARE,
  leastReports: LEAST_REPORTS,
  leastReportsInAll: LEAST_REPORTS_IN_ALL,
};

/** H3 resolution of the blocks: 5.9 km² about Batam, wider than the error of most reports; never finer than the cells. */
export const BLOCK_RESOLUTION = 7;
