/**
 * Makes the problem small without changing its optimum (Church and ReVelle 1974; Toregas and ReVelle 1973): demands that
 * nothing covers or that weigh nothing go, demands covered by the same sites become one, and a site whose demands another
 * site covers too goes. The last holds only where a second visit earns nothing.
 */
import type { CoverProblem } from './problem.ts';

/** The problem in the order of the sites' ids, so that the order of a file decides no tie. */
export interface Core {
  /** Index in the problem of each site kept. */
  readonly sites: Int32Array;
  readonly weights: Float64Array;
  /** Demands each site covers. */
  readonly covers: readonly Int32Array[];
  /** Sites that cover each demand. */
  readonly coveredBy: readonly Int32Array[];
  readonly gains: readonly number[];
  readonly p: number;
  /** What all sites together would earn. */
  readonly everything: number;
}

export function coreOf({ sites, demands, covers, p, gains = [1] }: CoverProblem): Core {
  // By id: numbers and words alike compare as text, by code points.
  const ids = sites.map(String);
  const order = Int32Array.from(sites.keys()).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
  const kept = gains.length === 1 ? undominated(order, covers, demands.length) : Array.from(order);
  const useful = kept.filter((i) => (covers[i] as Int32Array).some((j) => (demands[j]?.weight ?? 0) > 0));

  const by: number[][] = demands.map(() => []);
  for (const [k, i] of useful.entries()) for (const j of covers[i] as Int32Array) by[j]?.push(k);
  const groups = new Map<string, { weight: number; by: readonly number[] }>();
  demands.forEach(({ weight }, j) => {
    const sitesOf = by[j] ?? [];
    if (weight <= 0 || sitesOf.length === 0) return;
    const key = sitesOf.join();
    const group = groups.get(key);
    if (group) group.weight += weight;
    else groups.set(key, { weight, by: sitesOf });
  });
  // In the order of their keys, so that the order of the demands decides no tie either.
  const merged = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const lists: number[][] = useful.map(() => []);
  for (const [j, group] of merged.entries()) for (const k of group.by) lists[k]?.push(j);
  const coveredBy = merged.map((group) => Int32Array.from(group.by));
  const weights = Float64Array.from(merged, ({ weight }) => weight);
  return {
    sites: Int32Array.from(useful),
    weights,
    covers: lists.map((l) => Int32Array.from(l)),
    coveredBy,
    gains,
    p: Math.min(p, useful.length),
    everything: merged.reduce(
      (sum, { weight, by: sitesOf }) => sum + weight * gains.slice(0, sitesOf.length).reduce((a, b) => a + b, 0),
      0,
    ),
  };
}

/** Sites, in the given order, that cover something no other single site covers with all the rest of theirs. */
function undominated(order: Int32Array, covers: readonly Int32Array[], demands: number): number[] {
  const words = Math.ceil(demands / 32);
  const bits = covers.map((list) => {
    const set = new Int32Array(words);
    for (const j of list) set[j >> 5] = (set[j >> 5] as number) | (1 << (j & 31));
    return set;
  });
  const isWithin = (a: Int32Array, b: Int32Array) => a.every((word, w) => (word & ~(b[w] as number)) === 0);
  return Array.from(order).filter((i, at) =>
    order.every((k, other) => {
      const [mine, theirs] = [covers[i] as Int32Array, covers[k] as Int32Array];
      if (k === i || theirs.length < mine.length) return true;
      // Of two that cover the same, the first stays.
      if (theirs.length === mine.length && other > at) return true;
      return !isWithin(bits[i] as Int32Array, bits[k] as Int32Array);
    }),
  );
}
