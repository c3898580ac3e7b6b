/** Points with a value, as hot-spot statistics see them. */
export type Metric = 'planar' | 'geodesic';

export interface ValuedPoints {
  /** Planar: any unit. Geodesic: degrees of longitude and latitude (WGS 84). */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly value: Float64Array;
}

/**
 * An order of the points that does not depend on the order they were given in: by x, y, value. Everything that sums or
 * draws works in it, so that shuffled rows give the same numbers to the last digit.
 */
export function canonicalOrder({ x, y, value }: ValuedPoints): Uint32Array {
  const at = (a: Float64Array, i: number): number => a[i] ?? Number.NaN;
  return Uint32Array.from(x, (_, i) => i).sort(
    (i, j) => at(x, i) - at(x, j) || at(y, i) - at(y, j) || at(value, i) - at(value, j),
  );
}

export function inOrder({ x, y, value }: ValuedPoints, order: Uint32Array): ValuedPoints {
  const pick = (a: Float64Array) => Float64Array.from(order, (i) => a[i] ?? Number.NaN);
  return { x: pick(x), y: pick(y), value: pick(value) };
}

/** Whether points i and j (in canonical order, hence next to each other) are one and the same. */
export const sameTriple = ({ x, y, value }: ValuedPoints, i: number, j: number): boolean =>
  x[i] === x[j] && y[i] === y[j] && value[i] === value[j];
