/** What the steps of an index need, whether its units are areas with names and shapes or cells by the thousand. */
import type { ModelIndicator } from '../domain/model.ts';
import type { ScoreLevel } from '../domain/score.ts';
import type { RiskClass } from './classes.ts';
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
  readonly classes: readonly RiskClass[];
}
