/** Hot and cold spots of valued points: Gi, Gi*, p by the normal and by permutation, false-discovery rate, global G. */
import { normalCdf } from '../statistics.ts';
import { adjustP } from './false-discovery.ts';
import { centre, globalG, type LocalG, type LocalSums, localG, localSums } from './getis-ord.ts';
import { neighboursWithin } from './neighbours.ts';
import { type PermutationOptions, permutationP } from './permutation.ts';
import { canonicalOrder, inOrder, type Metric, sameTriple, type ValuedPoints } from './points.ts';

export interface HotspotOptions extends PermutationOptions {
  /** Neighbours lie at this distance or nearer: units of the coordinates, or metres where geodesic. At least 0. */
  readonly threshold: number;
  readonly metric: Metric;
}

export interface Hotspot {
  /** Standard scores; null where not defined (said in `warnings`). */
  readonly gi: number | null;
  readonly giStar: number | null;
  /** Two-sided normal p of Gi*. */
  readonly p: number | null;
  /** Two-sided pseudo p by conditional permutation. */
  readonly pPerm: number | null;
  /** Benjamini-Hochberg on pPerm over all points that have one. */
  readonly pAdjusted: number | null;
}

export interface HotspotResult {
  /** In the order of the input. */
  readonly points: readonly Hotspot[];
  readonly globalG: number | null;
  readonly n: number;
  readonly warnings: readonly string[];
}

const orNull = (x: number | undefined): number | null => (x === undefined || !Number.isFinite(x) ? null : x);

/**
 * Hot spots of points with values, all finite. Undefined statistics (no neighbour, constant values, two points or fewer,
 * every other point a neighbour) are null with a warning, never NaN. The same numbers for any order of the points.
 * Time grows as n log n + pairs + permutations × n.
 */
export function hotspots(given: ValuedPoints, options: HotspotOptions): HotspotResult {
  const order = canonicalOrder(given);
  const points = inOrder(given, order);
  const n = order.length;
  const neighbours = neighboursWithin(points, options.threshold, options.metric);
  const centred = centre(points.value);
  const sums = localSums(centred.c, neighbours);
  const local = localG(centred, sums);
  const use = Uint8Array.from(local.giStar, (z) => (Number.isNaN(z) ? 0 : 1));
  const pPerm = permutationP(centred.c, sums.count, sums.sum, use, options);
  // Twins (same position, same value) are one case: they share one answer, or shuffling the rows would swap theirs.
  for (let i = 1; i < n; i++) if (sameTriple(points, i - 1, i)) pPerm[i] = pPerm[i - 1] ?? Number.NaN;
  const pAdjusted = adjustP(pPerm);
  const G = centred.constant || n <= 2 ? Number.NaN : globalG(centred, sums);
  const results: Hotspot[] = new Array(n);
  order.forEach((row, i) => {
    const z = local.giStar[i] ?? Number.NaN;
    results[row] = {
      gi: orNull(local.gi[i]),
      giStar: orNull(z),
      p: orNull(2 * normalCdf(-Math.abs(z))),
      pPerm: orNull(pPerm[i]),
      pAdjusted: orNull(pAdjusted[i]),
    };
  });
  return {
    points: results,
    globalG: orNull(G),
    n,
    warnings: warningsOf(order, points.value, centred.constant, sums, local, G),
  };
}

/** Data rows in a sentence, the first ten named. */
function rows(order: Uint32Array, wanted: (i: number) => boolean): string | null {
  const found = Array.from(order)
    .flatMap((row, i) => (wanted(i) ? [row + 1] : []))
    .sort((a, b) => a - b);
  if (found.length === 0) return null;
  const more = found.length > 10 ? `, and ${found.length - 10} more` : '';
  return `${found.length === 1 ? 'row' : 'rows'} ${found.slice(0, 10).join(', ')}${more}`;
}

function warningsOf(
  order: Uint32Array,
  value: Float64Array,
  constant: boolean,
  { count }: LocalSums,
  { gi, giStar }: LocalG,
  G: number,
): string[] {
  const n = order.length;
  if (n <= 2) return [`${n} points: Gi, Gi* and G need at least 3; every value is null`];
  if (constant) return ['all values are equal: nothing can be hotter than the rest; every value is null'];
  const isolated = rows(order, (i) => count[i] === 0);
  const full = rows(order, (i) => count[i] === n - 1);
  const flat = rows(order, (i) => Number.isNaN(gi[i]) && !Number.isNaN(giStar[i]));
  return [
    ...(isolated ? [`no neighbour within the threshold: ${isolated}; null`] : []),
    ...(full ? [`every other point is a neighbour, so the sum cannot vary: ${full}; null`] : []),
    ...(flat ? [`all other values are equal: Gi of ${flat} is null`] : []),
    ...(value.some((v) => v < 0) ? ['negative values: the global G is meant for values of at least 0'] : []),
    ...(Number.isNaN(G) ? ['the global G is not defined here and is null'] : []),
  ];
}
