/** Random orders of n points, of which only the first few places are ever looked at. */
import { createRng } from '../rng.ts';

export interface Shuffles {
  /** Holds the first places of order p from `start(p)` on. */
  readonly points: Uint32Array;
  /** To be asked for p = 0, 1, 2 … in turn. */
  readonly start: (p: number) => number;
}

/** The first `longest` places of `permutations` random orders of n points: the same numbers whichever source gives them. */
export type ShuffleSource = (n: number, longest: number, permutations: number, seed: number) => Shuffles;

/** Draws each order when it is asked for: memory for one. */
export const drawn: ShuffleSource = (n, longest, _, seed) => {
  const rng = createRng(seed);
  const points = Uint32Array.from({ length: n }, (_, i) => i);
  const start = (): number => {
    for (let t = 0; t < longest; t++) {
      const other = t + rng.below(n - t);
      const point = points[other] as number;
      points[other] = points[t] as number;
      points[t] = point;
    }
    return 0;
  };
  return { points, start };
};

/**
 * Keeps the orders it drew last, for values that change on points that stay: where neighbours are few, drawing is most of
 * the time. Memory: permutations × longest × 4 bytes.
 */
export function kept(): ShuffleSource {
  let [key, points] = ['', new Uint32Array()];
  return (n, longest, permutations, seed) => {
    const asked = `${n} ${longest} ${permutations} ${seed}`;
    if (asked !== key) {
      [key, points] = [asked, new Uint32Array(permutations * longest)];
      const fresh = drawn(n, longest, permutations, seed);
      for (let p = 0; p < permutations; p++) {
        const from = fresh.start(p);
        points.set(fresh.points.subarray(from, from + longest), p * longest);
      }
    }
    return { points, start: (p) => p * longest };
  };
}
