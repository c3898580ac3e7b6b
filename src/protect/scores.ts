/** scores.json: the contract's figures inside; in public groups, intervals, chances of each group and names of factors. */
import type { RankInterval, UnitUncertainty } from '../domain/score.ts';
import { type ClassGroup, publicScore, round4, type ScoreClass } from './areas.ts';
import type { PublishContext } from './sources.ts';

/** What one indicator adds to or takes from a unit's score against the median of its level. */
export interface Factor {
  readonly code: string;
  readonly contribution: number;
}

/** The years a unit's score rests on, and whether they lie too far apart to go unsaid. */
export interface DataYears {
  readonly range: { readonly first: number; readonly last: number } | null;
  readonly yearsFarApart: boolean;
}

export interface LevelScores {
  readonly level: 'kecamatan' | 'kelurahan';
  readonly model: string;
  readonly draws: number;
  readonly seed: number;
  readonly units: readonly UnitUncertainty[];
  /** By unit code, the strongest first. */
  readonly factors: ReadonlyMap<string, readonly Factor[]>;
  readonly years: ReadonlyMap<string, DataYears>;
}

interface YearMembers {
  readonly years_first: number | null;
  readonly years_last: number | null;
  readonly years_far_apart: boolean;
}

const yearsOf = (code: string, { years }: LevelScores): YearMembers => {
  const { range = null, yearsFarApart = false } = years.get(code) ?? {};
  return { years_first: range?.first ?? null, years_last: range?.last ?? null, years_far_apart: yearsFarApart };
};

/** How many leading factors a public page names. */
const LEADING = 3;

const roundAll = <T>(value: T): T => {
  if (typeof value === 'number') return round4(value) as T;
  if (Array.isArray(value)) return value.map(roundAll) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, roundAll(item)])) as T;
};

/** Chance of each group: the chances of its classes added. */
function groupProbability(
  chances: UnitUncertainty['classProbability'],
  classes: readonly ScoreClass[],
): Readonly<Record<ClassGroup, number>> | null {
  if (chances === null) return null;
  const sum = (group: ClassGroup): number =>
    Number(
      classes
        .filter((item) => item.group === group)
        .reduce((total, item) => total + (chances[item.code] ?? 0), 0)
        .toFixed(2),
    );
  return { lower: sum('lower'), medium: sum('medium'), higher: sum('higher') };
}

export interface PublicUnit extends YearMembers {
  readonly code: string;
  readonly name: string;
  readonly class_group: ClassGroup | null;
  readonly interval_low: number | null;
  readonly interval_high: number | null;
  readonly group_probability: Readonly<Record<ClassGroup, number>> | null;
  /** Codes of the indicators that raise the unit most above the median of its level; by code, in no order of size. */
  readonly leading_factors: readonly string[];
}

export interface InternalUnit extends YearMembers, Omit<UnitUncertainty, 'rank'> {
  readonly rank: number | null;
  readonly rankInterval: RankInterval | null;
  readonly factors: readonly Factor[];
}

export interface PublishedLevel<U> {
  readonly level: LevelScores['level'];
  readonly model: string;
  readonly draws: number;
  readonly seed: number | null;
  readonly units: readonly U[];
}

function publicUnit(unit: UnitUncertainty, scores: LevelScores, classes: readonly ScoreClass[]): PublicUnit {
  const leading = (scores.factors.get(unit.code) ?? [])
    .filter((factor) => factor.contribution > 0)
    .sort((a, b) => b.contribution - a.contribution)
    .slice(0, LEADING);
  return {
    code: unit.code,
    name: unit.name,
    ...publicScore(unit, classes),
    group_probability: groupProbability(unit.classProbability, classes),
    leading_factors: leading.map((factor) => factor.code).sort(),
    ...yearsOf(unit.code, scores),
  };
}

export const publishScores = (
  levels: readonly LevelScores[],
  classes: readonly ScoreClass[],
  { profile }: PublishContext,
): readonly PublishedLevel<PublicUnit | InternalUnit>[] =>
  levels.map((scores) => ({
    level: scores.level,
    model: scores.model,
    draws: scores.draws,
    seed: profile === 'internal' ? scores.seed : null,
    units:
      profile === 'internal'
        ? roundAll(
            scores.units.map((unit) => ({
              ...unit,
              factors: scores.factors.get(unit.code) ?? [],
              ...yearsOf(unit.code, scores),
            })),
          )
        : // By code: a public list is in no order of risk.
          scores.units.map((unit) => publicUnit(unit, scores, classes)).sort((a, b) => (a.code < b.code ? -1 : 1)),
  }));
