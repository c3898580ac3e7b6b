/** A model with a planner's weights and methods in place of its own. */
import type { AggregationMethod, IndexModel, NormalisationChoice } from '../domain/model.ts';

export interface ModelChoice {
  readonly weights: Readonly<Record<string, number>>;
  readonly aggregation: Readonly<Record<string, AggregationMethod>>;
  readonly normalisation: NormalisationChoice | null;
  /** Scheme of classes in place of the model's. */
  readonly classes?: string | null;
}

/** Nodes that the choice does not name stay as they are; names that are no node are ignored. */
export const withChoice = (
  model: IndexModel,
  { weights, aggregation, normalisation, classes = null }: ModelChoice,
): IndexModel => ({
  ...model,
  ...(normalisation ? { normalisation } : {}),
  ...(classes ? { classes } : {}),
  nodes: model.nodes.map((node) => {
    const method = node.aggregation === null ? null : (aggregation[node.code] ?? node.aggregation);
    return { ...node, weight: weights[node.code] ?? node.weight, aggregation: method };
  }),
});
