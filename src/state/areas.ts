/** What lists, maps and panels need to know of the areas, derived from areas.geojson. */
import type { AreaCollection, AreaFeature, PublishedAreaProperties, PublishedUnit } from '../domain/published.ts';
import type { AreaLevel, SchemeChoice } from './view.ts';

/** INFORM's five classes from least to most; the index + 1 is the step of the colour ramp. */
export const CLASS_CODES = ['very_low', 'low', 'medium', 'high', 'very_high'] as const;
/** Fifths of the areas on screen, lowest first. */
export const QUANTILE_CODES = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;
export type ClassCode = (typeof CLASS_CODES)[number] | (typeof QUANTILE_CODES)[number];
/** The step of the colour ramp that stands for a class; BNPB's three are INFORM's in the middle. */
export const stepOfClass = (code: ClassCode): number =>
  1 + Math.max(CLASS_CODES.indexOf(code as never), QUANTILE_CODES.indexOf(code as never));
/** Public class groups, and the step of the ramp that stands for each. */
export const GROUP_CODES = ['lower', 'medium', 'higher'] as const;
export type GroupCode = (typeof GROUP_CODES)[number];
/** The codes of a scheme, lowest first. */
export const CODES_OF: Readonly<Record<'own' | SchemeChoice, readonly ClassCode[]>> = {
  own: CLASS_CODES,
  bnpb: ['low', 'medium', 'high'],
  quantiles: QUANTILE_CODES,
};

const GROUP_STEP: Record<GroupCode, number> = { lower: 2, medium: 3, higher: 4 };

/** Which ramp of colours the steps are of: classes, or the move between two scenarios. */
export type Ramp = 'risk' | 'difference';

/** An interval this many ranks wide, or wider, is drawn as unsure. */
export const UNSURE_RANKS = 4;

export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentCode: string;
  readonly score: number | null;
  readonly scoreLow: number | null;
  readonly scoreHigh: number | null;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly classCode: ClassCode | null;
  readonly group: GroupCode | null;
  /** 1 to 5, 0 without a score: the step of the colour ramp. */
  readonly step: number;
  readonly unsure: boolean;
  /** The value shown in place of the score is the kecamatan's. */
  readonly inherited: boolean;
}

const known = <T extends string>(options: readonly T[], text: string | null | undefined): T | null =>
  options.find((o) => o === text) ?? null;

/** Null for a code that no words and no colour stand for. */
export const classCodeOf = (code: string | null | undefined): ClassCode | null =>
  known([...CLASS_CODES, ...QUANTILE_CODES], code);

export function areaRow(p: PublishedAreaProperties): AreaRow {
  const classCode = classCodeOf(p.class);
  const group = known(GROUP_CODES, p.class_group);
  const rankLow = p.rank_low ?? null;
  const rankHigh = p.rank_high ?? null;
  return {
    code: p.code,
    name: p.name,
    level: p.level,
    parentCode: p.parent_code,
    score: p.score ?? null,
    scoreLow: p.score_low ?? p.interval_low ?? null,
    scoreHigh: p.score_high ?? p.interval_high ?? null,
    rank: p.rank ?? null,
    rankLow,
    rankHigh,
    classCode,
    group,
    step: p.shown_step ?? (classCode ? stepOfClass(classCode) : group ? GROUP_STEP[group] : 0),
    unsure: rankLow !== null && rankHigh !== null && rankHigh - rankLow >= UNSURE_RANKS,
    inherited: p.inherited ?? false,
  };
}

/** Rank of a row without one, for sorting (a difference of infinities would be NaN). */
const LAST = 1e6;

export const featuresOf = (areas: AreaCollection, level: AreaLevel): readonly AreaFeature[] =>
  areas.features.filter((f) => f.properties.level === level);

/** Highest first. Public rows have no rank: they stand in class groups, and by name within a group. */
export function areaRows(areas: AreaCollection, level: AreaLevel): readonly AreaRow[] {
  const groupOrder = (row: AreaRow) => (row.group ? GROUP_CODES.indexOf(row.group) : -1);
  return featuresOf(areas, level)
    .map((f) => areaRow(f.properties))
    .sort(
      (a, b) =>
        (a.rank ?? LAST) - (b.rank ?? LAST) || groupOrder(b) - groupOrder(a) || a.name.localeCompare(b.name, 'id'),
    );
}

const round = (x: number): number => Number(x.toFixed(4));

/** The areas with the scores of another variant in place of their own. */
export function withScores(areas: AreaCollection, units: ReadonlyMap<string, PublishedUnit>): AreaCollection {
  const features = areas.features.map((f) => {
    const unit = units.get(f.properties.code);
    if (!unit) return f;
    const properties = {
      ...f.properties,
      score: typeof unit.score === 'number' ? round(unit.score) : null,
      rank: unit.rank ?? null,
      class: unit.class ?? null,
      rank_low: unit.rankInterval?.low ?? null,
      rank_high: unit.rankInterval?.high ?? null,
      score_low: unit.interval?.low ?? null,
      score_high: unit.interval?.high ?? null,
    };
    return { ...f, properties };
  });
  return { ...areas, features };
}

export interface ClassChance {
  readonly code: ClassCode | null;
  readonly group: GroupCode | null;
  readonly step: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Share of the draws in each class (in public: group), the likeliest first; classes that no draw reached are left out. */
export const chancesOf = (
  unit: Pick<PublishedUnit, 'classProbability' | 'group_probability'>,
): readonly ClassChance[] =>
  Object.entries(unit.classProbability ?? unit.group_probability ?? {})
    .flatMap(([key, share]): ClassChance[] => {
      const group = unit.classProbability ? null : known(GROUP_CODES, key);
      const code = unit.classProbability ? classCodeOf(key) : null;
      const step = code ? stepOfClass(code) : group ? GROUP_STEP[group] : 0;
      return share > 0 && step > 0 ? [{ code, group, step, share }] : [];
    })
    .sort((a, b) => b.share - a.share || b.step - a.step);
