/**
 * What would change a unit's rank by one: the smallest change of one weight, or of one of its own indicators, at which it
 * draws level with the neighbour above or below. All else stays as it is, other units' values too.
 */
import { isIndicator } from '../domain/model.ts';
import { combine } from './evaluate.ts';
import type { LiveIndex } from './live.ts';
import { goalpostsOf } from './score.ts';

export interface WeightChange {
  readonly node: string;
  /** Weight now and where the two draw level, siblings unchanged. */
  readonly from: number;
  readonly to: number;
  /** The same as shares among the siblings: what the size of a change is measured by. */
  readonly shareFrom: number;
  readonly shareTo: number;
}

export interface IndicatorChange {
  readonly indicator: string;
  /** On the index's scale of 1 to 10: what the size of a change is measured by. */
  readonly from: number;
  readonly to: number;
  /**
   * The same in the indicator's own unit, at the goalpost where the value lies beyond it; null where the scale hangs on the
   * other units too (z-scores, percentiles, min-max).
   */
  readonly rawFrom: number | null;
  readonly rawTo: number | null;
}

export interface RankChange {
  /** Place of the neighbour among the units. */
  readonly neighbour: number;
  /** null where no weight of any one node makes them equal. */
  readonly weight: WeightChange | null;
  /** null where no value of any one indicator does. */
  readonly indicator: IndicatorChange | null;
}

export interface RankChanges {
  /** To rise by one; null for the first, and without a score. */
  readonly up: RankChange | null;
  /** To fall by one; null for the last, and without a score. */
  readonly down: RankChange | null;
}

/** A share is looked for on this many steps from the present one to either end, then by bisection. */
const STEPS = 40;
const BISECTIONS = 60;

/**
 * Where `difference` changes its sign nearest to `from` between `from` and `end`; null where it keeps it. A change of sign
 * and back within one step is not seen.
 */
function crossing(difference: (x: number) => number, from: number, end: number): number | null {
  const start = Math.sign(difference(from));
  let near = from;
  for (let step = 1; step <= STEPS; step++) {
    const far = from + ((end - from) * step) / STEPS;
    const now = difference(far);
    if (!Number.isNaN(now) && Math.sign(now) !== start) return bisect(difference, near, far, start);
    near = far;
  }
  return null;
}

function bisect(difference: (x: number) => number, low: number, high: number, sign: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (a + b) / 2;
    if (Math.sign(difference(middle)) === sign) a = middle;
    else b = middle;
  }
  return b;
}

/** The nearest of several candidates, ties to the first; null without any. */
const smallest = <T>(candidates: readonly T[], size: (x: T) => number): T | null =>
  candidates.reduce<T | null>((best, x) => (best === null || size(x) < size(best) ? x : best), null);

/** The neighbours of a unit: the units with the nearest score above and below; equal scores are no neighbours. */
function neighbours(scores: Float64Array, unit: number): { up: number | null; down: number | null } {
  const own = scores[unit] ?? Number.NaN;
  let [up, down]: [number | null, number | null] = [null, null];
  scores.forEach((v, i) => {
    if (v > own && (up === null || v < (scores[up] ?? Number.NaN))) up = i;
    if (v < own && (down === null || v > (scores[down] ?? Number.NaN))) down = i;
  });
  return { up, down };
}

/** Score of the unit less that of its neighbour. */
type Difference = (columns: readonly Float64Array[], weights: ArrayLike<number>) => number;

function weightChange(
  { tree }: LiveIndex,
  columns: readonly Float64Array[],
  difference: Difference,
): WeightChange | null {
  const candidates = tree.codes.flatMap((_, parent) => {
    const siblings = tree.children[parent] ?? [];
    const total = siblings.reduce((sum, n) => sum + (tree.weights[n] ?? 0), 0);
    return siblings.flatMap((n): WeightChange[] => {
      const from = tree.weights[n] ?? 0;
      const rest = total - from;
      if (rest <= 0) return [];
      const weightAt = (share: number): number => (share * rest) / (1 - share);
      const at = (share: number): number =>
        difference(
          columns,
          tree.weights.map((w, k) => (k === n ? weightAt(share) : w)),
        );
      const shareFrom = from / total;
      // A share of 1 would need a weight without end.
      const ends = [0, 1 - 1e-6].flatMap((end) => crossing(at, shareFrom, end) ?? []);
      return ends.map((shareTo) => ({ node: tree.codes[n] ?? '', from, to: weightAt(shareTo), shareFrom, shareTo }));
    });
  });
  return smallest(candidates, ({ shareFrom, shareTo }) => Math.abs(shareTo - shareFrom));
}

/** The indicator's own unit from the index's scale, where goalposts alone make it. */
function rawOf({ model, level }: LiveIndex, code: string, tenths: number): number | null {
  const node = model.nodes.find((n) => n.code === code);
  if (!node || !isIndicator(node) || model.normalisation !== 'goalposts') return null;
  const { min, max, scale } = goalpostsOf(node, level, 'none');
  const log = scale === 'log' || node.treatment === 'log';
  const [low, high] = log ? [Math.log1p(min), Math.log1p(max)] : [min, max];
  const share = (tenths - 1) / 9;
  const x = low + (node.direction === 1 ? share : 1 - share) * (high - low);
  return log ? Math.expm1(x) : x;
}

function indicatorChange(
  live: LiveIndex,
  columns: readonly Float64Array[],
  difference: Difference,
): IndicatorChange | null {
  const { tree } = live;
  const candidates = tree.leaves.flatMap((indicator, i): IndicatorChange[] => {
    const [own = Number.NaN, others = Number.NaN] = columns[i] ?? [];
    if (Number.isNaN(own)) return [];
    const at = (x: number): number =>
      difference(
        columns.map((column, k) => (k === i ? Float64Array.of(x, others) : column)),
        tree.weights,
      );
    const ends = [1, 10].flatMap((end) => crossing(at, own, end) ?? []);
    return ends.map((to) => ({
      indicator,
      from: own,
      to,
      rawFrom: rawOf(live, indicator, own),
      rawTo: rawOf(live, indicator, to),
    }));
  });
  return smallest(candidates, ({ from, to }) => Math.abs(to - from));
}

/** What would make a unit (its place among the units) rise or fall by one. */
export function rankChanges(live: LiveIndex, unit: number): RankChanges {
  const { tree } = live;
  const normalised = live.normalised(live.model.normalisation);
  const aggregation = (node: number) => tree.aggregation[node] ?? null;
  const scores = combine(tree, normalised, { weights: tree.weights, aggregation, wholeTop: true })[tree.top];
  const { up, down } = neighbours(scores ?? new Float64Array(), unit);
  const difference: Difference = (columns, weights) => {
    const top = combine(tree, columns, { weights, aggregation, wholeTop: true })[tree.top];
    return (top?.[0] ?? Number.NaN) - (top?.[1] ?? Number.NaN);
  };
  const changeTo = (neighbour: number | null): RankChange | null => {
    if (neighbour === null) return null;
    const columns = normalised.map((x) => Float64Array.of(x[unit] ?? Number.NaN, x[neighbour] ?? Number.NaN));
    return {
      neighbour,
      weight: weightChange(live, columns, difference),
      indicator: indicatorChange(live, columns, difference),
    };
  };
  return { up: changeTo(up), down: changeTo(down) };
}
