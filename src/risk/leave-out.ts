/** Leave one node out: its weight set to zero, its siblings renormalised, and how far the ranks move. */
import { combine } from './evaluate.ts';
import type { Tree } from './model/tree.ts';
import type { Scorable } from './scorable.ts';
import { nominalColumns } from './score.ts';
import { descendingRanks } from './statistics.ts';

export interface LeaveOut {
  readonly node: string;
  /** Mean over the units ranked both times; null where no unit has a score without the node. */
  readonly meanAbsRankShift: number | null;
}

/** An index as a function of its weights. */
export interface WeightedIndex {
  readonly tree: Tree;
  /** Level of each node of the tree, 1 for indicators. */
  readonly levels: readonly number[];
  /** Nominal scores under weights in the order of the tree; NaN without a score. */
  readonly scores: (weights: ArrayLike<number>) => Float64Array;
}

/** Mean of |rank − nominal rank| over the units that have both; NaN where none has. */
export function meanAbsShift(nominal: Float64Array, ranks: Float64Array): number {
  let [shift, n] = [0, 0];
  nominal.forEach((from, i) => {
    const to = ranks[i] ?? Number.NaN;
    if (!Number.isNaN(from) && !Number.isNaN(to)) [shift, n] = [shift + Math.abs(to - from), n + 1];
  });
  return shift / n;
}

/**
 * Levels as COINr numbers them, where the model does not: indicators are 1 and the top is the highest; a group stands as
 * many levels below the top as in the tree, whatever hangs under it, so that every dimension is of one level.
 */
export function levelsOf(tree: Tree): number[] {
  const levels = new Array<number>(tree.codes.length).fill(1);
  levels[tree.top] = (tree.height[tree.top] ?? 0) + 1;
  for (let node = tree.top; node >= 0; node--)
    for (const child of tree.children[node] ?? [])
      if (tree.column[child] === -1) levels[child] = (levels[node] ?? 2) - 1;
  return levels;
}

/** A region, or its cells, as a function of its weights: the columns are normalised once. */
export function weightedIndex(scorable: Scorable): WeightedIndex {
  const { tree } = scorable;
  const { normalised } = nominalColumns(scorable);
  const aggregation = (node: number) => tree.aggregation[node] ?? null;
  return {
    tree,
    levels: levelsOf(tree),
    scores: (weights) =>
      combine(tree, normalised, { weights, aggregation, wholeTop: true })[tree.top] ?? new Float64Array(),
  };
}

/** Every node of a level but the top, in the order of the tree. */
export function leaveOut({ tree, levels, scores }: WeightedIndex, level: number): LeaveOut[] {
  const nominal = descendingRanks(scores(tree.weights));
  return tree.codes.flatMap((node, n) => {
    if (n === tree.top || levels[n] !== level) return [];
    const shift = meanAbsShift(nominal, descendingRanks(scores(tree.weights.map((w, k) => (k === n ? 0 : w)))));
    return [{ node, meanAbsRankShift: Number.isNaN(shift) ? null : shift }];
  });
}
