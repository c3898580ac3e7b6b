/** The exposure as a map and a legend show it: five steps of the cells that patrols may use. */
import type { NightSurface } from '../../patrol/plan/index.ts';

export interface ExposureOnMap {
  /** H3 indexes of cells in patrol water that any modelled crossing passes. */
  readonly codes: readonly string[];
  /** 1 to 5 a cell. */
  readonly steps: Uint8Array;
  /** Share of modelled crossings past each cell, 0 to 1: mean, 5th and 95th percentile over the draws. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Shares at which steps 2 to 5 begin. */
  readonly breaks: readonly number[];
  /** Place of a cell in the arrays above. */
  readonly place: ReadonlyMap<string, number>;
}

/** Shares of the cells below steps 2 to 5: few cells carry most of the traffic, so even steps would show two colours. */
const CUTS = [0.4, 0.65, 0.85, 0.95];

export function exposureOnMap({ ids, mean, low, high, ours }: NightSurface): ExposureOnMap {
  const at = [...ids.keys()].filter((i) => ours[i] === 1 && (mean[i] as number) > 0);
  const pick = (column: Float64Array) => Float64Array.from(at, (i) => column[i] as number);
  const shares = pick(mean);
  const sorted = shares.toSorted();
  const breaks = CUTS.map((cut) => sorted[Math.min(sorted.length - 1, Math.floor(cut * sorted.length))] ?? 0);
  const codes = at.map((i) => ids[i] as string);
  return {
    codes,
    steps: Uint8Array.from(shares, (share) => 1 + breaks.filter((b) => share >= b).length),
    mean: shares,
    low: pick(low),
    high: pick(high),
    breaks,
    place: new Map(codes.map((code, k) => [code, k])),
  };
}
