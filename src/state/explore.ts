/** Values of indicators as distributions and pairs. Charts draw what stands here; nothing is fitted or smoothed. */
import { create } from 'zustand';
import type { IndexModel } from '../domain/model.ts';
import type { PublishedUnit } from '../domain/published.ts';
import type { AreaRow } from './areas.ts';
import { shownValue } from './shown.ts';

export interface ColumnPoint {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly inherited: boolean;
}

export interface Column {
  readonly points: readonly ColumnPoint[];
  /** Names of the areas without a figure. */
  readonly missing: readonly string[];
}

type Area = Pick<AreaRow, 'code' | 'name'>;

/** An indicator's raw values over areas; of a node, which has no unit, its values on 0–10. */
export function columnOf(
  model: IndexModel,
  areas: readonly Area[],
  units: ReadonlyMap<string, PublishedUnit>,
  code: string,
): Column {
  const found = areas.map(({ code: area, name }) => {
    const { value, raw, inherited } = shownValue(model, units.get(area), code);
    return { code: area, name, value: raw ?? value, inherited };
  });
  return {
    points: found.flatMap((p) => (p.value === null ? [] : [{ ...p, value: p.value }])),
    missing: found.filter((p) => p.value === null).map((p) => p.name),
  };
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Bins of equal width from the lowest to the highest value, as many as Sturges' rule asks (⌈log2 n⌉ + 1); the highest value
 * belongs to the last. One bin where all values are equal, none without values.
 */
export function binsOf(values: readonly number[]): readonly Bin[] {
  if (!values.length) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (least === most) return [{ from: least, to: most, count: values.length }];
  const count = Math.ceil(Math.log2(values.length)) + 1;
  const width = (most - least) / count;
  const counts = new Array<number>(count).fill(0);
  for (const v of values) {
    const at = Math.min(count - 1, Math.floor((v - least) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((n, i) => ({
    from: least + i * width,
    to: i === count - 1 ? most : least + (i + 1) * width,
    count: n,
  }));
}

/** The middle value, or the mean of the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted.length / 2;
  const high = sorted[Math.floor(at)];
  const low = sorted[Math.ceil(at) - 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}

export interface Pair {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Areas that have both values, and the names of those that lack one or both. */
export function pairsOf(
  x: Column,
  y: Column,
): { readonly pairs: readonly Pair[]; readonly missing: readonly string[] } {
  const other = new Map(y.points.map((p) => [p.code, p.value]));
  const pairs = x.points.flatMap((p) => {
    const value = other.get(p.code);
    return value === undefined ? [] : [{ code: p.code, name: p.name, x: p.value, y: value }];
  });
  return { pairs, missing: [...new Set([...x.missing, ...y.missing])] };
}

interface Axes {
  /** Codes of indicators; null until somebody chooses. */
  readonly x: string | null;
  readonly y: string | null;
  readonly put: (axes: { readonly x?: string; readonly y?: string }) => void;
}

/** The two indicators of the scatter: kept while panels come and go, no part of the view. */
export const useAxes = create<Axes>((set) => ({ x: null, y: null, put: (axes) => set(axes) }));
