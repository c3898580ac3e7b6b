/**
 * What the index on screen rests on: indicators that say the same thing, and areas with thin or old data. The engine is
 * `src/risk/audit.ts`; here it is asked of the published raw values under the variant and choice of the view.
 */
import { type IndexModel, isIndicator, type ModelIndicator } from '../domain/model.ts';
import {
  type Availability,
  availability,
  CORRELATION_BOUND,
  correlations,
  strength,
  wholeWeights,
} from '../risk/audit.ts';
import { weightIn } from '../risk/scorable.ts';
import type { Choice } from './choice.ts';
import { memoLast } from './memo.ts';
import type { LiveLevel } from './recompute.ts';
import { useLevels, useModel } from './scores.ts';
import { useViewPart } from './store.ts';
import { areaLevelOf, type Variant } from './view.ts';

/** Years apart that still go together; beyond it a ranking says so (`yearsFarApart` in `src/risk/explain.ts`). */
const TOGETHER_YEARS = 3;

export interface AuditedPair {
  readonly a: ModelIndicator;
  readonly b: ModelIndicator;
  readonly pearson: number | null;
  readonly spearman: number | null;
  /** The coefficient further from zero, with its sign; null without any. */
  readonly strongest: number | null;
  /** Areas that have both values. */
  readonly areas: number;
  /** Different pairs of raw values among them. */
  readonly distinct: number;
  /** How many of the two are taken from the kecamatan. */
  readonly inherited: number;
  /** Share of the whole weight that the two have together, 0 to 1. */
  readonly weight: number;
}

export interface AreaData extends Availability {
  readonly name: string;
}

/** An indicator and the names of the areas where something is to be said of it. */
export interface Remark {
  readonly indicator: ModelIndicator;
  readonly areas: readonly string[];
}

export interface DataAudit {
  readonly level: LiveLevel['level'];
  readonly areas: number;
  /** Indicators of weight above 0, in the order of the model. */
  readonly indicators: readonly ModelIndicator[];
  readonly bound: number;
  /** Every pair of them, strongest first. */
  readonly pairs: readonly AuditedPair[];
  /** Those of which a coefficient reaches the bound. */
  readonly flagged: readonly AuditedPair[];
  /** Areas, the thinnest data first. */
  readonly rows: readonly AreaData[];
  /** Newest year among all counted values, and the last one that is old beside it. */
  readonly newest: number | null;
  readonly oldUntil: number | null;
  readonly lacking: readonly Remark[];
  readonly old: readonly Remark[];
  readonly inherited: readonly Remark[];
}

/** Thinnest first: least weight, then most old data, then most that is inherited. */
const byThinness = (p: AreaData, q: AreaData): number =>
  p.weightPresent - q.weightPresent ||
  q.old.length - p.old.length ||
  q.inherited.length - p.inherited.length ||
  p.name.localeCompare(q.name, 'id');

/** A level asked with the weights of a view: which indicators count, how much, and the published figure of each. */
function weighed(model: IndexModel, { units, live }: LiveLevel, variant: Variant, choice: Choice) {
  const withoutEvidence = variant === 'evidence-free';
  const known = new Map(model.nodes.map((n) => [n.code, n]));
  const weight = (code: string): number => {
    const node = known.get(code);
    return node ? weightIn(node, { withoutEvidence }, choice.weights[code] ?? node.weight) : 0;
  };
  const tree = { ...live.tree, weights: Float64Array.from(live.tree.codes, weight) };
  const whole = wholeWeights({ tree });
  const wholeOf = (code: string): number => whole[tree.codes.indexOf(code)] ?? 0;
  const figure = (code: string, unit: number) => units[unit]?.indicators?.[code];
  return {
    units,
    tree,
    wholeOf,
    counted: model.nodes.filter(isIndicator).filter((i) => wholeOf(i.code) > 0),
    figure,
    raw: (code: string, unit: number): number => figure(code, unit)?.raw ?? Number.NaN,
  };
}
type Weighed = ReturnType<typeof weighed>;

