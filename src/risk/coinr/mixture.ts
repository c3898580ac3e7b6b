/** An index from files as a function of its assumptions. */
import type { AggregationMethod } from '../../domain/model.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ScoreResult } from '../../domain/score.ts';
import { type Mixture, pick } from '../assumptions.ts';
import { combine, type Evaluation, evaluate } from '../evaluate.ts';
import type { WeightedIndex } from '../leave-out.ts';
import { directed, minmax, type Normaliser, percentile, zscoreShare } from '../normalise.ts';
import { createRng } from '../rng.ts';
import { DEFAULT_TREATMENT, treat } from '../treat.ts';
import { auditOf } from './audit.ts';
import { nominalOf, resultOf, untreated } from './score.ts';
import { methodAt, normaliserOf, type Opened, open, refilled } from './steps.ts';

/** The range of sibling weights, as in the default model. */
const WEIGHT_RANGE = 0.25;

type Options<T> = readonly [T, ...T[]];

const stretch =
  (share: Normaliser, min: number, max: number): Normaliser =>
  (x) =>
    share(x).map((u) => min + (max - min) * u);

/**
 * What may be drawn. A recipe that normalises to a range offers z-scores (through the normal distribution function) and
 * percentiles mapped to the same range, and the three means at the top; under geometric and harmonic means a range that
 * begins at zero or below begins at a hundredth of its width instead. Any other recipe keeps its own normalisation and mean.
 */
function optionsOf({ data, recipe }: Opened) {
  const own = methodAt({ data, recipe }, data.tree.top);
  if (recipe.normalise?.method !== 'minmax')
    return {
      normalisers: () => [normaliserOf(recipe)] as Options<Normaliser>,
      methods: [own] as Options<AggregationMethod>,
    };
  const { min = 0, max = 100 } = recipe.normalise;
  const others = (['arithmetic', 'geometric', 'harmonic'] as const).filter((method) => method !== own);
  const normalisers = (lifted: boolean): Options<Normaliser> => {
    const from = lifted && min <= 0 ? (max - min) / 100 : min;
    return [minmax(from, max), stretch(zscoreShare, from, max), stretch(percentile, from, max)];
  };
  return { normalisers, methods: [own, ...(max > 0 ? others : [])] as Options<AggregationMethod> };
}

function mixtureOf(opened: Opened): Mixture {
  const { data, recipe, filled, kept, raw } = opened;
  const { tree, indicators } = data;
  const { normalisers, methods } = optionsOf(opened);
  const holes = recipe.impute !== undefined && raw.some((x) => x.some(Number.isNaN));
  const fillings: Options<readonly Float64Array[]> = holes
    ? [refilled(opened, 'mean'), refilled(opened, 'median')]
    : [filled];
  const treatments: Options<boolean> = recipe.treat ? [true, false] : [false];
  const positive = tree.codes.some(
    (_, n) => tree.column[n] === -1 && n !== tree.top && methodAt(opened, n) !== 'arithmetic',
  );
  return {
    units: kept.length,
    scores(choice) {
      const top = pick(methods, choice.aggregation);
      const normalise = pick(normalisers(positive || top !== 'arithmetic'), choice.normalisation);
      const treated = pick(treatments, choice.treatment);
      const rng = createRng(choice.weights);
      const { nodes } = evaluate(tree, pick(fillings, choice.imputation), {
        treat: (x) => (treated ? treat(x, recipe.treat ?? DEFAULT_TREATMENT) : untreated(x)),
        normalise: (x, i) => normalise(directed(x, indicators[i]?.direction ?? 1)),
        weights: tree.weights.map((w) => w * rng.between(1 - WEIGHT_RANGE, 1 + WEIGHT_RANGE)),
        aggregation: (node) => (node === tree.top ? top : methodAt(opened, node)),
        wholeTop: false,
      });
      return nodes[tree.top] ?? new Float64Array();
    },
    varied: {
      weights: true,
      normalisation: normalisers(false).length > 1,
      aggregation: methods.length > 1,
      treatment: treatments.length > 1,
      imputation: fillings.length > 1,
      goalposts: false,
      data: false,
      location: false,
    },
  };
}

/** The same index as a function of its weights, all else as the recipe says. */
function indexOf(opened: Opened, { normalised }: Evaluation): WeightedIndex {
  const { tree, levels } = opened.data;
  return {
    tree,
    levels,
    scores: (weights) =>
      combine(tree, normalised, { weights, aggregation: (node) => methodAt(opened, node), wholeTop: false })[
        tree.top
      ] ?? new Float64Array(),
  };
}

/** The nominal result, the mixture and the weights of an index from files; null with errors where nothing could be computed. */
export function prepareData(
  iData: string,
  iMeta: string,
  recipe: unknown,
): Outcome<{ nominal: ScoreResult; mixture: Mixture; index: WeightedIndex } | null> {
  const { value: opened, errors } = open(iData, iMeta, recipe);
  if (!opened) return { value: null, errors };
  const evaluation = nominalOf(opened);
  return {
    value: {
      nominal: resultOf(opened, evaluation),
      mixture: mixtureOf(opened),
      index: indexOf(opened, evaluation),
    },
    errors: [...errors, ...auditOf(opened, evaluation)],
  };
}
