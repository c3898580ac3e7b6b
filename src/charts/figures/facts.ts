/** What charts are made of: the public registers; which of their rows a year stands for; and where each is printed. */
import type { TFunction } from 'i18next';
import type { FigureSource } from '../../domain/figure.ts';
import type { CaseFact, SourcedProperties } from '../../domain/published.ts';
import type { Grade, Programme, ReferenceCode } from '../../domain/register.ts';
import { shownTitle } from '../../i18n/source-title.ts';
import type { Language } from '../../state/view.ts';

export interface FigureFacts {
  readonly cases: readonly CaseFact[];
  readonly programmes: readonly Programme[];
  readonly reference: readonly ReferenceCode[];
}

/** All a figure is written with. */
export interface Writing {
  readonly facts: FigureFacts;
  readonly t: TFunction;
  readonly language: Language;
}

type Sourced = Pick<SourcedProperties, 'source_title' | 'source_url'> &
  Partial<Pick<SourcedProperties, 'source_publisher' | 'source_date' | 'grade'>>;

/** The sources of one figure, each once, in the order in which they are first cited. */
export function citing(t: TFunction) {
  const list: FigureSource[] = [];
  const cite = (row: Sourced): number => {
    const title = shownTitle(row.source_title, t);
    const date = row.source_date ?? null;
    const known = list.findIndex((s) => s.title === title && s.date === date && s.url === row.source_url);
    if (known >= 0) return known;
    const grade: Grade = row.grade ?? 'B';
    list.push({ title, publisher: row.source_publisher ?? null, date, url: row.source_url, grade });
    return list.length - 1;
  };
  return {
    list: list as readonly FigureSource[],
    /** @returns the places of the rows' sources in `list`, each once */
    cite: (...rows: readonly Sourced[]): readonly number[] => [...new Set(rows.map(cite))],
  };
}
export type Citing = ReturnType<typeof citing>;

/** One value of a year, with every row that prints it; the row told first is the one with an address. */
export interface YearValue {
  readonly year: string;
  readonly rows: readonly [CaseFact, ...CaseFact[]];
}

/** By value, so that what is printed twice is one value with two sources. */
function oncePerValue(year: string, rows: readonly CaseFact[]): readonly YearValue[] {
  const better = (a: CaseFact, b: CaseFact) =>
    Number(b.partial_year) - Number(a.partial_year) || Number(b.source_url !== null) - Number(a.source_url !== null);
  return [...new Set(rows.map((r) => r.value))].flatMap((value) => {
    const [first, ...rest] = rows.filter((r) => r.value === value).sort(better);
    return first ? [{ year, rows: [first, ...rest] as const }] : [];
  });
}

/**
 * What one series says of each of its years. Full years go before parts of a year; of parts the longest counts, and where
 * it is marked as a conflict the next longest stands beside it. Rows marked suspect and single months are left out.
 * Nothing is summed and no year is filled: a year whose only row is empty is a value of null.
 * @returns in the order of years; more than one value a year only where sources differ, the unmarked first
 */
export function yearsOf(cases: readonly CaseFact[], series: string, geography: string): readonly YearValue[] {
  const own = cases.filter(
    (r) => r.series_id === series && r.geography_code === geography && /^\d{4}$/.test(r.year ?? '') && !r.suspect,
  );
  return [...new Set(own.map((r) => r.year ?? ''))].sort().flatMap((year) => {
    const rows = own.filter((r) => r.year === year);
    const told = rows.filter((r) => r.value !== null);
    if (!told.length) return oncePerValue(year, rows);
    const full = told.filter((r) => !r.partial_year || r.derived);
    const marked = (v: YearValue) => Number(v.rows.every((r) => r.conflicts));
    if (full.length) return oncePerValue(year, full).toSorted((a, b) => marked(a) - marked(b));
    const length = (v: YearValue) => Date.parse(v.rows[0].period_end ?? '') - Date.parse(v.rows[0].period_start ?? '');
    const parts = oncePerValue(year, told).toSorted((a, b) => length(b) - length(a));
    const [longest, next] = parts;
    if (!longest) return [];
    return longest.rows[0].conflicts && next ? [next, longest] : [longest];
  });
}