/** Every pair of counted indicators on the index's scale, strongest first. */
function pairsIn({ units, tree, wholeOf, counted, figure, raw }: Weighed, scaled: readonly Float64Array[]) {
  // A figure filled in from other areas is no figure: it would agree with whatever it was made of.
  const columns = counted.map(({ code }) =>
    (scaled[tree.leaves.indexOf(code)] ?? new Float64Array()).map((v, u) =>
      Number.isNaN(raw(code, u)) ? Number.NaN : v,
    ),
  );
  const isInherited = (code: string): boolean => {
    const figures = units.flatMap((_, u) => figure(code, u) ?? []).filter((f) => f.raw !== null);
    return figures.length > 0 && figures.every((f) => f.inherited);
  };
  const codes = counted.map((i) => i.code);
  const indicator = new Map(counted.map((i) => [i.code, i]));
  return correlations(codes, columns)
    .pairs.toSorted((p, q) => strength(q) - strength(p))
    .flatMap(({ a, b, units: areas, pearson, spearman }): AuditedPair[] => {
      const [first, second] = [indicator.get(a), indicator.get(b)];
      if (!first || !second) return [];
      const values = units.map((_, u) => [raw(a, u), raw(b, u)]).filter((v) => !v.some(Number.isNaN));
      return [
        {
          a: first,
          b: second,
          pearson,
          spearman,
          strongest: Math.abs(pearson ?? 0) > Math.abs(spearman ?? 0) ? pearson : spearman,
          areas,
          distinct: new Set(values.map(String)).size,
          inherited: [a, b].filter(isInherited).length,
          weight: wholeOf(a) + wholeOf(b),
        },
      ];
    });
}

/** What data stand behind every area, and where the same is to be said of many. */
function dataIn({ units, tree, counted, figure, raw }: Weighed) {
  const sourced = {
    tree,
    columns: tree.leaves.map((code) => ({ values: Float64Array.from(units, (_, u) => raw(code, u)) })),
    codeOf: (unit: number) => units[unit]?.code ?? '',
    provenanceOf: (at: number, unit: number) => figure(tree.leaves[at] ?? '', unit),
  };
  // What is old hangs on the newest year of all, so the years come first.
  const years = availability(sourced, 0).flatMap((a) => a.newest ?? []);
  const newest = years.length ? Math.max(...years) : null;
  const oldUntil = newest === null ? null : newest - TOGETHER_YEARS - 1;
  const inOrder = availability(sourced, oldUntil ?? 0).map((a, u): AreaData => ({ ...a, name: units[u]?.name ?? '' }));
  const remarks = (of: (row: AreaData) => readonly string[]): readonly Remark[] =>
    counted.flatMap((indicator) => {
      const areas = inOrder.filter((row) => of(row).includes(indicator.code)).map((row) => row.name);
      return areas.length ? [{ indicator, areas }] : [];
    });
  return {
    rows: inOrder.toSorted(byThinness),
    newest,
    oldUntil,
    lacking: remarks((row) => row.missing),
    old: remarks((row) => row.old),
    inherited: remarks((row) => row.inherited),
  };
}

/** The audit of one level under the weights and the normalisation of a choice. */
export function auditOf(model: IndexModel, level: LiveLevel, variant: Variant, choice: Choice): DataAudit {
  const asked = weighed(model, level, variant, choice);
  const pairs = pairsIn(asked, level.live.normalised(choice.normalisation ?? level.live.model.normalisation));
  return {
    level: level.level,
    areas: level.units.length,
    indicators: asked.counted,
    bound: CORRELATION_BOUND,
    pairs,
    flagged: pairs.filter((p) => strength(p) >= CORRELATION_BOUND),
    ...dataIn(asked),
  };
}

const audited = memoLast(auditOf);

/** The audit of the level on screen (cells stand on kecamatan); null in public, where there are no raw values. */
export function useDataAudit(): DataAudit | null {
  const { level, variant, choice } = useViewPart('level', 'variant', 'choice');
  const model = useModel();
  const shown = useLevels()?.find((l) => l.level === areaLevelOf(level));
  return model && shown ? audited(model, shown, variant, choice) : null;
}
