/** Small statistics on columns. A column is a Float64Array in which NaN means missing; every function skips missing values. */

export const present = (x: Float64Array): Float64Array => x.filter((v) => !Number.isNaN(v));

export function mean(x: Float64Array): number {
  let sum = 0;
  let n = 0;
  for (const v of x) if (!Number.isNaN(v)) [sum, n] = [sum + v, n + 1];
  return n === 0 ? Number.NaN : sum / n;
}

/** Quantile of the present values by linear interpolation (R type 7); NaN when nothing is present. */
export function quantile(x: Float64Array, p: number): number {
  return quantileOfSorted(present(x).sort(), p);
}

export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)];
  const high = sorted[Math.ceil(h)];
  return low === undefined || high === undefined ? Number.NaN : low + (h - Math.floor(h)) * (high - low);
}

export const median = (x: Float64Array): number => quantile(x, 0.5);

/** Sample standard deviation (n − 1). */
export function standardDeviation(x: Float64Array): number {
  const values = present(x);
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - m) ** 2, 0) / (values.length - 1));
}

/** Central moments needed for skewness and kurtosis. */
function moments(x: Float64Array) {
  const values = present(x);
  const m = mean(values);
  let [second, third, fourth] = [0, 0, 0];
  for (const v of values) {
    const d = v - m;
    second += d * d;
    third += d ** 3;
    fourth += d ** 4;
  }
  return { n: values.length, second, third, fourth };
}

/** Sample-adjusted skewness G1 (Joanes and Gill 1998, type 2, as in COINr); NaN below 3 values or without spread. */
export function skewness(x: Float64Array): number {
  const { n, second, third } = moments(x);
  if (n < 3) return Number.NaN;
  return ((Math.sqrt(n) * third) / second ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2));
}

/** Sample-adjusted excess kurtosis G2 (Joanes and Gill 1998, type 2, as in COINr); NaN below 4 values or without spread. */
export function kurtosis(x: Float64Array): number {
  const { n, second, fourth } = moments(x);
  if (n < 4) return Number.NaN;
  const r = (n * fourth) / second ** 2;
  return (((n + 1) * (r - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Ranks from 1 for the smallest, ties sharing the smallest rank; missing stays NaN. */
export function ascendingRanks(x: Float64Array): Float64Array {
  const sorted = present(x).sort();
  return x.map((v) => (Number.isNaN(v) ? Number.NaN : 1 + lowerBound(sorted, v)));
}

/** Ranks from 1 for the largest, ties sharing the smallest rank; missing stays NaN. */
export const descendingRanks = (x: Float64Array): Float64Array => ascendingRanks(x.map((v) => -v));

/** Place of the first value at or above a bound in an ascending list without gaps; its length when there is none. */
export function lowerBound(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Standard normal distribution function, by the series for small |z| and the continued fraction for large |z|
 * (Abramowitz and Stegun 26.2.10 and 26.2.14); absolute error below 1e-12.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (Math.abs(z) < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 80 && Math.abs(term) > 1e-17; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  const t = Math.abs(z);
  let fraction = t;
  for (let k = 60; k >= 1; k--) fraction = t + k / fraction;
  const tail = density / fraction;
  return z > 0 ? 1 - tail : tail;
}
