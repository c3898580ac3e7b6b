/** Rows of reported events: a day, month or year, a place or none, counts of people. Newer rows than any period are kept. */
import type { DataError } from '../../domain/outcome.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../../domain/register.ts';
import { headerWords } from '../../protect/personal.ts';
import type { AreaFinder } from '../mapping/areas.ts';
import { type DateOrder, readDate } from '../tables-in/dates.ts';
import { type DecimalMark, readCount } from '../tables-in/numbers.ts';
import { type Position, readPosition } from '../tables-in/position.ts';
import type { RowReader } from '../tables-in/rows.ts';
import type { Notes } from './cases.ts';

export const COUNTS = ['persons', 'female', 'minors', 'deaths', 'missing'] as const;
export type CountField = (typeof COUNTS)[number];

const TEXTS = [
  'place_text',
  'kelurahan',
  'direction',
  'mode',
  'agency',
  'destination_country',
  'destination_text',
  'origin_text',
  'source_title',
  'source_url',
  'source_date',
  'source_publisher',
  'source2_url',
] as const;
export type TextField = (typeof TEXTS)[number];
const YES = /^(1|y|ya|yes|true|benar|x)$/i;

/** What an import takes of an event. Accounts of what happened stay in the file: they name people. */
export interface ImportedIncident {
  readonly date: string;
  readonly kind: IncidentKind | null;
  readonly kecamatan: string | null;
  readonly position: Position | null;
  readonly sensitive: boolean;
  /** Cells of the register's short text columns that are not empty. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly counts: Readonly<Partial<Record<CountField, number>>>;
}

const kindOf = (text: string): IncidentKind | null => {
  const said = headerWords(text);
  return INCIDENT_KINDS.find((kind) => headerWords(kind) === said) ?? null;
};

/** The kecamatan of a row: null where none is said; a fault where what is said is none of this region. */
export function readKecamatan(row: RowReader, areas: AreaFinder): string | DataError | null {
  const [place, village] = [row.cell('kecamatan'), row.cell('kelurahan')];
  if (place === '') return areas.ofKelurahan(village);
  const found = areas.kecamatan(place);
  const remedy = 'This is no kecamatan of the region; write its name or Kemendagri code, or leave the cell empty.';
  return found ?? row.fault('kecamatan', 'kecamatan', remedy);
}

/**
 * One row to an event.
 * @returns the first fault in the order date, kecamatan, position, counts
 */
export function readIncident(
  row: RowReader,
  order: DateOrder,
  marks: ReadonlyMap<string, DecimalMark>,
  areas: AreaFinder,
  note: Notes,
): ImportedIncident | DataError {
  const written = row.cell('date');
  const date = readDate(written, order);
  if (written === '') return row.fault('date', 'required', 'Give the date of the event: day, month or year.');
  if (date === null) return row.fault('date', 'date', 'Write the date as 12 Maret 2024, 12/03/2024 or 2024-03-12.');
  const kecamatan = readKecamatan(row, areas);
  if (kecamatan !== null && typeof kecamatan !== 'string') return kecamatan;
  const position = readPosition(row.cell('lon'), row.cell('lat'));
  if (position && 'rule' in position) {
    const column = position.rule === 'required' && row.cell('lon') !== '' ? 'lat' : 'lon';
    return row.fault(column, position.rule, position.remedy);
  }
  const counts: Partial<Record<CountField, number>> = {};
  for (const field of COUNTS) {
    const text = row.cell(field);
    if (text === '' || text === '-') continue;
    const value = readCount(text.replace(/\s*(orang|jiwa|org)\.?$/i, ''), marks.get(field) ?? null);
    if (!Number.isInteger(value) || value < 0)
      return row.fault(field, 'number', 'Write a whole number of people, such as 12, or leave the cell empty.');
    counts[field] = value;
  }
  const { persons } = counts;
  const tooMany = COUNTS.find(
    (field) => persons !== undefined && field !== 'missing' && field !== 'deaths' && (counts[field] ?? 0) > persons,
  );
  if (tooMany) return row.fault(tooMany, 'range', 'This is more than all people of the row; correct one of the two.');
  const kind = kindOf(row.cell('kind'));
  if (kind === null && row.cell('kind') !== '') note('kind');
  const texts = Object.fromEntries(TEXTS.map((field) => [field, row.cell(field)]).filter(([, text]) => text !== ''));
  return { date, kind, kecamatan, position, counts, sensitive: YES.test(row.cell('sensitive')), texts };
}
