/** A region's index as a function of its assumptions: what METHODS.md (How sure) lets vary, as far as model.json says. */
import type { ModelIndicator } from '../domain/model.ts';
import { type Choice, type Mixture, pick } from './assumptions.ts';
import { type Adjust, combine, type EvaluationSteps, evaluate } from './evaluate.ts';
import { held } from './held.ts';
import { impute } from './impute.ts';
import { toTenths } from './normalise.ts';
import type { Prepared } from './prepare.ts';
import type { Replicate } from './replicates.ts';
import { createRng } from './rng.ts';
import { goalpostsOf, shareBy, treatIndicator } from './score.ts';

type Treatment = ModelIndicator['treatment'];

const nonEmpty = <T>(list: readonly T[], otherwise: T): readonly [T, ...T[]] => {
  const [first = otherwise, ...rest] = list;
  return [first, ...rest];
};

/** The columns of a region in which something has changed, by place among its indicators; null where a column stays. */
export interface AlteredColumns {
  readonly columns: readonly (Float64Array | null)[];
  /** As many as the mixture has, of the same seed. */
  readonly replicates: readonly Replicate[];
}

export interface RegionMixture extends Mixture {
  /**
   * Scores under one choice as things are and altered: the same weights, methods, errors and displacements, and the altered
   * columns on the scale that the columns of before have made (`held.ts`).
   */
  readonly pair: (
    choice: Choice,
    altered: AlteredColumns,
    adjust: Adjust,
  ) => { readonly before: Float64Array; readonly after: Float64Array };
}

/** `replicates` are the location replicates; without any, locations do not vary. */
export function regionMixture(prepared: Prepared, replicates: readonly Replicate[]): RegionMixture {
  const { model, tree, units, columns, indicators, level } = prepared;
  const { uncertainty: u } = model;
  const normalisations = nonEmpty(u.normalisation, 'goalposts');
  const aggregations = nonEmpty(u.aggregation, tree.aggregation[tree.top] ?? 'geometric');
  const treatments = nonEmpty(u.treatment, 'model');
  const imputations = nonEmpty(u.imputation, 'model');
  const owners = columns.map(({ provenance }) => ownersOf(units, provenance));

  const replicateOf = (list: readonly Replicate[], choice: Choice): Replicate | null =>
    list.length > 0 ? pick(nonEmpty(list, []), choice.location) : null;

  /** What a value is multiplied by for its stated relative error, alike for all who inherit one value; null without one. */
  const noiseOf = (choice: Choice): (Float64Array | null)[] => {
    const rng = createRng(choice.data);
    return columns.map(({ indicator: { error } }) =>
      error === 0 ? null : Float64Array.from({ length: units.length }, () => 1 + error * rng.between(-1, 1)),
    );
  };
  const noisy = (x: Float64Array, noise: Float64Array | null | undefined, i: number): Float64Array =>
    noise ? x.map((v, unit) => v * (noise[owners[i]?.[unit] ?? unit] ?? 1)) : x;

  const drawn = (choice: Choice) => {
    const normalisation = pick(normalisations, choice.normalisation);
    const aggregation = pick(aggregations, choice.aggregation);
    const treatment = pick(treatments, choice.treatment);
    const imputation = pick(imputations, choice.imputation);
    const weightRng = createRng(choice.weights);
    const weights = tree.weights.map((w) => w * weightRng.between(1 - u.weightRange, 1 + u.weightRange));
    const postRng = createRng(choice.goalposts);
    const stretch = () => postRng.between(1 - u.goalpostRange, 1 + u.goalpostRange);
    const treatmentOf = (i: number): Treatment =>
      treatment === 'model' ? (indicators[i]?.treatment ?? 'none') : treatment;
    const posts = indicators.map((indicator, i) => {
      const { min, max, scale } = goalpostsOf(indicator, level, 'none');
      const moved = { min: min * stretch(), max: max * stretch() };
      // Posts that stretching made meet or cross stay as stated.
      const stretched = moved.max > moved.min ? moved : { min, max };
      return goalpostsOf(
        { ...indicator, goalposts: { ...indicator.goalposts, ...stretched, levels: {}, scale } },
        level,
        treatmentOf(i),
      );
    });
    const replicate = replicateOf(replicates, choice);
    const noise = noiseOf(choice);
    const raw = columns.map(({ values }, i) => noisy(replicate?.[i] ?? values, noise[i], i));
    const filled = raw.map(
      (x, i) => impute(x, imputation === 'model' ? (indicators[i]?.imputation ?? 'none') : imputation).values,
    );
    const steps: EvaluationSteps = {
      treat: (x, i) => treatIndicator(x, treatmentOf(i)),
      normalise: (x, i) => {
        const [indicator, post] = [indicators[i], posts[i]];
        return indicator && post ? toTenths(shareBy(normalisation, x, indicator, post)) : x;
      },
      weights,
      aggregation: (node) => (node === tree.top ? aggregation : (tree.aggregation[node] ?? null)),
      wholeTop: true,
    };
    return { raw, noise, normalisation, posts, steps, evaluation: evaluate(tree, filled, steps) };
  };
  const topOf = (nodes: readonly Float64Array[]): Float64Array => nodes[tree.top] ?? new Float64Array();

  const pair: RegionMixture['pair'] = (choice, altered, adjust) => {
    const { raw, noise, normalisation, posts, steps, evaluation } = drawn(choice);
    const replicate = replicateOf(altered.replicates, choice);
    const normalised = evaluation.normalised.map((before, i) => {
      const x = replicate?.[i] ?? altered.columns[i];
      const [indicator, post, treated] = [indicators[i], posts[i], evaluation.treated[i]];
      if (!x || !indicator || !post || !treated) return before;
      const was = { raw: raw[i] ?? x, treated, normalised: before };
      return held(was, noisy(x, noise[i], i), { normalisation, indicator, posts: post });
    });
    return { before: topOf(evaluation.nodes), after: topOf(combine(tree, normalised, { ...steps, adjust })) };
  };

  return {
    units: units.length,
    scores: (choice) => topOf(drawn(choice).evaluation.nodes),
    pair,
    varied: {
      weights: u.weightRange > 0,
      normalisation: normalisations.length > 1,
      aggregation: aggregations.length > 1,
      treatment: treatments.length > 1,
      imputation: imputations.length > 1,
      goalposts: u.goalpostRange > 0 && normalisations.includes('goalposts'),
      data: indicators.some(({ error }) => error > 0),
      location: replicates.length > 1,
    },
  };
}

/** For each unit the place of the first unit whose value it shares: itself, unless both inherit from one parent. */
function ownersOf(units: Prepared['units'], provenance: Prepared['columns'][number]['provenance']): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(units, ({ code, parent }, i) => {
    const owner = provenance[i]?.inherited ? (parent ?? code) : code;
    const at = first.get(owner) ?? i;
    first.set(owner, at);
    return at;
  });
}
