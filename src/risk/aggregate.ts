/**
 * Weighted means of siblings (OECD/JRC Handbook 2008, step 6; COINr `a_amean`, `a_gmean`, `a_hmean`). Missing values
 * hand their weight to the siblings that are present; with none present the result is missing. `inform` is INFORM's
 * product form, Π x^(w/Σw) (INFORM, Concept and methodology: Hazard^1/3 · Vulnerability^1/3 · Capacity^1/3): the geometric
 * mean with exponents that stay as they are, so that it is missing where one of its factors is.
 */
import type { AggregationMethod } from '../domain/model.ts';

interface Mean {
  readonly term: (x: number) => number;
  readonly close: (weightedMean: number) => number;
  /** Whether values at or below zero have no result. */
  readonly positive: boolean;
  /** Whether every child of weight above 0 must have a value. */
  readonly whole: boolean;
}

export const AGGREGATIONS: Readonly<Record<AggregationMethod, Mean>> = {
  arithmetic: { term: (x) => x, close: (m) => m, positive: false, whole: false },
  geometric: { term: Math.log, close: Math.exp, positive: true, whole: false },
  harmonic: { term: (x) => 1 / x, close: (m) => 1 / m, positive: true, whole: false },
  inform: { term: Math.log, close: Math.exp, positive: true, whole: true },
};

export const AGGREGATION_NAMES = [
  'arithmetic',
  'geometric',
  'harmonic',
  'inform',
] as const satisfies AggregationMethod[];

/**
 * One value a unit from sibling columns of equal length. A unit holding a value at or below zero has no geometric or
 * harmonic mean: it comes out missing, never as a silent zero (`firstNonPositive` finds the cause).
 */
export function aggregate(
  columns: readonly Float64Array[],
  weights: readonly number[],
  method: AggregationMethod,
): Float64Array {
  const { term, close, positive, whole } = AGGREGATIONS[method];
  const length = columns[0]?.length ?? 0;
  const sums = new Float64Array(length);
  const totals = new Float64Array(length);
  columns.forEach((column, c) => {
    const weight = weights[c] ?? 0;
    if (weight === 0) return;
    for (let i = 0; i < length; i++) {
      const v = column[i] ?? Number.NaN;
      if (Number.isNaN(v)) {
        if (whole) sums[i] = Number.NaN;
        continue;
      }
      sums[i] = (sums[i] ?? 0) + weight * (positive && v <= 0 ? Number.NaN : term(v));
      totals[i] = (totals[i] ?? 0) + weight;
    }
  });
  return sums.map((sum, i) => {
    const total = totals[i] ?? 0;
    return total === 0 ? Number.NaN : close(sum / total);
  });
}

/** Index of the first value at or below zero in a column, or −1. */
export const firstNonPositive = (x: Float64Array): number => x.findIndex((v) => v <= 0);
