/** The model's default methods, once: from columns to scores. */
import type { Goalposts, ModelIndicator, NormalisationChoice } from '../domain/model.ts';
import type { ScoreLevel, ScoreResult } from '../domain/score.ts';
import { classOf } from './classes.ts';
import { combine, type Evaluation } from './evaluate.ts';
import { impute } from './impute.ts';
import { directed, goalpostShare, minmax, percentile, scaled, toTenths, zscoreShare } from './normalise.ts';
import type { Prepared } from './prepare.ts';
import { toResult } from './result.ts';
import type { Scorable } from './scorable.ts';
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

/** A treated column as a share in [0, 1], higher is more risk. */
export function shareBy(
  method: NormalisationChoice,
  x: Float64Array,
  indicator: ModelIndicator,
  posts: Posts,
): Float64Array {
  if (method === 'goalposts') return goalpostShare(x, posts, indicator.direction);
  const turned = directed(scaled(x, posts.scale), indicator.direction);
  if (method === 'zscore') return zscoreShare(turned);
  return method === 'percentile' ? percentile(turned) : minmax(0, 1)(turned);
}

export interface Nominal {
  readonly evaluation: Evaluation;
  readonly raw: readonly Float64Array[];
  readonly imputed: readonly Uint8Array[];
}

export interface NominalColumns extends Omit<Nominal, 'evaluation'>, Omit<Evaluation, 'nodes'> {}

/** The first half of the nominal evaluation: impute, treat, normalise to [1, 10]. It does not hang on weights and means. */
export function nominalColumns(
  { model, columns, indicators, level }: Scorable,
  normalisation = model.normalisation,
): NominalColumns {
  const raw = columns.map((c) => c.values);
  const filled = raw.map((x, i) => impute(x, indicators[i]?.imputation ?? 'none'));
  const treated = filled.map(({ values }, i) => treatIndicator(values, indicators[i]?.treatment ?? 'none'));
  const normalised = treated.map(({ values }, i) => {
    const indicator = indicators[i];
    if (!indicator) return values;
    return toTenths(shareBy(normalisation, values, indicator, goalpostsOf(indicator, level, indicator.treatment)));
  });
  return { raw, imputed: filled.map(({ imputed }) => imputed), treated, normalised };
}

/** The nominal evaluation: the columns, then aggregation as each node says. */
export function nominalEvaluation(scorable: Scorable): Nominal {
  const { raw, imputed, treated, normalised } = nominalColumns(scorable);
  const { tree } = scorable;
  const nodes = combine(tree, normalised, {
    weights: tree.weights,
    aggregation: (node) => tree.aggregation[node] ?? null,
    wholeTop: true,
  });
  return { evaluation: { treated, normalised, nodes }, raw, imputed };
}

export function nominalResult(prepared: Prepared, { evaluation, raw, imputed }: Nominal): ScoreResult {
  const { model, level, units, tree, columns } = prepared;
  const classes = prepared.classes(evaluation.nodes[tree.top] ?? new Float64Array());
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
