/**
 * What an index rests on: which indicators say the same thing, and which areas rest on thin or old data
 * (OECD/JRC Handbook 2008, steps 4 and 3; COINr `get_corr_flags`, `get_data_avail`).
 */
import type { Scorable } from './scorable.ts';
import { ascendingRanks, mean } from './statistics.ts';

export interface CorrelatedPair {
  readonly a: string;
  readonly b: string;
  /** Units that have both. */
  readonly units: number;
  /** null where either does not vary over those units, or fewer than three have both. */
  readonly pearson: number | null;
  readonly spearman: number | null;
}

export interface CorrelationAudit {
  /** Every pair of indicators, in the order of the model. */
  readonly pairs: readonly CorrelatedPair[];
  /** Pairs of which either coefficient reaches the bound, up or down, strongest first. */
  readonly flagged: readonly CorrelatedPair[];
  readonly bound: number;
}

/** Bound of COINr's `get_corr_flags`: above it two indicators count nearly the same thing twice. */
export const CORRELATION_BOUND = 0.9;

const FEWEST = 3;

/** Pearson's r of two columns without gaps; null without spread. */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((v, i) => {
    const [dx, dy] = [v - mx, (y[i] ?? Number.NaN) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null;
}

/** Ranks in which ties share their mean rank, as rank correlation needs. */
function middleRanks(x: Float64Array): Float64Array {
  const low = ascendingRanks(x);
  const high = ascendingRanks(x.map((v) => -v));
  return low.map((rank, i) => (rank + (x.length + 1 - (high[i] ?? Number.NaN))) / 2);
}

/** Spearman's ρ: Pearson's r of the ranks. */
export const spearman = (x: Float64Array, y: Float64Array): number | null => pearson(middleRanks(x), middleRanks(y));

/** The larger of both coefficients without its sign; 0 where there is none. */
export const strength = (p: Pick<CorrelatedPair, 'pearson' | 'spearman'>): number =>
  Math.max(Math.abs(p.pearson ?? 0), Math.abs(p.spearman ?? 0));

/**
 * Correlations between indicator columns over the units that have both. Give columns turned to their direction (on the
 * index's scale), so that a positive coefficient means that two indicators say the same about risk.
 */
export function correlations(
  codes: readonly string[],
  columns: readonly Float64Array[],
  bound = CORRELATION_BOUND,
): CorrelationAudit {
  const pairs = codes.flatMap((a, i) =>
    codes.slice(i + 1).map((b, k): CorrelatedPair => {
      const [x, y] = [columns[i] ?? new Float64Array(), columns[i + 1 + k] ?? new Float64Array()];
      const both = Array.from(x, (v, u) => (Number.isNaN(v) || Number.isNaN(y[u]) ? -1 : u)).filter((u) => u !== -1);
      const of = (column: Float64Array) => Float64Array.from(both, (u) => column[u] ?? Number.NaN);
      const enough = both.length >= FEWEST;
      return {
        a,
        b,
        units: both.length,
        pearson: enough ? pearson(of(x), of(y)) : null,
        spearman: enough ? spearman(of(x), of(y)) : null,
      };
    }),
  );
  const flagged = pairs.filter((p) => strength(p) >= bound).sort((p, q) => strength(q) - strength(p));
  return { pairs, flagged, bound };
}

export interface Availability {
  readonly code: string;
  /** Indicators of weight above 0 that have a value here, of how many. */
  readonly present: number;
  readonly of: number;
  readonly missing: readonly string[];
  /** Indicators whose value is that of the kecamatan. */
  readonly inherited: readonly string[];
  /** Share of the score's weight (products of shares down the tree) that has a value here, 0 to 1. */
  readonly weightPresent: number;
  /** Year of the oldest and the newest counted value; null without any. */
  readonly oldest: number | null;
  readonly newest: number | null;
  /** Counted indicators whose value is of `oldBefore` or earlier. */
  readonly old: readonly string[];
}

interface Sourced extends Pick<Scorable, 'tree' | 'columns'> {
  readonly codeOf: (unit: number) => string;
  readonly provenanceOf: (
    indicator: number,
    unit: number,
  ) => { readonly inherited: boolean; readonly year: string | null } | undefined;
}

/** Weight of every node in the whole: the product of its shares among siblings up to the top. */
export function wholeWeights({ tree }: Pick<Scorable, 'tree'>): Float64Array {
  const whole = new Float64Array(tree.codes.length);
  whole[tree.top] = 1;
  for (let node = tree.top; node >= 0; node--) {
    const children = tree.children[node] ?? [];
    const total = children.reduce((sum, c) => sum + (tree.weights[c] ?? 0), 0);
    for (const c of children) whole[c] = total > 0 ? ((whole[node] ?? 0) * (tree.weights[c] ?? 0)) / total : 0;
  }
  return whole;
}

/** The last year a text names: "2018–2024" is data of 2024; null without any. */
export const lastYear = (text: string | null): number | null => {
  const years = text?.match(/\d{4}/g);
  return years ? Math.max(...years.map(Number)) : null;
};

/** Data behind every unit. Values of the year `oldBefore` or earlier are old. */
export function availability(index: Sourced, oldBefore: number): Availability[] {
  const { tree, columns } = index;
  const whole = wholeWeights(index);
  const counted = tree.codes.flatMap((code, n) => {
    const column = tree.column[n] ?? -1;
    return column !== -1 && (whole[n] ?? 0) > 0 ? [{ code, column, weight: whole[n] ?? 0 }] : [];
  });
  const units = columns[0]?.values.length ?? 0;
  return Array.from({ length: units }, (_, unit): Availability => {
    const known = counted.filter(({ column }) => !Number.isNaN(columns[column]?.values[unit] ?? Number.NaN));
    const dated = known.map((k) => ({ ...k, from: index.provenanceOf(k.column, unit) }));
    const years = dated.flatMap(({ from }) => lastYear(from?.year ?? null) ?? []);
    return {
      code: index.codeOf(unit),
      present: known.length,
      of: counted.length,
      missing: counted.filter((c) => !known.includes(c)).map((c) => c.code),
      inherited: dated.filter(({ from }) => from?.inherited).map((c) => c.code),
      weightPresent: known.reduce((sum, { weight }) => sum + weight, 0),
      oldest: years.length === 0 ? null : Math.min(...years),
      newest: years.length === 0 ? null : Math.max(...years),
      old: dated.filter(({ from }) => (lastYear(from?.year ?? null) ?? oldBefore + 1) <= oldBefore).map((c) => c.code),
    };
  });
}
