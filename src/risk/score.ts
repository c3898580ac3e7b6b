/** The score of a region: the model's default methods, once. */
import type { ModelIndicator } from '../domain/model.ts';
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

/** Treatment under goalposts, which are fixed: values may be tied, never put on another scale. */
export function treatForGoalposts(x: Float64Array, treatment: ModelIndicator['treatment']): Treated {
  if (treatment !== 'winsorise') return { values: x, method: 'none', points: 0 };
  const { values, points } = winsorise(x, DEFAULT_TREATMENT);
  return { values, method: points > 0 ? 'winsorise' : 'none', points };
}

/** `treatment: log` says that the goalposts are measured on a log scale. */
export const goalpostsOf = ({ goalposts, treatment }: ModelIndicator) =>
  treatment === 'log' ? { ...goalposts, scale: 'log' as const } : goalposts;

export interface Nominal {
  readonly evaluation: Evaluation;
  readonly raw: readonly Float64Array[];
  readonly imputed: readonly Uint8Array[];
}

/** The nominal evaluation: impute, treat, goalposts to [1, 10], aggregate as each node says. */
export function nominalEvaluation({ tree, columns, indicators }: Prepared): Nominal {
  const raw = columns.map((c) => c.values);
  const filled = raw.map((x, i) => impute(x, indicators[i]?.imputation ?? 'none'));
  const evaluation = evaluate(
    tree,
    filled.map(({ values }) => values),
    {
      treat: (x, i) => treatForGoalposts(x, indicators[i]?.treatment ?? 'none'),
      normalise: (x, i) => {
        const indicator = indicators[i];
        return indicator ? toTenths(goalpostShare(x, goalpostsOf(indicator), indicator.direction)) : x;
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
