/** What the steps of an index need, whether its units are areas with names and shapes or cells by the thousand. */
import { isIndicator, type ModelIndicator, type ModelNode } from '../domain/model.ts';
import type { ScoreLevel } from '../domain/score.ts';
import type { ClassRule } from './classes.ts';
import type { IndicatorColumn } from './columns.ts';
import type { CheckedModel } from './model/schema.ts';
import type { Tree } from './model/tree.ts';

export interface Scorable {
  readonly model: CheckedModel;
  readonly level: ScoreLevel;
  readonly tree: Tree;
  /** In the order of `tree.leaves`; NaN is missing. */
  readonly columns: readonly Pick<IndicatorColumn, 'values'>[];
  readonly indicators: readonly ModelIndicator[];
  readonly classes: ClassRule;
  readonly variant: Variant;
}

/** Whether indicators that rest on reports of crossings count. */
export interface Variant {
  readonly withoutEvidence?: boolean;
}

/** The weight a node counts with: its own, or none where it rests on reports and the variant leaves them out. */
export const weightIn = (node: ModelNode | ModelIndicator, { withoutEvidence }: Variant, own = node.weight): number =>
  withoutEvidence && isIndicator(node) && node.evidenceBased ? 0 : own;
