/**
 * Conditional permutation (Anselin 1995): the value at i stays, the k neighbours get values drawn without replacement from
 * the other n − 1 points. One shuffle serves every point: the first k of a random order that are not i itself are such a
 * draw, and running sums give all of them at once. Cost: permutations × (n + largest k), whatever the number of pairs.
 */
import { createRng } from '../rng.ts';

/** Sums of the same numbers in another order differ by rounding; ties must stay ties. Times the number of terms. */
const TIE = 1e-13;

/**
 * Two-sided pseudo p of each point's neighbour sum: 2·(min(#≥, #≤) + 1)/(permutations + 1), at most 1. `c` are centred
 * values of order 1; points with `use` 0 get NaN.
 */
export function permutationP(
  c: Float64Array,
  count: Uint32Array,
  sum: Float64Array,
  use: Uint8Array,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): Float64Array {
  const n = c.length;
  if (!use.includes(1)) return new Float64Array(n).fill(Number.NaN);
  const rng = createRng(seed);
  const longest = count.reduce((most, k, i) => (use[i] ? Math.max(most, k) : most), 0) + 1;
  const order = Uint32Array.from(c, (_, i) => i);
  const place = order.slice();
  const running = new Float64Array(longest + 1);
  const [above, below] = [new Uint32Array(n), new Uint32Array(n)];
  const least = sum.map((s) => s - TIE * longest);
  const most = sum.map((s) => s + TIE * longest);
  const used = Uint32Array.from(use.keys()).filter((i) => use[i] === 1);
  for (let p = 0; p < permutations; p++) {
    for (let t = 0; t < longest; t++) {
      const other = t + rng.below(n - t);
      const [a, b] = [order[t] ?? 0, order[other] ?? 0];
      order[t] = b;
      place[b] = t;
      order[other] = a;
      place[a] = other;
      running[t + 1] = (running[t] ?? 0) + (c[b] ?? 0);
    }
    // The inner loop runs permutations × n times: plain typed-array reads, all indices within bounds.
    for (let u = 0; u < used.length; u++) {
      const i = used[u] as number;
      const k = count[i] as number;
      const drawn = (place[i] as number) < k ? (running[k + 1] as number) - (c[i] as number) : (running[k] as number);
      if (drawn >= (least[i] as number)) above[i] = (above[i] as number) + 1;
      if (drawn <= (most[i] as number)) below[i] = (below[i] as number) + 1;
    }
  }
  return c.map((_, i) =>
    use[i] === 0 ? Number.NaN : Math.min(1, (2 * (Math.min(above[i] ?? 0, below[i] ?? 0) + 1)) / (permutations + 1)),
  );
}
