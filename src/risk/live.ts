/**
 * The index as it answers a slider: what does not hang on weights and means is done once, the rest at every movement.
 * `recompute` gives, to the last bit, what `scoreRegion` gives for a model.json with the same values (tested).
 */
import type { AggregationMethod, NormalisationChoice } from '../domain/model.ts';
import { isIndicator } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import { classIndex, type RiskClass } from './classes.ts';
import { combine } from './evaluate.ts';
import { checkTree } from './model/tree.ts';
import { type Scorable, weightIn } from './scorable.ts';
import { nominalColumns } from './score.ts';
import { descendingRanks } from './statistics.ts';

/** What a planner may move, by node code; what is left out stays as model.json says. */
export interface Overrides {
  readonly weights?: Readonly<Record<string, number>>;
  readonly aggregation?: Readonly<Record<string, AggregationMethod>>;
  readonly normalisation?: NormalisationChoice;
}

export interface LiveIndex extends Pick<Scorable, 'model' | 'level' | 'tree' | 'classes' | 'variant'> {
  /** The columns on the index's scale under a normalisation; made when first asked for, then kept. */
  readonly normalised: (method: NormalisationChoice) => readonly Float64Array[];
}

export interface LiveScores {
  /** One a unit, in the order of the prepared units; NaN without a score. */
  readonly scores: Float64Array;
  /** 1 is the highest, ties share the smaller; NaN without a score. */
  readonly ranks: Float64Array;
  /** Lowest first; of quantiles those of these scores. */
  readonly classes: readonly RiskClass[];
  /** Place in `classes`; −1 without a score or a scheme. */
  readonly classIndex: Int8Array;
  /** A column for every node, in the order of `tree.codes`. */
  readonly nodes: readonly Float64Array[];
}

/** The part that is done once: imputation, treatment and normalisation of every column. */
export function prepareLive(scorable: Scorable): LiveIndex {
  const { model, level, tree, classes, variant } = scorable;
  const made = new Map<NormalisationChoice, readonly Float64Array[]>();
  return {
    model,
    level,
    tree,
    classes,
    variant,
    normalised(method) {
      const known = made.get(method) ?? nominalColumns(scorable, method).normalised;
      made.set(method, known);
      return known;
    },
  };
}

/**
 * Scores and ranks under overrides. Null with errors where they would make no index: a node that does not exist, siblings
 * whose weights sum to zero, a weight that is no number or below zero, a mean on an indicator.
 */
export function recompute(live: LiveIndex, overrides: Overrides = {}): Outcome<LiveScores | null> {
  const { model, tree, variant } = live;
  const { weights = {}, aggregation = {}, normalisation = model.normalisation } = overrides;
  const nodes = model.nodes.map((node) => ({
    ...node,
    leaf: isIndicator(node),
    weight: weights[node.code] ?? node.weight,
    aggregation: isIndicator(node) ? null : (aggregation[node.code] ?? node.aggregation),
  }));
  const known = new Map(nodes.map((node) => [node.code, node]));
  const unknown = [...Object.keys(weights), ...Object.keys(aggregation)].filter(
    (code) => !known.has(code) || (code in aggregation && known.get(code)?.leaf),
  );
  const errors = [
    ...unknown.map((code) => ({
      file: 'model.json',
      row: null,
      column: 'code',
      rule: 'node',
      value: code,
      remedy: `${code} is no ${known.has(code) ? 'group, and only groups have a mean' : 'node of this index'}: leave it out.`,
    })),
    ...checkTree(nodes, 'model.json'),
  ];
  if (errors.length > 0) return { value: null, errors };
  const counted = new Map(
    model.nodes.map((node) => [node.code, weightIn(node, variant, known.get(node.code)?.weight)]),
  );
  const columns = combine(tree, live.normalised(normalisation), {
    weights: tree.codes.map((code) => counted.get(code) ?? 0),
    aggregation: (n) => known.get(tree.codes[n] ?? '')?.aggregation ?? null,
    wholeTop: true,
  });
  const scores = columns[tree.top] ?? new Float64Array();
  const classes = live.classes(scores);
  return {
    value: {
      scores,
      ranks: descendingRanks(scores),
      classes,
      classIndex: Int8Array.from(scores, (v) => classIndex(classes, v)),
      nodes: columns,
    },
    errors: [],
  };
}
