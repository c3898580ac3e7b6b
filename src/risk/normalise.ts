/**
 * Normalisation: from an indicator's own unit to a common scale on which higher is more risk. Each method takes the
 * column already turned to its direction (multiplied by 1 or −1, as COINr does), and leaves missing values missing.
 * OECD/JRC Handbook on Constructing Composite Indicators (2008), step 5.
 */
import type { Goalposts } from '../domain/model.ts';
import { ascendingRanks, mean, normalCdf, standardDeviation } from './statistics.ts';

export type Normaliser = (x: Float64Array) => Float64Array;

export const directed = (x: Float64Array, direction: 1 | -1): Float64Array => (direction === 1 ? x : x.map((v) => -v));

/** Smallest value to `min`, largest to `max`; a column without spread is missing, since it orders nothing. */
export const minmax =
  (min: number, max: number): Normaliser =>
  (x) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const v of x) if (!Number.isNaN(v)) [low, high] = [Math.min(low, v), Math.max(high, v)];
    return x.map((v) => (high > low ? min + ((v - low) / (high - low)) * (max - min) : Number.NaN));
  };

/** (x − mean)/sd, stretched to the given mean and standard deviation. */
export const zscore =
  (toMean = 0, toSd = 1): Normaliser =>
  (x) => {
    const [m, sd] = [mean(x), standardDeviation(x)];
    return x.map((v) => (sd > 0 ? toMean + ((v - m) / sd) * toSd : Number.NaN));
  };

/** Rank from 1 for the lowest, ties sharing the smallest rank. */
export const rank: Normaliser = ascendingRanks;

/** (rank − 1)/(n − 1): 0 for the lowest, 1 for the highest; a single value is missing. */
export const percentile: Normaliser = (x) => {
  const ranks = ascendingRanks(x);
  const n = ranks.reduce((count, v) => count + (Number.isNaN(v) ? 0 : 1), 0);
  return ranks.map((v) => (n > 1 ? (v - 1) / (n - 1) : Number.NaN));
};

const onScale = (scale: Goalposts['scale']) => (scale === 'log' ? (v: number) => Math.log1p(v) : (v: number) => v);

/** The value on the scale the goalposts are set on: itself, or log(1 + x) for counts. */
export const scaled = (x: Float64Array, scale: Goalposts['scale']): Float64Array =>
  scale === 'log' ? x.map(onScale(scale)) : x;

/**
 * Share of the way from one goalpost to the other, clipped to [0, 1]; reversed where the direction is −1.
 * Works on the raw (undirected) column, because goalposts are in the indicator's own unit.
 */
export function goalpostShare(
  x: Float64Array,
  goalposts: Pick<Goalposts, 'min' | 'max' | 'scale'>,
  direction: 1 | -1,
): Float64Array {
  const f = onScale(goalposts.scale);
  const [low, high] = [f(goalposts.min), f(goalposts.max)];
  return x.map((v) => {
    const u = Math.min(1, Math.max(0, (f(v) - low) / (high - low)));
    return direction === 1 ? u : 1 - u;
  });
}

/** z-scores through the normal distribution function: a share in (0, 1). */
export const zscoreShare: Normaliser = (x) => zscore()(x).map(normalCdf);

/** A share u in [0, 1] to 1 + 9u: every value stays above zero, so that a product or a reciprocal is always defined. */
export const toTenths: Normaliser = (u) => u.map((v) => 1 + 9 * v);
