/**
 * The heart of the engine: columns of indicators and a tree in, a value for every node and unit out. It knows neither
 * where the columns come from nor why a method was chosen, so that the default score, COINr's recipes and every Monte
 * Carlo draw go through the same few lines.
 */
import type { AggregationMethod } from '../domain/model.ts';
import { aggregate } from './aggregate.ts';
import type { Tree } from './model/tree.ts';
import type { Treated } from './treat.ts';

export interface Evaluation {
  readonly treated: readonly Treated[];
  /** One column an indicator, on the index's scale. */
  readonly normalised: readonly Float64Array[];
  /** One column a node, in the order of the tree. */
  readonly nodes: readonly Float64Array[];
}

export interface EvaluationSteps {
  /** Outlier treatment of the column of indicator i. */
  readonly treat: (x: Float64Array, i: number) => Treated;
  /** Normalisation of the treated column of indicator i, its direction included. */
  readonly normalise: (x: Float64Array, i: number) => Float64Array;
  readonly weights: ArrayLike<number>;
  readonly aggregation: (node: number) => AggregationMethod | null;
  /** Whether a unit needs a value in every child of the top node (of weight above 0) to get a score. */
  readonly wholeTop: boolean;
  /** What takes the place of a node's column before its parent is made of it; a column unchanged is given back as it is. */
  readonly adjust?: Adjust;
}

/** @param node its place in the tree */
export type Adjust = (node: number, column: Float64Array) => Float64Array;

/** `columns` stand in the order of `tree.leaves`; NaN is missing, before and after. */
export function evaluate(tree: Tree, columns: readonly Float64Array[], steps: EvaluationSteps): Evaluation {
  const treated = columns.map((x, i) => steps.treat(x, i));
  const normalised = treated.map(({ values }, i) => steps.normalise(values, i));
  return { treated, normalised, nodes: combine(tree, normalised, steps) };
}

/** Aggregation alone, for callers that move only weights or methods. */
export function combine(
  tree: Tree,
  normalised: readonly Float64Array[],
  steps: Pick<EvaluationSteps, 'weights' | 'aggregation' | 'wholeTop' | 'adjust'>,
): Float64Array[] {
  const nodes: Float64Array[] = [];
  const { adjust = (_, column) => column } = steps;
  tree.codes.forEach((_, node) => {
    const leaf = normalised[tree.column[node] ?? -1];
    if (leaf) {
      nodes.push(adjust(node, leaf));
      return;
    }
    const children = tree.children[node] ?? [];
    const columns = children.map((child) => nodes[child] ?? new Float64Array());
    const weights = children.map((child) => steps.weights[child] ?? 0);
    const value = aggregate(columns, weights, steps.aggregation(node) ?? 'arithmetic');
    if (steps.wholeTop && node === tree.top) blankIncomplete(value, columns, weights);
    nodes.push(adjust(node, value));
  });
  return nodes;
}

/** A unit that misses a whole dimension gets no score: a product over fewer dimensions would not compare. */
function blankIncomplete(top: Float64Array, columns: readonly Float64Array[], weights: readonly number[]): void {
  columns.forEach((column, c) => {
    if ((weights[c] ?? 0) === 0) return;
    column.forEach((v, i) => {
      if (Number.isNaN(v)) top[i] = Number.NaN;
    });
  });
}
