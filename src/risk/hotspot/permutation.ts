/**
 * Conditional permutation (Anselin 1995): the value at i stays, the k neighbours get values drawn without replacement from
 * the other n − 1 points. One shuffle serves every point: the first k of a random order that are not i itself are such a
 * draw, and running sums give all of them at once. Cost: permutations × (n + largest k), whatever the number of pairs.
 */
import { drawn, type ShuffleSource } from './shuffles.ts';

export interface PermutationOptions {
  readonly permutations: number;
  readonly seed: number;
  /**
   * Sequential stopping (Besag and Clifford 1991): a point whose two counts have both reached this leaves, with the p of the
   * permutations it saw. That p is above 2·enough/permutations and known to about 1/√enough of itself; smaller ones are the
   * same to the last digit. Without it every point sees every permutation.
   */
  readonly enough?: number;
  /** Where random orders come from; drawn afresh without it. The answer is the same. */
  readonly shuffles?: ShuffleSource;
}

/** Permutations between two looks at who may leave: a look costs about as much as a permutation. */
const LOOK_EVERY = 64;

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
  { permutations, seed, enough, shuffles = drawn }: PermutationOptions,
): Float64Array {
  const n = c.length;
  if (!use.includes(1)) return new Float64Array(n).fill(Number.NaN);
  const longest = count.reduce((most, k, i) => (use[i] ? Math.max(most, k) : most), 0) + 1;
  const { points, start } = shuffles(n, longest, permutations, seed);
  // Whether a point is among the first of an order, and where: `met` says of which order `place` speaks.
  const [met, place] = [new Uint32Array(n), new Uint32Array(n)];
  const running = new Float64Array(longest + 1);
  const [above, below] = [new Uint32Array(n), new Uint32Array(n)];
  const least = sum.map((s) => s - TIE * longest);
  const most = sum.map((s) => s + TIE * longest);
  let used = Uint32Array.from(use.keys()).filter((i) => use[i] === 1);
  const seen = new Uint32Array(n).fill(permutations);
  for (let p = 0; p < permutations; p++) {
    const first = start(p);
    for (let t = 0; t < longest; t++) {
      const point = points[first + t] as number;
      met[point] = p + 1;
      place[point] = t;
      running[t + 1] = (running[t] as number) + (c[point] as number);
    }
    // The inner loop runs permutations × n times: plain typed-array reads, all indices within bounds.
    for (let u = 0; u < used.length; u++) {
      const i = used[u] as number;
      const k = count[i] as number;
      const among = met[i] === p + 1 && (place[i] as number) < k;
      const other = among ? (running[k + 1] as number) - (c[i] as number) : (running[k] as number);
      if (other >= (least[i] as number)) above[i] = (above[i] as number) + 1;
      if (other <= (most[i] as number)) below[i] = (below[i] as number) + 1;
    }
    if (enough === undefined || p % LOOK_EVERY !== LOOK_EVERY - 1) continue;
    used = used.filter((i) => {
      if (Math.min(above[i] as number, below[i] as number) < enough) return true;
      seen[i] = p + 1;
      return false;
    });
  }
  return c.map((_, i) =>
    use[i] === 0 ? Number.NaN : Math.min(1, (2 * (Math.min(above[i] ?? 0, below[i] ?? 0) + 1)) / ((seen[i] ?? 0) + 1)),
  );
}
