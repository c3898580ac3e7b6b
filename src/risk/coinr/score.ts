/** Score any index laid out as COINr's iData and iMeta, step by step as COINr 1.1 does it. */
import type { Outcome } from '../../domain/outcome.ts';
import type { ScoreResult } from '../../domain/score.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { directed } from '../normalise.ts';
import { toResult } from '../result.ts';
import { type Treated, treat } from '../treat.ts';
import { auditOf } from './audit.ts';
import { methodAt, normaliserOf, type Opened, open } from './steps.ts';

export const untreated = (values: Float64Array): Treated => ({ values, method: 'none', points: 0 });

/** The recipe as it stands. */
export function nominalOf(opened: Opened): Evaluation {
  const { data, recipe, filled } = opened;
  const { tree, indicators } = data;
  const normaliser = normaliserOf(recipe);
  const { treat: treatment } = recipe;
  return evaluate(tree, filled, {
    treat: (x) => (treatment ? treat(x, treatment) : untreated(x)),
    normalise: (x, i) => normaliser(directed(x, indicators[i]?.direction ?? 1)),
    weights: tree.weights,
    aggregation: (node) => methodAt(opened, node),
    wholeTop: false,
  });
}

export function resultOf({ data, kept, raw, imputed }: Opened, evaluation: Evaluation): ScoreResult {
  const { tree, units } = data;
  const stays = new Set(kept);
  return toResult({
    model: tree.codes[tree.top] ?? '',
    level: null,
    units: units.filter((_, i) => stays.has(i)),
    tree,
    evaluation,
    raw,
    imputed,
    cell: () => ({ inherited: false, source: null, year: null }),
    classOf: () => null,
    screened: units.filter((_, i) => !stays.has(i)).map((unit) => unit.code),
  });
}

/**
 * `iData` and `iMeta` are the texts of the two files, `recipe` the parsed recipe (every step optional).
 * Expected faults come back as errors; the value is null where nothing could be computed.
 */
export function scoreData(iData: string, iMeta: string, recipe: unknown = {}): Outcome<ScoreResult | null> {
  const { value: opened, errors } = open(iData, iMeta, recipe);
  if (!opened) return { value: null, errors };
  const evaluation = nominalOf(opened);
  return { value: resultOf(opened, evaluation), errors: [...errors, ...auditOf(opened, evaluation)] };
}
