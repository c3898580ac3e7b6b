/** Score any index laid out as COINr's iData and iMeta, step by step as COINr 1.1 does it. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { ScoreResult } from '../../domain/score.ts';
import { firstNonPositive } from '../aggregate.ts';
import { evaluate } from '../evaluate.ts';
import { impute } from '../impute.ts';
import { directed, minmax, type Normaliser, percentile, rank, zscore } from '../normalise.ts';
import { toResult } from '../result.ts';
import { present } from '../statistics.ts';
import { type Treated, treat } from '../treat.ts';
import { type CoinrData, readCoinr } from './read.ts';
import { type Recipe, readRecipe } from './recipe.ts';

const untreated = (values: Float64Array): Treated => ({ values, method: 'none', points: 0 });

function normaliserOf(recipe: Recipe): Normaliser {
  const { method = 'minmax', min = 0, max = 100, mean = 0, sd = 1 } = recipe.normalise ?? {};
  if (recipe.normalise === undefined) return (x) => x;
  return { minmax: minmax(min, max), zscore: zscore(mean, sd), rank, percentile }[method];
}

/** A zero or a missing denominator gives a missing value. */
const divide = (x: Float64Array, by: Float64Array): Float64Array =>
  x.map((v, i) => ((by[i] ?? 0) === 0 ? Number.NaN : v / (by[i] ?? Number.NaN)));

/** What COINr's data look like once filled and screened: the rows kept, and what was done. */
function prepare(data: CoinrData, recipe: Recipe) {
  const raw = data.indicators.map(({ code, denominator }) => {
    const column = data.columns.get(code) ?? new Float64Array();
    const by = denominator === null ? undefined : data.columns.get(denominator);
    return recipe.denominate && by ? divide(column, by) : column;
  });
  const groups = recipe.impute?.by === undefined ? null : (data.groups.get(recipe.impute.by) ?? null);
  const filled = raw.map((x) => impute(x, recipe.impute?.method ?? 'none', groups));
  const screen = recipe.screen;
  const judged = screen?.when === 'before' ? raw : filled.map(({ values }) => values);
  const kept = data.units.map((_, i) => {
    const share = judged.filter((x) => !Number.isNaN(x[i])).length / judged.length;
    return screen === undefined || share >= screen.min;
  });
  const keep = <T extends Float64Array | Uint8Array>(x: T) => x.filter((_, i) => kept[i]) as T;
  return {
    kept,
    raw: raw.map(keep),
    filled: filled.map(({ values }) => keep(values)),
    imputed: filled.map(({ imputed }) => keep(imputed)),
  };
}

/** Indicators that order nothing, and values that the chosen mean cannot take: named, so that no result is silently empty. */
function audit(
  data: CoinrData,
  columns: readonly Float64Array[],
  normalised: readonly Float64Array[],
  positive: boolean,
  units: readonly string[],
): DataError[] {
  return data.indicators.flatMap(({ code }, i) => {
    const values = present(columns[i] ?? new Float64Array());
    const error = (rule: string, row: number | null, value: string | number | null, remedy: string): DataError => ({
      file: 'iData',
      row,
      column: code,
      rule,
      value,
      remedy,
    });
    if (values.length === 0)
      return [error('allMissing', null, null, `${code} has no value at all: remove it from iMeta or fill it.`)];
    if (values.every((v) => v === values[0]))
      return [
        error(
          'noSpread',
          null,
          values[0] ?? null,
          `${code} has one value for all units, so it orders nothing: it is left out of every mean.`,
        ),
      ];
    const at = positive ? firstNonPositive(normalised[i] ?? new Float64Array()) : -1;
    if (at < 0) return [];
    const unit = units[at] ?? '';
    return [
      error(
        'nonPositive',
        null,
        unit,
        `${code} of ${unit} is not above zero after normalising, so it has no geometric or harmonic mean: normalise to a range above zero, such as min 1.`,
      ),
    ];
  });
}

/**
 * `iData` and `iMeta` are the texts of the two files, `recipe` the parsed recipe (every step optional).
 * Expected faults come back as errors; the value is null where nothing could be computed.
 */
export function scoreData(iData: string, iMeta: string, recipeJson: unknown = {}): Outcome<ScoreResult | null> {
  const recipe = readRecipe(recipeJson);
  const data = readCoinr(iData, iMeta);
  const errors = [...recipe.errors, ...data.errors];
  if (!recipe.value || !data.value) return { value: null, errors };
  const { tree, indicators, units, groups } = data.value;
  const by = recipe.value.impute?.by;
  if (by !== undefined && !groups.has(by))
    return {
      value: null,
      errors: [
        {
          file: 'recipe',
          row: null,
          column: 'impute.by',
          rule: 'group',
          value: by,
          remedy: `iMeta has no Group column ${by}: name one of ${[...groups.keys()].join(', ') || 'none'}.`,
        },
      ],
    };
  const { kept, raw, filled, imputed } = prepare(data.value, recipe.value);
  const levels = recipe.value.aggregate;
  const methodOf = (node: number) =>
    typeof levels === 'string' ? levels : (levels[Math.min(tree.height[node] ?? 1, levels.length) - 1] ?? 'arithmetic');
  const normaliser = normaliserOf(recipe.value);
  const { treat: treatment } = recipe.value;
  const result = evaluate(tree, filled, {
    treat: (x) => (treatment ? treat(x, treatment) : untreated(x)),
    normalise: (x, i) => normaliser(directed(x, indicators[i]?.direction ?? 1)),
    weights: tree.weights,
    aggregation: methodOf,
    wholeTop: false,
  });
  const rows = units.filter((_, i) => kept[i]);
  const positive = typeof levels === 'string' ? levels !== 'arithmetic' : levels[0] !== 'arithmetic';
  errors.push(
    ...audit(
      data.value,
      filled,
      result.normalised,
      positive,
      rows.map((u) => u.code),
    ),
  );
  const value = toResult({
    model: tree.codes[tree.top] ?? '',
    level: null,
    units: rows,
    tree,
    evaluation: result,
    raw,
    imputed,
    cell: () => ({ inherited: false, source: null, year: null }),
    classOf: () => null,
    screened: units.filter((_, i) => !kept[i]).map((u) => u.code),
  });
  return { value, errors };
}
