/** The score of a region: the model's default methods, once. */
import type { Goalposts, ModelIndicator } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel, ScoreResult } from '../domain/score.ts';
import { classOf } from './classes.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { impute } from './impute.ts';
import { goalpostShare, toTenths } from './normalise.ts';
import { type Prepared, prepare, type Variant } from './prepare.ts';
import { toResult } from './result.ts';
import { DEFAULT_TREATMENT, type Treated, winsorise } from './treat.ts';

const untreated = (values: Float64Array): Treated => ({ values, method: 'none', points: 0 });

/**
 * Treatment of one indicator: `winsorise` ties outliers to the next value, `log` takes log(1 + x) (where the outlier is
 * real and should stay the largest). Under the fixed goalposts no value is ever put on a scale of its own column.
 */
export function treatIndicator(x: Float64Array, treatment: ModelIndicator['treatment']): Treated {
  if (treatment === 'none') return untreated(x);
  if (treatment === 'log') return { values: x.map(Math.log1p), method: 'log', points: 0 };
  const { values, points } = winsorise(x, DEFAULT_TREATMENT);
  return points > 0 ? { values, method: 'winsorise', points } : untreated(x);
}

type Posts = Pick<Goalposts, 'min' | 'max' | 'scale'>;

/** The goalposts of a level, on the scale that the treatment leaves the values on. */
export function goalpostsOf(
  { goalposts }: ModelIndicator,
  level: ScoreLevel,
  treatment: ModelIndicator['treatment'],
): Posts {
  const { min, max } = (level === 'kecamatan' ? null : goalposts.levels?.[level]) ?? goalposts;
  if (treatment === 'log') return { min: Math.log1p(min), max: Math.log1p(max), scale: 'linear' };
  return { min, max, scale: goalposts.scale };
}

export interface Nominal {
  readonly evaluation: Evaluation;
  readonly raw: readonly Float64Array[];
  readonly imputed: readonly Uint8Array[];
}

/** The nominal evaluation: impute, treat, goalposts to [1, 10], aggregate as each node says. */
export function nominalEvaluation({ tree, columns, indicators, level }: Prepared): Nominal {
  const raw = columns.map((c) => c.values);
  const filled = raw.map((x, i) => impute(x, indicators[i]?.imputation ?? 'none'));
  const evaluation = evaluate(
    tree,
    filled.map(({ values }) => values),
    {
      treat: (x, i) => treatIndicator(x, indicators[i]?.treatment ?? 'none'),
      normalise: (x, i) => {
        const indicator = indicators[i];
        return indicator
          ? toTenths(goalpostShare(x, goalpostsOf(indicator, level, indicator.treatment), indicator.direction))
          : x;
      },
      weights: tree.weights,
      aggregation: (node) => tree.aggregation[node] ?? null,
      wholeTop: true,
    },
  );
  return { evaluation, raw, imputed: filled.map(({ imputed }) => imputed) };
}

export function nominalResult(prepared: Prepared, { evaluation, raw, imputed }: Nominal): ScoreResult {
  const { model, level, units, tree, columns, classes } = prepared;
  return toResult({
    model: model.id,
    level,
    units,
    tree,
    evaluation,
    raw,
    imputed,
    cell: (i, u) => columns[i]?.provenance[u] ?? { inherited: false, source: null, year: null },
    classOf: (score) => classOf(classes, score),
    screened: [],
  });
}

/**
 * Scores the units of a level from `model.json` and the tables and geometry of the pack.
 * The value is null where the model is unsound (every fault is an error with node and remedy); a unit that misses a whole
 * dimension is in the answer with score and rank null.
 */
export function scoreRegion(pack: RegionPack, level: ScoreLevel, variant: Variant = {}): Outcome<ScoreResult | null> {
  const { value: prepared, errors } = prepare(pack, level, variant);
  return prepared ? { value: nominalResult(prepared, nominalEvaluation(prepared)), errors } : { value: null, errors };
}
