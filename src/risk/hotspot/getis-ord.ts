/**
 * Getis-Ord Gi and Gi* as standard scores (Ord and Getis 1995, equations 14.3 and 14.4 with binary weights, as in R's
 * spdep::localG), and the global G (Getis and Ord 1992).
 */
import type { Neighbours } from './neighbours.ts';

export interface LocalSums {
  /** Number of neighbours of each point, itself not counted. */
  readonly count: Uint32Array;
  /** Sum of the centred, scaled values of its neighbours. */
  readonly sum: Float64Array;
}

export interface Centred {
  /** Value minus mean, over the largest such distance: neither offset nor unit can cost digits. All zero where constant. */
  readonly c: Float64Array;
  readonly constant: boolean;
  /** value = unit·(mean + spread·c) */
  readonly mean: number;
  readonly spread: number;
}

/** Centres and scales; the statistics are the same for a·x + b. */
export function centre(value: Float64Array): Centred {
  const unit = value.reduce((most, v) => Math.max(most, Math.abs(v)), 0) || 1;
  const first = (value[0] ?? 0) / unit;
  if (value.every((v) => v === value[0]))
    return { c: new Float64Array(value.length), constant: true, mean: first, spread: 0 };
  const shifted = value.map((v) => v / unit - first);
  const mean = shifted.reduce((sum, v) => sum + v, 0) / shifted.length;
  const spread = shifted.reduce((most, v) => Math.max(most, Math.abs(v - mean)), 0);
  return { c: shifted.map((v) => (v - mean) / spread), constant: false, mean: first + mean, spread };
}

export function localSums(c: Float64Array, neighbours: Neighbours): LocalSums {
  const count = new Uint32Array(c.length);
  const sum = Float64Array.from(c, (_, i) => {
    let [k, total] = [0, 0];
    neighbours(i, (j) => {
      k++;
      total += c[j] ?? 0;
    });
    count[i] = k;
    return total;
  });
  return { count, sum };
}

export interface LocalG {
  /** NaN where it is not defined. */
  readonly gi: Float64Array;
  readonly giStar: Float64Array;
}

/**
 * Standard scores. With n points, k neighbours, S their sum and everything centred on the mean (so Σc = 0):
 *   Gi* = (S + cᵢ) / √(s²·(n(k+1) − (k+1)²)/(n−1)),               s² = Σc²/n
 *   Gi  = (S − k·m) / √(sᵢ²·((n−1)k − k²)/(n−2)),   m = −cᵢ/(n−1), sᵢ² = (Σc² − cᵢ²)/(n−1) − m²
 * NaN where there is no neighbour, where all other points are neighbours (no variance), and for Gi where the other values
 * are all equal.
 */
export function localG({ c, constant }: Centred, { count, sum }: LocalSums): LocalG {
  const n = c.length;
  const squares = c.reduce((total, v) => total + v * v, 0);
  const lonely = onlyOther(c);
  const undefinedAt = (k: number): boolean => constant || n <= 2 || k === 0 || k >= n - 1;
  const giStar = c.map((ci, i) => {
    const k = count[i] ?? 0;
    if (undefinedAt(k)) return Number.NaN;
    const w = k + 1;
    return ((sum[i] ?? 0) + ci) / Math.sqrt(((squares / n) * (n * w - w * w)) / (n - 1));
  });
  const gi = c.map((ci, i) => {
    const k = count[i] ?? 0;
    if (undefinedAt(k) || i === lonely) return Number.NaN;
    const m = -ci / (n - 1);
    const variance = varianceOfOthers(c, i, squares, m);
    return ((sum[i] ?? 0) - k * m) / Math.sqrt((variance * ((n - 1) * k - k * k)) / (n - 2));
  });
  return { gi, giStar };
}

/** sᵢ²; straight from the deviations where point i outweighs the rest so far that the difference would lose its digits. */
function varianceOfOthers(c: Float64Array, i: number, squares: number, m: number): number {
  const ci = c[i] ?? 0;
  const short = (squares - ci * ci) / (c.length - 1) - m * m;
  if (short * (c.length - 1) > 1e-6 * squares) return short;
  return c.reduce((total, v, j) => (j === i ? total : total + (v - m) ** 2), 0) / (c.length - 1);
}

/** The one point that differs from all others, if there is one: without it the values are constant. */
function onlyOther(c: Float64Array): number {
  for (const candidate of [0, c.findIndex((v) => v !== c[0])]) {
    const rest = c.filter((_, i) => i !== candidate);
    if (rest.length > 0 && rest.every((v) => v === rest[0])) return candidate;
  }
  return -1;
}

/** G = ΣΣ wᵢⱼxᵢxⱼ / ΣΣ xᵢxⱼ over i ≠ j; NaN where no pair are neighbours or the denominator is zero. */
export function globalG({ c, mean, spread }: Centred, { count, sum }: LocalSums): number {
  const v = c.map((x) => mean + spread * x);
  const total = v.reduce((a, b) => a + b, 0);
  const all = v.reduce((a, x) => a + x * (total - x), 0);
  const near = v.reduce((a, x, i) => a + x * ((count[i] ?? 0) * mean + spread * (sum[i] ?? 0)), 0);
  // What rounding alone can leave of terms of order 1 is no denominator.
  const zero = Math.abs(all) <= v.length * v.length * 1e-15;
  return zero || !count.some((k) => k > 0) ? Number.NaN : near / all;
}
