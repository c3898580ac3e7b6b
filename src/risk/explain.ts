/**
 * Why a unit scores as it does: what each indicator adds to the difference between its score and the city median.
 *
 * The reference is the median area: every indicator at its median over the scored units, put through the same tree (with
 * the gaps of the unit explained, so that a missing value explains nothing). A node's difference x − m passes to its
 * children exactly, each by a positive slope, so that no contribution ever changes its sign:
 *   arithmetic  slope_c = slope · w_c
 *   geometric   slope_c = slope · w_c · L(x, m) / L(x_c, m_c),  L(a, b) = (a − b) / (ln a − ln b)
 *   harmonic    slope_c = slope · w_c · x·m / (x_c·m_c)
 * with w_c the weight among the children present. The geometric case is the logarithmic mean Divisia decomposition
 * (Ang 2004, Energy Policy 32). The contributions of the indicators sum to score − score of the median area.
 */
import type { AggregationMethod } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel } from '../domain/score.ts';
import { combine } from './evaluate.ts';
import { type Prepared, prepare } from './prepare.ts';
import { orNull } from './result.ts';
import type { Variant } from './scorable.ts';
import { nominalEvaluation } from './score.ts';
import { median } from './statistics.ts';

export interface Contribution {
  readonly code: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly indicator: boolean;
  /** Points of score above (positive) or below the city median that this node stands for. */
  readonly points: number;
  readonly value: number | null;
  /** The same node of the median area. */
  readonly median: number | null;
  readonly year: string | null;
  readonly inherited: boolean;
}

export interface Explanation {
  readonly code: string;
  readonly score: number | null;
  /** Score of the median area: every indicator at its median, with the same gaps as the unit. */
  readonly medianScore: number | null;
  /** Every node but the top, largest effect first. */
  readonly contributions: readonly Contribution[];
  /** First and last year that the counted indicators of this unit rest on. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** Whether those years lie more than three apart: then the ranking says so. */
  readonly yearsFarApart: boolean;
}

const FAR_APART_YEARS = 3;

/** The logarithmic mean of two positive numbers, between them; their common value where they are equal. */
function logarithmicMean(a: number, b: number): number {
  const ratio = Math.log(a) - Math.log(b);
  return Math.abs(ratio) < 1e-9 ? (a + b) / 2 : (a - b) / ratio;
}

/** What one unit of difference in a child is worth in its parent, the child's weight apart. */
const SLOPES: Readonly<Record<AggregationMethod, (x: number, m: number, xc: number, mc: number) => number>> = {
  arithmetic: () => 1,
  geometric: (x, m, xc, mc) => logarithmicMean(x, m) / logarithmicMean(xc, mc),
  harmonic: (x, m, xc, mc) => (x * m) / (xc * mc),
  inform: (x, m, xc, mc) => logarithmicMean(x, m) / logarithmicMean(xc, mc),
};

/** Points of every node, from the top down; a node without a value gets none. */
function passDown({ tree }: Prepared, values: readonly number[], reference: readonly number[]): Float64Array {
  const slope = new Float64Array(tree.codes.length);
  slope[tree.top] = 1;
  for (let node = tree.top; node >= 0; node--) {
    const slopeOf = SLOPES[tree.aggregation[node] ?? 'arithmetic'];
    const children = (tree.children[node] ?? []).filter((c) => (tree.weights[c] ?? 0) > 0 && !Number.isNaN(values[c]));
    const total = children.reduce((sum, c) => sum + (tree.weights[c] ?? 0), 0);
    const [x, m] = [values[node] ?? Number.NaN, reference[node] ?? Number.NaN];
    for (const c of children)
      slope[c] =
        (slope[node] ?? 0) *
        ((tree.weights[c] ?? 0) / total) *
        slopeOf(x, m, values[c] ?? Number.NaN, reference[c] ?? Number.NaN);
  }
  return slope.map((s, n) => (s === 0 ? 0 : s * ((values[n] ?? 0) - (reference[n] ?? 0))));
}

/** The last year a text names: "2018–2024" is data of 2024. */
const lastYear = (text: string | null): number | null => {
  const years = text?.match(/\d{4}/g);
  return years ? Math.max(...years.map(Number)) : null;
};

/** Explains one unit of a prepared region. */
export function explainPrepared(prepared: Prepared, unit: number): Explanation {
  const { tree, model, columns, units } = prepared;
  const { nodes, normalised } = nominalEvaluation(prepared).evaluation;
  const top = nodes[tree.top] ?? new Float64Array();
  const values = nodes.map((column) => column[unit] ?? Number.NaN);
  const typical = normalised.map((column) =>
    Float64Array.of(Number.isNaN(column[unit]) ? Number.NaN : median(column.filter((_, i) => !Number.isNaN(top[i])))),
  );
  const steps = {
    weights: tree.weights,
    aggregation: (node: number) => tree.aggregation[node] ?? null,
    wholeTop: true,
  };
  const medians = combine(tree, typical, steps).map((column) => column[0] ?? Number.NaN);
  const scored = !Number.isNaN(values[tree.top]);
  const points = scored ? passDown(prepared, values, medians) : new Float64Array(tree.codes.length);
  const byCode = new Map(model.nodes.map((node) => [node.code, node]));
  const contributions = tree.codes.flatMap((code, n): Contribution[] => {
    const node = byCode.get(code);
    if (n === tree.top || !node) return [];
    const provenance = columns[tree.column[n] ?? -1]?.provenance[unit];
    const { name_en, name_id } = node;
    const [value, middle] = [orNull(values[n]), orNull(medians[n])];
    return [
      {
        code,
        name_en,
        name_id,
        indicator: tree.column[n] !== -1,
        points: points[n] ?? 0,
        value,
        median: middle,
        year: provenance?.year ?? null,
        inherited: provenance?.inherited ?? false,
      },
    ];
  });
  const years = contributions.flatMap((c) =>
    c.indicator && c.value !== null && (byCode.get(c.code)?.weight ?? 0) > 0 ? (lastYear(c.year) ?? []) : [],
  );
  const range = years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
  return {
    code: units[unit]?.code ?? '',
    score: orNull(values[tree.top]),
    medianScore: orNull(medians[tree.top]),
    contributions: contributions.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.code < b.code ? -1 : 1)),
    years: range,
    yearsFarApart: range !== null && range.last - range.first > FAR_APART_YEARS,
  };
}

/** Explanations of every unit of a level, in the order of `scoreRegion`; null where the model is unsound. */
export function explain(
  pack: RegionPack,
  level: ScoreLevel,
  variant: Variant = {},
): Outcome<readonly Explanation[] | null> {
  const { value: prepared, errors } = prepare(pack, level, variant);
  return { value: prepared?.units.map((_, i) => explainPrepared(prepared, i)) ?? null, errors };
}
