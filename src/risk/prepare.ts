/** What every question about a region needs first: a sound model, units, columns and the compact tree. */
import { isIndicator } from '../domain/model.ts';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel } from '../domain/score.ts';
import { classRule } from './classes.ts';
import { type IndicatorColumn, indicatorColumns, nominalContext } from './columns.ts';
import { type CheckedModel, readModel } from './model/schema.ts';
import { compileTree } from './model/tree.ts';
import { type Scorable, type Variant, weightIn } from './scorable.ts';
import type { SpatialContext } from './spatial/context.ts';
import { type SpatialUnit, unitsOf } from './spatial/units.ts';
import { present } from './statistics.ts';

export interface Prepared extends Scorable {
  readonly pack: RegionPack;
  readonly units: readonly SpatialUnit[];
  readonly context: SpatialContext;
  readonly columns: readonly IndicatorColumn[];
}

/** Null with errors where the model is unsound or the level has no units. */
export function prepare(pack: RegionPack, level: ScoreLevel, variant: Variant = {}): Outcome<Prepared | null> {
  const { value: model, errors } = readModel(pack.model);
  if (!model) return { value: null, errors };
  if (level === 'cell') return { value: null, errors: [CELLS_APART] };
  const units = unitsOf(pack, level, model.pointRadius_m);
  if (units.length === 0)
    return {
      value: null,
      errors: [
        {
          file: 'areas.csv',
          row: null,
          column: 'level',
          rule: 'level',
          value: level,
          remedy: `areas.csv has no ${level}: add them.`,
        },
      ],
    };
  const context = nominalContext(pack, model, units);
  const columns = indicatorColumns(pack, model, context);
  const indicators = columns.map((c) => c.indicator);
  return {
    value: { ...frameOf(pack, model, variant), pack, level, units, context, columns, indicators },
    errors: warnings(model, columns),
  };
}

/** What does not hang on the units: the compact tree with the weights of the variant, and the classes. */
export function frameOf(
  pack: RegionPack,
  model: CheckedModel,
  variant: Variant,
): Pick<Scorable, 'model' | 'tree' | 'classes' | 'variant'> {
  const nodes = model.nodes.map((node) => ({ ...node, leaf: isIndicator(node), weight: weightIn(node, variant) }));
  return { model, tree: compileTree(nodes), classes: classRule(pack.reference_codes, model.classes), variant };
}

/** Cells by the thousand have a preparation of their own (`cells/`), and no intervals: 1,000 draws of all would fill the memory. */
const CELLS_APART: DataError = {
  file: 'model.json',
  row: null,
  column: null,
  rule: 'level',
  value: 'cell',
  remedy: 'Cells have scores, but no intervals and no sensitivity: ask for kecamatan or kelurahan.',
};

/** Indicators that cannot order the units: said, because they count for nothing, or for the same everywhere. */
export function warnings(
  { nodes }: CheckedModel,
  columns: readonly Pick<IndicatorColumn, 'indicator' | 'values'>[],
): DataError[] {
  return columns.flatMap(({ indicator, values }) => {
    if (indicator.weight === 0) return [];
    const { code } = indicator;
    const fault = (rule: string, value: string | number, remedy: string): DataError[] => [
      { file: 'model.json', row: nodes.findIndex((n) => n.code === code) + 1, column: 'input', rule, value, remedy },
    ];
    const [first, ...others] = present(values);
    if (first === undefined)
      return fault(
        'allMissing',
        code,
        `${code} has no value for any unit, so its weight goes to its siblings: check the table it reads.`,
      );
    return others.length > 0 && others.every((v) => v === first)
      ? fault(
          'noSpread',
          code,
          `${code} is ${first} for every unit, so it orders nothing: check the table it reads, or give it weight 0.`,
        )
      : [];
  });
}
