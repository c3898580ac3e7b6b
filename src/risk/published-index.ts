/** The last steps of the index from columns that are already there, so that a page can answer a slider without an engine. */
import { type IndexModel, isIndicator } from '../domain/model.ts';
import type { ScoreLevel } from '../domain/score.ts';
import type { ClassRule } from './classes.ts';
import { type LiveIndex, prepareLive } from './live.ts';
import type { CheckedModel } from './model/schema.ts';
import { checkTree, compileTree } from './model/tree.ts';
import type { Variant } from './scorable.ts';

/**
 * @param column values of an indicator, one a unit, in its own unit; NaN is missing
 * @returns null where the model's tree is unsound
 */
export function indexOf(
  model: IndexModel,
  level: ScoreLevel,
  column: (code: string) => Float64Array,
  classes: ClassRule,
  variant: Variant,
): LiveIndex | null {
  const nodes = model.nodes.map((node) => ({ ...node, leaf: isIndicator(node) }));
  if (checkTree(nodes, 'model.json').length > 0) return null;
  const tree = compileTree(nodes);
  const indicators = model.nodes.filter(isIndicator);
  // The published model has passed every check and says its normalisation or leaves the default.
  const checked = { ...model, normalisation: model.normalisation ?? 'goalposts' } as CheckedModel;
  const columns = tree.leaves.map((code) => ({ values: column(code) }));
  return prepareLive({ model: checked, level, tree, columns, indicators, classes, variant });
}
