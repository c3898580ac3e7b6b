import type { DataError } from '../../domain/outcome.ts';
import { AGGREGATIONS } from '../aggregate.ts';
import type { Evaluation } from '../evaluate.ts';
import { present } from '../statistics.ts';
import { methodAt, type Opened } from './steps.ts';

/**
 * What would otherwise be a silent gap: indicators without any value or with one value only, and nodes whose mean does
 * not exist because a child is not above zero. Each fault names indicator or node, unit and remedy.
 */
export function auditOf({ data, recipe, kept, filled }: Opened, { nodes }: Evaluation): DataError[] {
  const fault = (
    column: string,
    rule: string,
    row: number | null,
    value: string | number | null,
    remedy: string,
  ): DataError => ({ file: 'iData', row, column, rule, value, remedy });
  const columns = data.indicators.flatMap(({ code }, i) => {
    const values = present(filled[i] ?? new Float64Array());
    if (values.length === 0)
      return [fault(code, 'allMissing', null, null, `${code} has no value at all: remove it from iMeta or fill it.`)];
    if (
      values.length > 1 &&
      values.every((v) => v === values[0]) &&
      recipe.normalise &&
      recipe.normalise.method !== 'rank'
    )
      return [
        fault(
          code,
          'noSpread',
          null,
          values[0] ?? null,
          `${code} has one value for all units, so it orders nothing: remove it from iMeta.`,
        ),
      ];
    return [];
  });
  const { tree, units } = data;
  const means = tree.codes.flatMap((node, n) => {
    const method = methodAt({ data, recipe }, n);
    if (tree.column[n] !== -1 || !AGGREGATIONS[method].positive) return [];
    const children = (tree.children[n] ?? []).filter((child) => (tree.weights[child] ?? 0) > 0);
    for (const child of children) {
      const at = (nodes[child] ?? new Float64Array()).findIndex((v) => v <= 0);
      if (at < 0) continue;
      const unit = kept[at] ?? 0;
      const remedy = `${tree.codes[child]} of ${units[unit]?.code} is not above zero, so ${node} has no ${method} mean there: normalise to a range above zero, such as a min of 1.`;
      return [fault(node, 'nonPositive', unit + 1, units[unit]?.code ?? null, remedy)];
    }
    return [];
  });
  return [...columns, ...means];
}
