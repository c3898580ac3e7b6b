/** From the scores of many draws to intervals of rank and score, class probabilities and groups that cannot be told apart. */
import type { RankInterval } from '../domain/score.ts';
import { type ClassRule, classIndex } from './classes.ts';
import { descendingRanks, present, quantileOfSorted } from './statistics.ts';

export interface DrawSummary {
  readonly rank: Omit<RankInterval, 'nominal'> | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly classProbability: Readonly<Record<string, number>> | null;
  /** Places of the units not above or below this one in at least `SURE` of the draws. */
  readonly sameAs: readonly number[];
}

const SURE = 0.95;

/** Whole ranks stay whole: the smallest value that at least a share p of the draws does not exceed. */
const rankAt = (sorted: Float64Array, p: number): number =>
  sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)] ?? Number.NaN;

/**
 * `draws` holds one column of scores a draw. Draws in which a unit has no score are left out for it. Classes that move with
 * the scores are cut anew in every draw.
 */
export function summarise(draws: readonly Float64Array[], units: number, classes: ClassRule): DrawSummary[] {
  const ranks = draws.map(descendingRanks);
  const above = new Int32Array(units * units);
  const compared = new Int32Array(units * units);
  for (const scores of draws) {
    for (let i = 0; i < units; i++) {
      const a = scores[i] as number;
      if (Number.isNaN(a)) continue;
      for (let j = 0; j < units; j++) {
        const b = scores[j] as number;
        if (i === j || Number.isNaN(b)) continue;
        const pair = i * units + j;
        compared[pair] = (compared[pair] as number) + 1;
        if (a > b) above[pair] = (above[pair] as number) + 1;
      }
    }
  }
  const inClass = classCounts(draws, units, classes);
  const column = (rows: readonly Float64Array[], i: number) =>
    present(Float64Array.from(rows, (row) => row[i] ?? Number.NaN)).sort();
  return Array.from({ length: units }, (_, i) => {
    const scores = column(draws, i);
    if (scores.length === 0) return { rank: null, interval: null, classProbability: null, sameAs: [] };
    const sorted = column(ranks, i);
    const sameAs = Array.from({ length: units }, (_, j) => j).filter((j) => {
      const n = compared[i * units + j] ?? 0;
      return i !== j && n > 0 && (above[i * units + j] ?? 0) < SURE * n && (above[j * units + i] ?? 0) < SURE * n;
    });
    return {
      rank: { low: rankAt(sorted, 0.05), median: rankAt(sorted, 0.5), high: rankAt(sorted, 0.95) },
      interval: { low: quantileOfSorted(scores, 0.05), high: quantileOfSorted(scores, 0.95) },
      classProbability:
        inClass.size === 0
          ? null
          : Object.fromEntries([...inClass].map(([code, n]) => [code, (n[i] ?? 0) / scores.length])),
      sameAs,
    };
  });
}

/** For every class, in how many draws each unit lay in it. */
function classCounts(draws: readonly Float64Array[], units: number, rule: ClassRule): Map<string, Int32Array> {
  const counts = new Map<string, Int32Array>();
  for (const scores of draws) {
    const classes = rule(scores);
    for (const { code } of classes) if (!counts.has(code)) counts.set(code, new Int32Array(units));
    for (let i = 0; i < units; i++) {
      const n = counts.get(classes[classIndex(classes, scores[i] as number)]?.code ?? '');
      if (n) n[i] = (n[i] as number) + 1;
    }
  }
  return counts;
}
