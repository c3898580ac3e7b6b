/** Rows of figures of areas: one figure a row, or one area a row with a column a figure. */
import type { ImportedIndicator } from '../../domain/imported.ts';
import { indicatorOf, unitOf } from '../mapping/indicators.ts';
import { readDate } from '../tables-in/dates.ts';
import { type DecimalMark, readValue } from '../tables-in/numbers.ts';
import type { RowReader } from '../tables-in/rows.ts';
import { type Fault, fault, isFault, type Judging, said, sourceFault, textsOf } from './judge.ts';

const TEXTS = ['source_title', 'source_publisher', 'source_url', 'source_date'];
type Figure = Omit<ImportedIndicator, 'key'>;

/** Kemendagri code of the row's area. A code is held to; a name is sought from the smallest area to the largest. */
function readArea(row: RowReader, { areas }: Judging): string | Fault {
  const [code, name] = [row.cell('area_code'), row.cell('area_name')];
  const [kecamatan, kelurahan] = [row.cell('kecamatan'), row.cell('kelurahan')];
  const field =
    code !== '' ? 'area_code' : kelurahan !== '' ? 'kelurahan' : kecamatan !== '' ? 'kecamatan' : 'area_name';
  const text = row.cell(field);
  if (text === '') return fault(row.fault(field, 'required', 'Give the area: its Kemendagri code or its name.'));
  const parent = field === 'kelurahan' && kecamatan !== '' ? (areas.kecamatan(kecamatan) ?? kecamatan) : null;
  const found = field === 'kecamatan' ? areas.code(areas.kecamatan(text) ?? text) : areas.code(text, parent);
  if (found !== null) return found;
  const near = field === 'kecamatan' || (field === 'area_name' && name !== '') ? areas.near(text) : null;
  const remedy = 'This is no area of the region; write its Kemendagri code (a BPS code is another) or its name.';
  return fault(
    row.fault(
      field,
      'area',
      near ? `${remedy} Perhaps ${near}.` : remedy,
      said(text, 'word', () => near !== null),
    ),
    near === null ? null : { cells: { [field]: near }, why: 'near' },
  );
}

const NOTHING = /^([-–—.…]+|n\/?a|tidak ada data|no data)?$/i;
const numberFault = (row: RowReader, field: string, text: string): Fault =>
  fault(
    row.fault(field, 'number', 'Write a number such as 1234 or 12,5, or leave the cell empty.', said(text, 'number')),
  );

const read = (text: string, mark: DecimalMark): number => readValue(text.replace(/\s*%$/, ''), mark);

/** The year of a row: its own cell's, else the one its column is headed with. */
function readYear(row: RowReader, headed: string, column: string): string | Fault {
  const text = row.cell('year');
  const year = text === '' ? headed : (readDate(text)?.slice(0, 4) ?? '');
  if (year !== '') return year;
  const remedy = 'Give the year of the figure, in a column of its own or in the head of its column.';
  return fault(
    row.fault(
      text === '' && column !== '' ? column : 'year',
      text === '' ? 'required' : 'date',
      remedy,
      said(text, 'date'),
    ),
  );
}

/**
 * One row to its figures.
 * @returns at least one; the first fault in the order area, value, year, source
 */
export function readFigures(row: RowReader, judging: Judging): readonly Figure[] | Fault {
  const area = readArea(row, judging);
  if (isFault(area)) return area;
  const unsourced = sourceFault(row, judging);
  const texts = textsOf(row, TEXTS, judging);
  const figures: Figure[] = [];
  for (const column of judging.mapping.figures) {
    const text = row.at(column);
    if (NOTHING.test(text)) continue;
    const value = read(text, judging.marks.get(column.name) ?? null);
    if (Number.isNaN(value)) return numberFault(row, column.name, text);
    const named = indicatorOf(column.aliases[1] ?? column.aliases[0] ?? column.name);
    const year = readYear(row, named.year, column.name);
    if (isFault(year)) return year;
    figures.push({
      area_code: area,
      indicator: named.indicator,
      value,
      unit: row.cell('unit') || named.unit,
      year,
      texts,
    });
  }
  if (figures.length > 0) return unsourced ?? figures;
  const none = 'No column of this row holds a figure; fill one, or leave the row out.';
  if (judging.mapping.figures.length > 0) return fault(row.fault(null, 'required', none));
  const [name, text] = [row.cell('indicator'), row.cell('value')];
  if (name === '') return fault(row.fault('indicator', 'required', 'Give the name of the indicator.'));
  if (text === '') return fault(row.fault('value', 'required', 'Give the value; a row without one says nothing.'));
  const value = read(text, judging.marks.get('value') ?? null);
  if (Number.isNaN(value)) return numberFault(row, 'value', text);
  const named = indicatorOf(name);
  const year = readYear(row, named.year, '');
  if (isFault(year)) return year;
  const unit = unitOf(row.cell('unit')) || named.unit;
  // A code of a register stays as it is.
  const indicator = /^[a-z][a-z0-9_]*$/.test(name) ? name : named.indicator;
  return unsourced ?? [{ area_code: area, indicator, value, unit, year, texts }];
}
