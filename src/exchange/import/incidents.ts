/** Rows of reported events: a day, month or year, a place or none, counts of people. Newer rows than any period are kept. */
import type { Geometry } from 'geojson';
import type { ImportedIncident } from '../../domain/imported.ts';
import { incidentKinds } from '../mapping/kinds.ts';
import { readDate } from '../tables-in/dates.ts';
import { readCount } from '../tables-in/numbers.ts';
import type { RowReader } from '../tables-in/rows.ts';
import {
  type Fault,
  fault,
  isFault,
  type Judging,
  readKecamatan,
  readKind,
  readPlaced,
  said,
  sourceFault,
  textsOf,
} from './judge.ts';

export const COUNTS = ['persons', 'persons_min', 'persons_max', 'female', 'minors', 'deaths', 'missing'] as const;
export const PARTS = ['female', 'minors'] as const;

const TEXTS = [
  ...['id', 'place_text', 'kelurahan', 'direction', 'mode', 'agency', 'destination_country', 'destination_text'],
  ...['origin_text', 'location_precision_m', 'source_title', 'source_url', 'source_date', 'source_publisher'],
  'source2_url',
];
const YES = /^(1|y|ya|yes|true|benar|x)$/i;

/** As far as the row itself says it knows the date. */
export const PRECISION: Readonly<Record<string, number>> = { month: 7, bulan: 7, year: 4, tahun: 4 };

/** Two counts as an error may tell them; a number too long for people is somebody's. */
const more = (a: number, b: number): string | null =>
  said(String(a), 'number') !== null && said(String(b), 'number') !== null ? `${a} > ${b}` : null;

/** What has seven digits is a telephone or file number in the wrong column. */
export const MOST_PEOPLE = 1_000_000;

function readCounts(row: RowReader, { marks }: Judging): Record<string, number> | Fault {
  const counts: Record<string, number> = {};
  for (const field of COUNTS) {
    const text = row.cell(field);
    if (text === '' || text === '-') continue;
    const value = readCount(text.replace(/\s*(orang|jiwa|org)\.?$/i, ''), marks.get(field) ?? null);
    const remedy = 'Write a whole number of people, such as 12, or leave the cell empty.';
    if (!Number.isInteger(value) || value < 0) return fault(row.fault(field, 'number', remedy, said(text, 'number')));
    if (value >= MOST_PEOPLE)
      return fault(row.fault(field, 'range', 'No event has so many people; a number of something else stands here.'));
    counts[field] = value;
  }
  const { persons, persons_min: least, persons_max: most } = counts;
  if (least !== undefined && most !== undefined && least > most)
    return fault(
      row.fault('persons_min', 'range', 'This is more than persons_max; correct one of the two.', more(least, most)),
    );
  const part = PARTS.find((field) => persons !== undefined && (counts[field] ?? 0) > persons);
  const tooMany = 'This is more than all people of the row; correct one of the two.';
  return part ? fault(row.fault(part, 'range', tooMany, more(counts[part] ?? 0, persons ?? 0))) : counts;
}

/**
 * One row to an event. Accounts of what happened stay in the file: they name people.
 * @returns the first fault in the order date, kecamatan, position, counts, kind, source
 */
export function readIncident(
  row: RowReader,
  shape: Geometry | null,
  judging: Judging,
): Omit<ImportedIncident, 'key'> | Fault {
  const written = row.cell('date');
  const day = readDate(written, judging.order);
  if (written === '') return fault(row.fault('date', 'required', 'Give the date of the event: day, month or year.'));
  if (day === null)
    return fault(
      row.fault('date', 'date', 'Write the date as 12 Maret 2024, 12/03/2024 or 2024-03-12.', said(written, 'date')),
    );
  const date = day.slice(0, PRECISION[row.cell('date_precision').toLowerCase()] ?? 10);
  const kecamatan = readKecamatan(row, judging);
  if (isFault(kecamatan)) return kecamatan;
  const position = readPlaced(row, shape, kecamatan, judging, false);
  if (isFault(position)) return position;
  const counts = readCounts(row, judging);
  if (isFault(counts)) return counts;
  const kind = readKind(row, incidentKinds);
  if (isFault(kind)) return kind;
  const unsourced = sourceFault(row, judging);
  if (unsourced) return unsourced;
  const sensitive = YES.test(row.cell('sensitive'));
  return { date, kind, kecamatan, position, sensitive, texts: textsOf(row, TEXTS, judging), counts };
}
