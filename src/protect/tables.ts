/** Tables without geometry in their published form: case series, indicators, programmes, actors, reference codes. */
import type { Actor, AreaIndicatorRow, CaseSeriesRow, Programme, ReferenceCode } from '../domain/register.ts';
import { isDerived, isPartial, isRough, periodOf } from '../region/index.ts';
import { type Band, countFor } from './bands.ts';
import { citation, gradeIn, type PublishContext, type SourceProperties } from './sources.ts';

/** What the notes of a statistical row say of it, as flags. */
export interface NoteFlags {
  readonly derived: boolean;
  readonly estimate: boolean;
  readonly conflicts: boolean;
  readonly suspect: boolean;
}

export function noteFlags(note: string | null): NoteFlags {
  const text = note ?? '';
  return {
    derived: isDerived(text),
    estimate: isRough(text),
    conflicts: /\bCONFLICTS\b/i.test(text),
    suspect: /\bSUSPECT\b/.test(text),
  };
}

/**
 * The period of a row; a row that repeats the figure of another (same series, year, measure, unit and value) counts the
 * same days, also where only the other says so: the paper prints "87 in 2023", the network "to 18 December".
 */
function periodIn(row: CaseSeriesRow, rows: readonly CaseSeriesRow[]): ReturnType<typeof periodOf> {
  const twin = (other: CaseSeriesRow): boolean =>
    (['series_id', 'geography_code', 'year', 'measure', 'unit', 'value'] as const).every(
      (key) => other[key] === row[key],
    );
  const own = periodOf(row.definition_note);
  if (own !== null || row.value === null) return own;
  const told = rows.find((other) => twin(other) && periodOf(other.definition_note) !== null);
  return periodOf(told?.definition_note ?? null);
}

type Published<T> = Omit<T, keyof SourceProperties> & SourceProperties;

export interface PublishedCaseSeriesRow extends Published<CaseSeriesRow>, NoteFlags {
  readonly partial_year: boolean;
  readonly period_start: string | null;
  readonly period_end: string | null;
}

/** Case series are published, aggregated figures and the same in both profiles. */
export const publishCaseSeries = (rows: readonly CaseSeriesRow[], context: PublishContext): PublishedCaseSeriesRow[] =>
  rows.map((row) => {
    const period = periodIn(row, rows);
    return {
      ...row,
      partial_year: isPartial(period),
      period_start: period?.start ?? null,
      period_end: period?.end ?? null,
      ...noteFlags(row.definition_note),
      ...citation(row, gradeIn('case_series', row, context), context.profile),
    };
  });

/** Indicators that count events or people in events: in public a small value is a band. */
const COUNTS_EVENTS = /tppo|traffick|prevented|nonprocedural|victim|incident/;

export interface PublishedIndicatorRow extends Omit<Published<AreaIndicatorRow>, 'value'>, NoteFlags {
  readonly value: number | null;
  readonly band: Band | null;
  readonly partial_year: boolean;
}

/** Rows of the city and its kecamatan; rows of single kelurahan stay in the tables. */
export function publishIndicators(
  rows: readonly AreaIndicatorRow[],
  codes: ReadonlySet<string>,
  context: PublishContext,
): PublishedIndicatorRow[] {
  return rows
    .filter((row) => codes.has(row.area_code))
    .map((row) => {
      const { count, band } = COUNTS_EVENTS.test(row.indicator)
        ? countFor(context.profile, row.value)
        : { count: row.value, band: null };
      return {
        ...row,
        value: count,
        band,
        partial_year: isPartial(periodOf(row.note)),
        ...noteFlags(row.note),
        ...citation(row, gradeIn('area_indicators', row, context), context.profile),
      };
    });
}

export const publishProgrammes = (rows: readonly Programme[], context: PublishContext): Published<Programme>[] =>
  rows.map((row) => ({ ...row, ...citation(row, gradeIn('programmes', row, context), context.profile) }));

/** The papers that name an actor are its only source and have no public address. */
export const publishActors = (rows: readonly Actor[], context: PublishContext): Published<Actor>[] =>
  rows.map((row) => {
    const cited = { ...row, source_url: null };
    return { ...row, ...citation(cited, gradeIn('actors', cited, context), context.profile) };
  });

/** Vocabularies of exchange formats belong to import and export, not to the screen; how Indonesia's six modes map is shown, and to what. */
const EXCHANGE_ONLY = /^(htcds(?!_type_of_exploitation$)|ctdc|acled)_/;

export const publishReference = (rows: readonly ReferenceCode[], context: PublishContext): Published<ReferenceCode>[] =>
  rows
    .filter((row) => !EXCHANGE_ONLY.test(row.scheme))
    .map((row) => ({ ...row, ...citation(row, gradeIn('reference_codes', row, context), context.profile) }));
