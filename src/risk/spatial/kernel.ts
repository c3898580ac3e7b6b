/** Sums of a Gaussian kernel over flat arrays: every source reaches the points within five bandwidths and no others. */
import type { PointContext } from './points.ts';
import type { WeightedPoint } from './spread.ts';

/** A place beyond this many bandwidths counts nothing (its kernel would be below 4e-6). */
export const CUT_OFF_BANDWIDTHS = 5;

/**
 * Σ weight·exp(−d²/2h²) at every point, h in kilometres. Points are walked in strips of equal latitude, so that a source
 * meets only the strips within its reach; the exponential is taken where the distance asks for it.
 */
export function kernelSum(
  { x, y, plane }: Pick<PointContext, 'x' | 'y' | 'plane'>,
  sources: readonly WeightedPoint[],
  h: number,
): Float64Array {
  const n = x.length;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => (y[a] as number) - (y[b] as number));
  const [xs, ys] = [Float64Array.from(order, (i) => x[i] as number), Float64Array.from(order, (i) => y[i] as number)];
  const sums = new Float64Array(n);
  const far = CUT_OFF_BANDWIDTHS * h;
  for (const { lon, lat, weight } of sources) {
    const [sx, sy] = [lon * plane.kx, lat * plane.ky];
    for (let i = firstFrom(ys, sy - far); i < n && (ys[i] as number) <= sy + far; i++) {
      const dx = (xs[i] as number) - sx;
      if (dx > far || dx < -far) continue;
      const dy = (ys[i] as number) - sy;
      const d2 = dx * dx + dy * dy;
      if (d2 <= far * far) sums[i] = (sums[i] as number) + weight * Math.exp(-d2 / (2 * h * h));
    }
  }
  const result = new Float64Array(n);
  order.forEach((at, i) => {
    result[at] = sums[i] as number;
  });
  return result;
}

/** Place of the first value at or above a bound in an ascending list. */
function firstFrom(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
