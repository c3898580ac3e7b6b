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
import { type AggregationMethod, hasIndex } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel } from '../domain/score.ts';
import { lastYear } from './audit.ts';
import { prepareCells } from './cells/prepare.ts';
import type { Provenance } from './columns.ts';
import { combine } from './evaluate.ts';
import { type Prepared, prepare } from './prepare.ts';
import { orNull } from './result.ts';
import type { Scorable, Variant } from './scorable.ts';
import { nominalEvaluation } from './score.ts';
import { descendingRanks, median, present } from './statistics.ts';

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

/** What a sentence about a unit is made of; the words are the reader's own language. */
export interface SentenceParts {
  readonly rank: number | null;
  /** How many units have a rank. */
  readonly of: number;
  /** Indicators that raise the score above the reference, strongest first: at most three, none that hardly matters. */
  readonly raises: readonly string[];
  /** Indicators that lower it. */
  readonly lowers: readonly string[];
  /** Counted indicators without a value here. */
  readonly missing: readonly string[];
  /** Counted indicators whose value is that of the kecamatan. */
  readonly inherited: readonly string[];
}

export interface Explanation {
  readonly code: string;
  readonly score: number | null;
  /** What contributions are counted from: the score of the median area, every indicator at its median, with the same gaps as the unit. */
  readonly referenceScore: number | null;
  /** The median of the scores of all units, for the reader: another number, from which nothing is counted. */
  readonly medianOfScores: number | null;
  readonly sentence: SentenceParts;
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
function passDown(
  { tree }: Pick<Scorable, 'tree'>,
  values: readonly number[],
  reference: readonly number[],
): Float64Array {
  const slope = new Float64Array(tree.codes.length);
  slope[tree.top] = 1;
  for (let node = tree.top; node >= 0; node--) {
    // Nothing passes below a node that has no value or does not count.
    if (slope[node] === 0) continue;
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

/** An index whose units have codes and sources, whether areas or cells. */
export interface Explainable extends Scorable {
  readonly codeOf: (unit: number) => string;
  readonly provenanceOf: (indicator: number, unit: number) => Provenance | undefined;
}

const LEADING = 3;
/** An indicator is named in a sentence when it makes at least this share of all the contributions, whatever their sign. */
const WORTH_NAMING = 0.05;

/** Explains units of an index; what does not hang on the unit is done once. */
export function explainer(index: Explainable): (unit: number) => Explanation {
  const { tree, model } = index;
  const { nodes, normalised } = nominalEvaluation(index).evaluation;
  const top = nodes[tree.top] ?? new Float64Array();
  const ranks = descendingRanks(top);
  const of = present(ranks).length;
  const middles = normalised.map((column) => median(column.filter((_, i) => !Number.isNaN(top[i]))));
  const medianOfScores = orNull(median(top));
  const byCode = new Map(model.nodes.map((node) => [node.code, node]));
  const steps = {
    weights: tree.weights,
    aggregation: (node: number) => tree.aggregation[node] ?? null,
    wholeTop: true,
  };
  return (unit) => {
    const values = nodes.map((column) => column[unit] ?? Number.NaN);
    const typical = normalised.map((column, i) =>
      Float64Array.of(Number.isNaN(column[unit]) ? Number.NaN : (middles[i] ?? Number.NaN)),
    );
    const medians = combine(tree, typical, steps).map((column) => column[0] ?? Number.NaN);
    const scored = !Number.isNaN(values[tree.top]);
    const points = scored ? passDown(index, values, medians) : new Float64Array(tree.codes.length);
    const contributions = tree.codes.flatMap((code, n): Contribution[] => {
      const node = byCode.get(code);
      if (n === tree.top || !node) return [];
      const leaf = tree.column[n] ?? -1;
      const provenance = leaf === -1 ? undefined : index.provenanceOf(leaf, unit);
      const { name_en, name_id } = node;
      return [
        {
          code,
          name_en,
          name_id,
          indicator: leaf !== -1,
          points: points[n] ?? 0,
          value: orNull(values[n]),
          median: orNull(medians[n]),
          year: provenance?.year ?? null,
          inherited: provenance?.inherited ?? false,
        },
      ];
    });
    contributions.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.code < b.code ? -1 : 1));
    const counted = contributions.filter((c) => c.indicator && (tree.weights[tree.codes.indexOf(c.code)] ?? 0) > 0);
    const years = counted.flatMap((c) => (c.value === null ? [] : (lastYear(c.year) ?? [])));
    const range = years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
    return {
      code: index.codeOf(unit),
      score: orNull(values[tree.top]),
      referenceScore: orNull(medians[tree.top]),
      medianOfScores,
      sentence: { rank: orNull(ranks[unit]), of, ...partsOf(counted) },
      contributions,
      years: range,
      yearsFarApart: range !== null && range.last - range.first > FAR_APART_YEARS,
    };
  };
}

/** `counted` are the contributions of the indicators that count, strongest first. */
function partsOf(counted: readonly Contribution[]): Omit<SentenceParts, 'rank' | 'of'> {
  const all = counted.reduce((sum, c) => sum + Math.abs(c.points), 0);
  const leading = (sign: 1 | -1): readonly string[] =>
    counted
      .filter((c) => c.points * sign > WORTH_NAMING * all)
      .slice(0, LEADING)
      .map((c) => c.code);
  return {
    raises: leading(1),
    lowers: leading(-1),
    missing: counted.filter((c) => c.value === null).map((c) => c.code),
    inherited: counted.filter((c) => c.inherited && c.value !== null).map((c) => c.code),
  };
}

/** A prepared region as something to explain. */
export const explainable = (prepared: Prepared): Explainable => ({
  ...prepared,
  codeOf: (unit) => prepared.units[unit]?.code ?? '',
  provenanceOf: (i, unit) => prepared.columns[i]?.provenance[unit],
});

/** Explanations of every unit of a level, in the order of `scoreRegion`; none without an index, null where the model is unsound. */
export function explain(
  pack: RegionPack,
  level: Exclude<ScoreLevel, 'cell'>,
  variant: Variant = {},
): Outcome<readonly Explanation[] | null> {
  if (!hasIndex(pack.model)) return { value: [], errors: [] };
  const { value: prepared, errors } = prepare(pack, level, variant);
  if (!prepared) return { value: null, errors };
  const explainUnit = explainer(explainable(prepared));
  return { value: prepared.units.map((_, i) => explainUnit(i)), errors };
}

/** The explanation of one cell; null for a code that is no cell of the region, or where the model is unsound. */
export function explainCell(pack: RegionPack, code: string, variant: Variant = {}): Outcome<Explanation | null> {
  const { value: prepared, errors } = prepareCells(pack, variant);
  const cell = prepared?.grid.codes.indexOf(code) ?? -1;
  if (!prepared || cell === -1) return { value: null, errors };
  const { grid, columns } = prepared;
  const explainUnit = explainer({
    ...prepared,
    codeOf: (unit) => grid.codes[unit] ?? '',
    provenanceOf: (i, unit) => columns[i]?.provenance(unit),
  });
  return { value: explainUnit(cell), errors };
}
