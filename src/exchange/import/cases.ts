/**
 * Case records, read only to be counted: a row becomes month, kecamatan, exploitation, bands of sex and age, and the step
 * of the trafficking; nothing of it is kept beside.
 */
import { AGE_BANDS, type AgeBand, type CountedCell, SEX_BANDS, type SexBand } from '../../domain/imported.ts';
import { type SuppressedCell, suppressedCells } from '../../protect/imported.ts';
import { headerWords } from '../../protect/personal.ts';
import { codeNames, codesOf } from '../mapping/fields.ts';
import { readDate } from '../tables-in/dates.ts';
import { readDecimal } from '../tables-in/numbers.ts';
import type { RowReader } from '../tables-in/rows.ts';
import { type Fault, fault, type Judging, type Notes } from './judge.ts';

export type CaseCell = Omit<CountedCell, 'count'>;

const EXPLOITATION = codesOf('exploitationCodes');
const PARTIAL = codesOf('partialModes');
const STEPS = codesOf('hteTypes');
const OLDEST = 120;

const SEXES: readonly (readonly [SexBand, RegExp])[] = [
  ['other', /^(trans|non ?conform|waria|other|lain)/],
  ['female', /^(f|p|pr|perempuan|wanita|female|feminine|woman|girl)$/],
  ['male', /^(m|l|lk|laki|laki laki|pria|male|masculine|man|boy)$/],
];
const sexOf = (text: string): SexBand => SEXES.find(([, words]) => words.test(headerWords(text)))?.[0] ?? 'unknown';

/** The band of an age in years, or of a written band by its lower end where the whole of it lies in one of ours. */
function ageOf(text: string): AgeBand | null {
  if (text === '') return 'unknown';
  const said = headerWords(text);
  if (/^(anak|child|minor|di bawah umur)/.test(said)) return '0-17';
  const written = /^(\d{1,3})\s*[-–]\s*(\d{1,3})/.exec(text);
  const ends = written
    ? [Number(written[1]), Number(written[2])]
    : [readDecimal(text.replace(/\s*(th|thn|tahun|years?|yrs?)\.?$/i, ''))];
  if (ends.some((end) => Number.isNaN(end))) return 'unknown';
  if (ends.some((end) => end < 0 || end > OLDEST)) return null;
  const bands = ends.map((end): AgeBand => (end < 18 ? '0-17' : end < 25 ? '18-24' : end < 35 ? '25-34' : '35+'));
  return bands.every((band) => band === bands[0]) ? (bands[0] ?? 'unknown') : 'unknown';
}

/** Codes of all forms named; a person exploited in several ways is `several`, since a list of them would single her out. */
function exploitationOf(text: string, note: Notes): string {
  const codes = new Set<string>();
  for (const part of text.split(/[;,|/]/)) {
    const said = headerWords(part);
    if (said === '') continue;
    const exact = EXPLOITATION.get(said);
    const code = exact ?? PARTIAL.get(said);
    if (code && !exact) note('partialMode');
    if (code) codes.add(code);
    else note('exploitation');
  }
  if (codes.size > 1) return 'several';
  return [...codes][0] ?? 'unknown';
}

/**
 * One record to its cell. Nothing of a case is ever repeated in an error.
 * @returns a fault where the row has no readable date, or an age nobody has
 */
export function readCase(row: RowReader, { order, areas, note }: Judging): CaseCell | Fault {
  const written = row.cell('date');
  const date = readDate(written, order);
  if (written === '')
    return fault(row.fault('date', 'required', 'Give the date of the case, at least month and year.'));
  if (date === null)
    return fault(row.fault('date', 'date', 'Write the date as 12 Maret 2024, 12/03/2024 or 2024-03-12.'));
  const age = ageOf(row.cell('age'));
  if (age === null)
    return fault(row.fault('age', 'range', `Give an age in years from 0 to ${OLDEST}, or leave it empty.`));
  const place = row.cell('kecamatan');
  const kecamatan = areas.kecamatan(place) ?? areas.ofKelurahan(row.cell('kelurahan') || place);
  if (kecamatan === null && place !== '') note('kecamatan');
  return {
    month: date.slice(0, 7),
    kecamatan,
    exploitation: exploitationOf(row.cell('exploitation'), note),
    sex: sexOf(row.cell('sex')),
    age,
    hte_Type: STEPS.get(headerWords(row.cell('hte_Type'))) ?? 'unknown',
  };
}

/** Adds cells up; the order is that of first appearance. */
export function countCells(cells: readonly CaseCell[]): CountedCell[] {
  const counts = new Map<string, CountedCell>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.month, cell.kecamatan, cell.exploitation, cell.sex, cell.age, cell.hte_Type]);
    counts.set(key, { ...cell, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** What stands in the place of the city, for cases without a kecamatan. */
const CITY = 'city';

/** The years that occur, for cases of which no month is known, and every month of them: months without a case are listed like those with a few. */
const monthsOf = (cells: readonly CountedCell[]): string[] =>
  [...new Set(cells.map(({ month }) => month.slice(0, 4)))]
    .sort()
    .flatMap((year) => [year, ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)]);

/** The bands of one fixed set of cells: each dimension alone. Where there is no case, nothing is suppressed. */
export function suppressedCases(cells: readonly CountedCell[], kecamatan: readonly string[]): SuppressedCell[] {
  if (cells.length === 0) return [];
  const dimension = (by: string, values: readonly string[], of: (cell: CountedCell) => string) => {
    const counts = new Map<string, number>();
    for (const cell of cells) counts.set(of(cell), (counts.get(of(cell)) ?? 0) + cell.count);
    return suppressedCells(by, values, counts);
  };
  return [
    ...dimension('month', monthsOf(cells), (cell) => cell.month),
    ...dimension('kecamatan', [...kecamatan, CITY], (cell) => cell.kecamatan ?? CITY),
    ...dimension(
      'exploitation',
      [...codeNames('exploitationCodes'), 'several', 'unknown'],
      (cell) => cell.exploitation,
    ),
    ...dimension('sex', SEX_BANDS, (cell) => cell.sex),
    ...dimension('age', AGE_BANDS, (cell) => cell.age),
    ...dimension('hte_Type', [...codeNames('hteTypes'), 'unknown'], (cell) => cell.hte_Type),
  ];
}
