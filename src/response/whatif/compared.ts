/** Units before and after, with intervals over the same draws. */
import type { PairedDraws } from '../../risk/altered.ts';
import type { Prepared } from '../../risk/prepare.ts';
import { orNull } from '../../risk/result.ts';
import { descendingRanks, present, quantileOfSorted } from '../../risk/statistics.ts';
import { summarise } from '../../risk/summary.ts';

export interface SimulatedState {
  readonly score: number | null;
  /** 5th and 95th percentile of the score over the draws. */
  readonly low: number | null;
  readonly high: number | null;
  /** 1 is the highest. */
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

export interface SimulatedUnit {
  readonly code: string;
  readonly name: string;
  readonly before: SimulatedState;
  readonly after: SimulatedState;
  /** After less before, below 0 where the score falls; 5th and 95th percentile of the differences within draws. */
  readonly change: { readonly score: number; readonly low: number; readonly high: number } | null;
  /** After less before: above 0 where it leaves the head of the list. */
  readonly rankChange: number | null;
  /** Whether the change has one sign, and is not 0, in at least 95 % of the draws. */
  readonly surely: boolean;
}

/** Share of draws from which a change is said to be sure. */
const SURE = 0.95;

/** @param scores nominal ones, in the order of the units */
export function unitsOf(
  prepared: Prepared,
  scores: { readonly before: Float64Array; readonly after: Float64Array },
  paired: PairedDraws,
): SimulatedUnit[] {
  const was = statesOf(scores.before, paired.before, prepared);
  const is = statesOf(scores.after, paired.after, prepared);
  return prepared.units.map(({ code, name }, u): SimulatedUnit => {
    const [before, after] = [was[u] as SimulatedState, is[u] as SimulatedState];
    const rankChange = before.rank === null || after.rank === null ? null : after.rank - before.rank;
    return { code, name, before, after, rankChange, ...differenceOf(before, after, paired, u) };
  });
}

function statesOf(
  scores: Float64Array,
  draws: readonly Float64Array[],
  { units, classes }: Prepared,
): SimulatedState[] {
  const ranks = descendingRanks(scores);
  return summarise(draws, units.length, classes).map(
    ({ rank, interval }, u): SimulatedState => ({
      score: orNull(scores[u]),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      rank: orNull(ranks[u]),
      rankLow: rank?.low ?? null,
      rankHigh: rank?.high ?? null,
    }),
  );
}

/** Differences within draws, of the draws in which the unit has both scores. */
function differenceOf(
  a: SimulatedState,
  b: SimulatedState,
  { before, after }: PairedDraws,
  u: number,
): Pick<SimulatedUnit, 'change' | 'surely'> {
  if (a.score === null || b.score === null) return { change: null, surely: false };
  const sorted = present(
    Float64Array.from(before, (scores, d) => (after[d]?.[u] ?? Number.NaN) - (scores[u] ?? Number.NaN)),
  ).sort();
  const falls = sorted.filter((x) => x < 0).length;
  const rises = sorted.filter((x) => x > 0).length;
  const score = b.score - a.score;
  // Without draws there is no interval, and nothing is sure.
  const at = (p: number) => (sorted.length === 0 ? score : quantileOfSorted(sorted, p));
  return {
    change: { score, low: at(0.05), high: at(0.95) },
    surely: sorted.length > 0 && Math.max(falls, rises) >= SURE * sorted.length,
  };
}
