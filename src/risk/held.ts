/**
 * Changed values on the scale that the values of before have made. A z-score, a percentile, a min-max share and a cap on
 * outliers are relative to the column they are taken from: on a scale of its own, one area that fares better would make
 * every other look worse. Two states of one region compare only on one scale (OECD/JRC Handbook 2008, step 5: for
 * comparisons over time the reference is held), and then the score of a unit hangs on its own values alone.
 */
import type { Goalposts, ModelIndicator, NormalisationChoice } from '../domain/model.ts';
import { directed, goalpostShare, scaled, toTenths } from './normalise.ts';
import { lowerBound, mean, normalCdf, present, standardDeviation } from './statistics.ts';
import type { Treated } from './treat.ts';

/** A column of before. */
export interface HeldColumn {
  /** Before imputation. */
  readonly raw: Float64Array;
  readonly treated: Treated;
  readonly normalised: Float64Array;
}

export interface HeldScale {
  readonly normalisation: NormalisationChoice;
  readonly indicator: ModelIndicator;
  readonly posts: Pick<Goalposts, 'min' | 'max' | 'scale'>;
}

const ends = (x: Float64Array): [number, number] => {
  const sorted = present(x).sort();
  return [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
};

/** Treated as the column of before was: capped at what was left of its ends, or on log(1 + x). */
function treatedLike({ method, values }: Treated, x: Float64Array): Float64Array {
  if (method === 'log') return x.map(Math.log1p);
  if (method === 'none') return x;
  const [low, high] = ends(values);
  return x.map((v) => Math.min(high, Math.max(low, v)));
}

/** A share in [0, 1] against the column of before. */
function shareAgainst(before: Float64Array, x: Float64Array, { normalisation, indicator, posts }: HeldScale) {
  if (normalisation === 'goalposts') return goalpostShare(x, posts, indicator.direction);
  const turned = (column: Float64Array) => directed(scaled(column, posts.scale), indicator.direction);
  const [reference, values] = [turned(before), turned(x)];
  if (normalisation === 'zscore') {
    const [m, sd] = [mean(reference), standardDeviation(reference)];
    return values.map((v) => (sd > 0 ? normalCdf((v - m) / sd) : Number.NaN));
  }
  const sorted = present(reference).sort();
  if (normalisation === 'percentile') {
    // The share of the other units that were below; a unit is not below itself.
    const below = (v: number, u: number) => lowerBound(sorted, v) - ((reference[u] as number) < v ? 1 : 0);
    return values.map((v, u) =>
      sorted.length > 1 && !Number.isNaN(v) ? below(v, u) / (sorted.length - 1) : Number.NaN,
    );
  }
  const [low, high] = ends(reference);
  return values.map((v) => (high > low ? Math.min(1, Math.max(0, (v - low) / (high - low))) : Number.NaN));
}

/** The normalised column of `x` (1 to 10). Where a value has not changed, or is missing now, that of before stays to the bit. */
export function held(before: HeldColumn, x: Float64Array, scale: HeldScale): Float64Array {
  const { raw, treated, normalised } = before;
  const now = toTenths(shareAgainst(treated.values, treatedLike(treated, x), scale));
  return now.map((v, u) => (Number.isNaN(x[u]) || x[u] === raw[u] ? (normalised[u] as number) : v));
}
