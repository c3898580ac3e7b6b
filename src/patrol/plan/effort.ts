/**
 * What hours of watching cover. A cell that holds the share w of the modelled exposure and is watched for e hours (a part of
 * the cell counts as that part of the hours) is covered to w · (1 − exp(−e / H)), H the hours of the night: Koopman's
 * formula of random search (1946) with time as the space searched. The first minutes count as their share of the night;
 * hours added in the same place count less and less, because a crossing may wait for the boat to leave or have passed
 * while another boat watched.
 */
import type { Sight } from './sight.ts';

export interface Watch {
  readonly sight: Sight;
  /** Row of the sight. */
  readonly sector: number;
  readonly hours: number;
}

/** Adds a watch (hours below 0 take it away) to the hours each cell has been watched. */
export function watchInto(effort: Float64Array, { sight, sector, hours }: Watch): void {
  for (let k = sight.starts[sector] as number; k < (sight.starts[sector + 1] as number); k++) {
    const j = sight.cells[k] as number;
    effort[j] = (effort[j] as number) + (sight.shares[k] as number) * hours;
  }
}

export function effortOf(cells: number, watches: Iterable<Watch>): Float64Array {
  const effort = new Float64Array(cells);
  for (const watch of watches) watchInto(effort, watch);
  return effort;
}

/** Share of the modelled exposure covered, 0 to 1. */
export const coveredBy = (weights: Float64Array, effort: Float64Array, nightHours: number): number => {
  let sum = 0;
  for (let j = 0; j < weights.length; j++)
    sum += (weights[j] as number) * -Math.expm1(-(effort[j] as number) / nightHours);
  return sum;
};

/** What the next hour in sight of each cell would add to the share covered. */
export const marginal = (weights: Float64Array, effort: Float64Array, nightHours: number): Float64Array =>
  weights.map((w, j) => (w / nightHours) * Math.exp(-(effort[j] as number) / nightHours));
