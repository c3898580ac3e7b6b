/** The first half of a recipe: from the files to filled, screened columns. */
import type { Outcome } from '../../domain/outcome.ts';
import { impute } from '../impute.ts';
import { minmax, type Normaliser, percentile, rank, zscore } from '../normalise.ts';
import { type CoinrData, readCoinr } from './read.ts';
import { type Recipe, readRecipe } from './recipe.ts';

export interface Opened {
  readonly data: CoinrData;
  readonly recipe: Recipe;
  /** Places of the units that were not screened out, in the order of iData. */
  readonly kept: readonly number[];
  /** Denominated columns of the kept units before imputation, in the order of the indicators. */
  readonly raw: readonly Float64Array[];
  readonly filled: readonly Float64Array[];
  readonly imputed: readonly Uint8Array[];
}

/** Reads both files and the recipe, and denominates, imputes and screens as it says; null with errors otherwise. */
export function open(iData: string, iMeta: string, recipeJson: unknown): Outcome<Opened | null> {
  const recipe = readRecipe(recipeJson);
  const data = readCoinr(iData, iMeta);
  const errors = [...recipe.errors, ...data.errors];
  if (!recipe.value || !data.value) return { value: null, errors };
  const by = recipe.value.impute?.by;
  if (by !== undefined && !data.value.groups.has(by)) {
    const known = [...data.value.groups.keys()].join(', ') || 'none';
    const remedy = `iMeta has no column of the type Group called ${by}: name one of ${known}.`;
    return {
      value: null,
      errors: [...errors, { file: 'recipe', row: null, column: 'impute.by', rule: 'group', value: by, remedy }],
    };
  }
  return { value: prepare(data.value, recipe.value), errors };
}

function prepare(data: CoinrData, recipe: Recipe): Opened {
  const raw = data.indicators.map(({ code, denominator }) => {
    const column = data.columns.get(code) ?? new Float64Array();
    const by = denominator === null ? undefined : data.columns.get(denominator);
    return recipe.denominate && by ? divide(column, by) : column;
  });
  const filled = fill(raw, recipe.impute?.method ?? 'none', groupsOf(data, recipe));
  const judged = recipe.screen?.when === 'before' ? raw : filled.map(({ values }) => values);
  const kept = data.units.flatMap((_, i) => {
    const share = judged.filter((x) => !Number.isNaN(x[i])).length / judged.length;
    return recipe.screen === undefined || share >= recipe.screen.min ? [i] : [];
  });
  const keep = (x: Float64Array) => Float64Array.from(kept, (i) => x[i] ?? Number.NaN);
  return {
    data,
    recipe,
    kept,
    raw: raw.map(keep),
    filled: filled.map(({ values }) => keep(values)),
    imputed: filled.map(({ imputed }) => Uint8Array.from(kept, (i) => imputed[i] ?? 0)),
  };
}

const groupsOf = (data: CoinrData, recipe: Recipe) =>
  recipe.impute?.by === undefined ? null : (data.groups.get(recipe.impute.by) ?? null);

const fill = (columns: readonly Float64Array[], method: 'none' | 'mean' | 'median', groups: readonly string[] | null) =>
  columns.map((x) => impute(x, method, groups));

/** A zero or a missing denominator gives a missing value. */
const divide = (x: Float64Array, by: Float64Array): Float64Array =>
  x.map((v, i) => ((by[i] ?? 0) === 0 ? Number.NaN : v / (by[i] ?? Number.NaN)));

/** The same columns filled by another method within the same groups (groups of the kept units). */
export function refilled({ data, recipe, kept, raw }: Opened, method: 'mean' | 'median'): Float64Array[] {
  const groups = groupsOf(data, recipe);
  return fill(raw, method, groups && kept.map((i) => groups[i] ?? '')).map(({ values }) => values);
}

/** The normalisation a recipe names; without one, the columns as they are. */
export function normaliserOf({ normalise }: Recipe): Normaliser {
  if (normalise === undefined) return (x) => x;
  const { method, min = 0, max = 100, mean = 0, sd = 1 } = normalise;
  return { minmax: minmax(min, max), zscore: zscore(mean, sd), rank, percentile }[method];
}

/** The mean a recipe names for a node: one for all, or one entry a level from the lowest aggregates (level 2) up. */
export function methodAt({ data, recipe: { aggregate } }: Pick<Opened, 'data' | 'recipe'>, node: number) {
  if (typeof aggregate === 'string') return aggregate;
  const level = Math.min((data.levels[node] ?? 2) - 1, aggregate.length);
  return aggregate[Math.max(level, 1) - 1] ?? 'arithmetic';
}
