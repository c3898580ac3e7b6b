/** A snapshot of counts as the map takes it: cells with a step of colour each. */
import type { CellCounts } from './counts.ts';

/** What the H3 layer of the map draws: codes and steps as in the layer of sea exposure. */
export interface CountedCellsOnMap {
  /** H3 indexes. */
  readonly codes: readonly string[];
  /** 1 to 5 a cell. */
  readonly steps: Uint8Array;
  readonly counts: Uint32Array;
  /** Counts at which steps 2 to 5 begin; a step whose beginning equals the next one's has no cell. */
  readonly breaks: readonly number[];
}

/** Shares of the cells below steps 2 to 5: few cells hold most of the events, so even steps would show two colours. */
const CUTS = [0.4, 0.65, 0.85, 0.95];

/** @param byCell of a snapshot or of the end; the same counts give the same picture in any order of rows */
export function cellsPicture({ cells, counts }: CellCounts): CountedCellsOnMap {
  const sorted = counts.toSorted();
  const breaks = CUTS.map((cut) => sorted[Math.min(sorted.length - 1, Math.floor(cut * sorted.length))] ?? 0);
  const stepOf = (count: number): number => 1 + breaks.filter((from) => count >= from).length;
  return { codes: cells, steps: Uint8Array.from(counts, stepOf), counts, breaks };
}
