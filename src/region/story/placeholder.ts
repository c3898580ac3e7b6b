/**
 * A figure in a text, as the place where the register says it: `{series_id|year|column=value|…}`. README.md of
 * src/state/story has the syntax. What is found are rows; how they are written is for the language of the reader.
 */
import { didYouMean } from '../nearest.ts';

/** What is read of a figure, in the register and in its published form. */
export interface FigureRow {
  readonly series_id: string;
  readonly year: string | null;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly definition_note: string | null;
}

/** What is read of a programme. */
export interface ProgrammeRow {
  readonly id: string;
  readonly people_reached: number | null;
  readonly note: string | null;
}

export interface Registers<C extends FigureRow, P extends ProgrammeRow> {
  readonly cases: readonly C[];
  readonly programmes: readonly P[];
}

/** Columns that tell rows of one series and year apart; the value is not among them, or a text would repeat it. */
export const FIGURE_COLUMNS = [
  ...['unit', 'measure', 'publisher_agency', 'geography_code', 'period_end', 'source_date', 'source_title'],
] as const;
/** Columns by which programmes are counted. */
export const PROGRAMME_COLUMNS = ['kind', 'area_code', 'effort_category', 'role', 'people_reached'] as const;

interface Condition {
  readonly column: string;
  /** `*` any filled cell, empty an empty one. */
  readonly value: string;
}

type Placeholder =
  | {
      readonly of: 'figure';
      readonly series: string;
      readonly year: string | null;
      readonly where: readonly Condition[];
    }
  | { readonly of: 'programme'; readonly id: string }
  | { readonly of: 'count'; readonly where: readonly Condition[] };

export type Found<C, P> =
  /** Rows that give one and the same value: a value given twice is said once, with both sources. */
  | { readonly of: 'figure'; readonly rows: readonly C[]; readonly value: number }
  | { readonly of: 'programme'; readonly row: P; readonly value: number }
  | { readonly of: 'count'; readonly value: number }
  | { readonly of: 'nothing'; readonly rule: string; readonly remedy: string };

/** Every place of a text where a figure belongs, as it is written. */
export const placeholdersIn = (text: string): readonly string[] => text.match(/\{[^{}]*\}/g) ?? [];

/** The text with each placeholder replaced. */
export const replacePlaceholders = (text: string, by: (placeholder: string) => string): string =>
  text.replace(/\{[^{}]*\}/g, (placeholder) => by(placeholder));

const nothing = (rule: string, remedy: string) => ({ of: 'nothing', rule, remedy }) as const;

function conditions(parts: readonly string[], columns: readonly string[]): readonly Condition[] | null {
  const read = parts.map((part) => /^([a-z_]+)=(.*)$/.exec(part));
  const known = read.every((found) => found && columns.includes(found[1] ?? ''));
  return known ? read.map((found) => ({ column: found?.[1] ?? '', value: found?.[2] ?? '' })) : null;
}

function parse(placeholder: string): Placeholder | null {
  const [first = '', second, ...rest] = placeholder.slice(1, -1).split('|');
  if (first === 'programmes') {
    const where = conditions(second === undefined ? [] : [second, ...rest], PROGRAMME_COLUMNS);
    return where && { of: 'count', where };
  }
  if (second === 'people_reached' && rest.length === 0) return { of: 'programme', id: first };
  const where = conditions(rest, [...FIGURE_COLUMNS, 'row']);
  const sound = /^[\w-]+$/.test(first) && /^(\d{4}(-\d{2})?)?$/.test(second ?? '-');
  return sound && where ? { of: 'figure', series: first, year: second || null, where } : null;
}

// Rows come as they were typed by those who read them; a column is looked up by its name, and one a row lacks is empty.
const cell = (row: object, column: string): string => {
  const value = (row as Readonly<Record<string, unknown>>)[column];
  return value === null || value === undefined ? '' : String(value);
};
const meets = (row: object, { column, value }: Condition): boolean =>
  value === '*' ? cell(row, column) !== '' : cell(row, column) === value;

/** Rows the register itself warns against: they are kept there beside what contradicts them, and are not for telling. */
const UNUSABLE = /\bSUSPECT\b|\bDo not use\b/;

function figure<C extends FigureRow>(
  { series, year, where }: Extract<Placeholder, { of: 'figure' }>,
  cases: readonly C[],
): Found<C, never> {
  const all = cases.filter((row) => row.series_id === series);
  if (all.length === 0) {
    const known = new Set(cases.map((row) => row.series_id));
    return nothing('foreignKey', `case_series has no series of this name.${didYouMean(series, known)}`);
  }
  const told = where.filter(({ column }) => column !== 'row');
  const ofYear = all.filter((row) => row.year === year);
  const met = ofYear.filter((row) => told.every((condition) => meets(row, condition)));
  const place = Number(where.find(({ column }) => column === 'row')?.value ?? 0);
  const rows = place > 0 ? met.slice(place - 1, place) : met;
  const [one] = rows;
  if (!one) {
    const years = [...new Set(all.map((row) => row.year ?? 'no year'))].join(', ');
    return nothing(
      'foreignKey',
      `${series} has no such row; it has ${years}${told.length > 0 ? ', with other cells' : ''}.`,
    );
  }
  const same = (row: C) => row.value === one.value && row.unit === one.unit && row.measure === one.measure;
  if (!rows.every(same)) {
    const apart = FIGURE_COLUMNS.filter((column) => new Set(rows.map((row) => cell(row, column))).size > 1);
    return nothing('unique', `${rows.length} rows fit and differ; tell them apart by ${[...apart, 'row'].join(', ')}.`);
  }
  if (rows.some((row) => UNUSABLE.test(row.definition_note ?? '')))
    return nothing('suspect', 'The note of this row warns against its use; tell the other side, or say it in words.');
  if (one.value === null) return nothing('required', 'The register holds no value here; say that it was not found.');
  return { of: 'figure', rows, value: one.value };
}

/** @returns the rows a placeholder stands for, or what is wrong with it */
export function findFigure<C extends FigureRow, P extends ProgrammeRow>(
  placeholder: string,
  { cases, programmes }: Registers<C, P>,
): Found<C, P> {
  const asked = parse(placeholder);
  if (asked === null)
    return nothing('pattern', 'Write {series_id|year|column=value}, {prog-000|people_reached} or {programmes|kind=…}.');
  if (asked.of === 'figure') return figure(asked, cases);
  if (asked.of === 'count')
    return { of: 'count', value: programmes.filter((row) => asked.where.every((c) => meets(row, c))).length };
  const row = programmes.find(({ id }) => id === asked.id);
  if (!row) return nothing('foreignKey', `programmes has no row ${asked.id}.`);
  if (row.people_reached === null) return nothing('required', `${asked.id} states no number of people reached.`);
  return { of: 'programme', row, value: row.people_reached };
}
