/** What every question about a region needs first: a sound model, units, columns and the compact tree. */
import { isIndicator, type ModelIndicator } from '../domain/model.ts';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel } from '../domain/score.ts';
import { classesOf, type RiskClass } from './classes.ts';
import { type IndicatorColumn, indicatorColumns, nominalContext } from './columns.ts';
import { type CheckedModel, readModel } from './model/schema.ts';
import { compileTree, type Tree } from './model/tree.ts';
import type { SpatialContext } from './spatial/context.ts';
import { type SpatialUnit, unitsOf } from './spatial/units.ts';
import { present } from './statistics.ts';

export interface Prepared {
  readonly pack: RegionPack;
  readonly model: CheckedModel;
  readonly level: ScoreLevel;
  readonly tree: Tree;
  readonly units: readonly SpatialUnit[];
  readonly context: SpatialContext;
  /** In the order of `tree.leaves`. */
  readonly columns: readonly IndicatorColumn[];
  readonly indicators: readonly ModelIndicator[];
  readonly classes: readonly RiskClass[];
}

/** Whether indicators that rest on reports of crossings count ("evidence-free variant", DESIGN 4). */
export interface Variant {
  readonly withoutEvidence?: boolean;
}

/** Null with errors where the model is unsound or the level has no units. */
export function prepare(pack: RegionPack, level: ScoreLevel, variant: Variant = {}): Outcome<Prepared | null> {
  const { value: model, errors } = readModel(pack.model);
  if (!model) return { value: null, errors };
  if (level === 'cell')
    return {
      value: null,
      errors: [
        {
          file: 'model.json',
          row: null,
          column: null,
          rule: 'level',
          value: level,
          remedy: 'Cells are not scored by this version: ask for kecamatan or kelurahan.',
        },
      ],
    };
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
  const nodes = model.nodes.map((node) => ({
    ...node,
    leaf: isIndicator(node),
    weight: variant.withoutEvidence && isIndicator(node) && node.evidenceBased ? 0 : node.weight,
  }));
  const columns = indicatorColumns(pack, model, context);
  const tree = compileTree(nodes);
  const indicators = columns.map((c) => c.indicator);
  const classes = classesOf(pack.reference_codes, model.classes);
  return {
    value: { pack, model, level, tree, units, context, columns, indicators, classes },
    errors: warnings(columns),
  };
}

/** Indicators that cannot order the units: said, because they count for nothing. */
function warnings(columns: readonly IndicatorColumn[]): DataError[] {
  return columns.flatMap(({ indicator, values }) => {
    if (indicator.weight === 0 || present(values).length > 0) return [];
    return [
      {
        file: 'model.json',
        row: null,
        column: 'input',
        rule: 'allMissing',
        value: indicator.code,
        remedy: `${indicator.code} has no value for any unit, so its weight goes to its siblings: check the table it reads.`,
      },
    ];
  });
}
