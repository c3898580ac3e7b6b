/**
 * Why a unit scores as it does: what each indicator adds to the difference between its score and the city median.
 *
 * The reference is the median unit: for every indicator the median normalised value over the scored units. A node's
 * difference is passed down the tree: below a weighted arithmetic mean child c contributes w_c·(x_c − m_c), below a
 * geometric mean w_c·(ln x_c − ln m_c), below a harmonic mean w_c·(1/m_c − 1/x_c), and each set is scaled by one factor so
 * that it sums to what its node contributes. The contributions of the indicators thus sum to score − median score. Where
 * a median of medians differs from the node's own median, the same scaling absorbs it.
 */
import type { AggregationMethod } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel } from '../domain/score.ts';
import { type Prepared, prepare, type Variant } from './prepare.ts';
import { orNull } from './result.ts';
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
  /** The median of the node over the scored units. */
  readonly median: number | null;
  readonly year: string | null;
  readonly inherited: boolean;
}

export interface Explanation {
  readonly code: string;
  readonly score: number | null;
  readonly medianScore: number | null;
  /** Every node but the top, largest effect first. */
  readonly contributions: readonly Contribution[];
  /** First and last year that the counted indicators of this unit rest on. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** Whether those years lie more than three apart (DESIGN 3.2). */
  readonly yearsFarApart: boolean;
}

const FAR_APART_YEARS = 3;

const DIFFERENCES: Readonly<Record<AggregationMethod, (x: number, m: number) => number>> = {
  arithmetic: (x, m) => x - m,
  geometric: (x, m) => Math.log(x) - Math.log(m),
  harmonic: (x, m) => 1 / m - 1 / x,
};

/** Passes each node's points down to its children; a node without a value hands nothing down and gets nothing. */
function passDown({ tree }: Prepared, values: readonly number[], medians: readonly number[]): Float64Array {
  const points = new Float64Array(tree.codes.length);
  points[tree.top] = (values[tree.top] ?? 0) - (medians[tree.top] ?? 0);
  for (let node = tree.top; node >= 0; node--) {
    const difference = DIFFERENCES[tree.aggregation[node] ?? 'arithmetic'];
    const children = (tree.children[node] ?? []).filter((c) => (tree.weights[c] ?? 0) > 0 && !Number.isNaN(values[c]));
    const effects = children.map((c) => (tree.weights[c] ?? 0) * difference(values[c] ?? 0, medians[c] ?? 0));
    const sum = effects.reduce((a, b) => a + b, 0);
    const size = effects.reduce((a, b) => a + Math.abs(b), 0);
    const target = points[node] ?? 0;
    // Effects that cancel out cannot be scaled to the target: the rest is then shared by weight.
    const scalable = Math.abs(sum) > 0.05 * size;
    const total = children.reduce((a, c) => a + (tree.weights[c] ?? 0), 0);
    const slope = steepness(tree.aggregation[node] ?? 'arithmetic', values[node] ?? 1, total);
    children.forEach((c, k) => {
      const effect = effects[k] ?? 0;
      points[c] = scalable
        ? (effect / sum) * target
        : effect * slope + ((tree.weights[c] ?? 0) / total) * (target - sum * slope);
    });
  }
  return points;
}

/** Points of the node a unit of effect is worth, to first order at the node's value. */
function steepness(method: AggregationMethod, value: number, total: number): number {
  return { arithmetic: 1, geometric: value, harmonic: value * value }[method] / total;
}

/** The last year a text names: "2018–2024" is data of 2024. */
const lastYear = (text: string | null): number | null => {
  const years = text?.match(/\d{4}/g);
  return years ? Math.max(...years.map(Number)) : null;
};

/** Explains one unit of a prepared region. */
export function explainPrepared(prepared: Prepared, unit: number): Explanation {
  const { tree, model, columns, units } = prepared;
  const { nodes } = nominalEvaluation(prepared).evaluation;
  const top = nodes[tree.top] ?? new Float64Array();
  const values = nodes.map((column) => column[unit] ?? Number.NaN);
  const medians = nodes.map((column) => median(column.filter((_, i) => !Number.isNaN(top[i]))));
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
