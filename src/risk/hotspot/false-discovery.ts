/**
 * Benjamini and Hochberg (1995): adjusted p = min over larger p of p·m/rank, at most 1. NaN is missing and does not count
 * in m. Same order as the input.
 */
export function adjustP(p: Float64Array): Float64Array {
  const order = Uint32Array.from(p.keys())
    .filter((i) => !Number.isNaN(p[i]))
    .sort((i, j) => (p[j] ?? 0) - (p[i] ?? 0));
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  order.forEach((i, at) => {
    least = Math.min(least, (p[i] ?? 1) * (order.length / (order.length - at)));
    adjusted[i] = least;
  });
  return adjusted;
}
