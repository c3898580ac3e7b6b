/** A file of delimited text, from bytes to what may be kept of it, with a report a clerk can act on. */
import type { DataError } from '../../domain/outcome.ts';
import type { SuppressedCell } from '../../protect/imported.ts';
import type { AreaFinder } from '../mapping/areas.ts';
import { type Mapping, mapColumns, type RemovedColumn } from '../mapping/columns.ts';
import { fieldOf, IMPORT_KINDS, type ImportKind, isHtcdsCode } from '../mapping/fields.ts';
import { guessKind } from '../mapping/guess.ts';
import { dateOrder } from '../tables-in/dates.ts';
import { decode } from '../tables-in/decode.ts';
import { splitLines } from '../tables-in/delimited.ts';
import { findHeader } from '../tables-in/header.ts';
import { decimalMark } from '../tables-in/numbers.ts';
import { rowReader } from '../tables-in/rows.ts';
import { type CaseCell, type CountedCell, countCells, readCase, suppressedCases } from './cases.ts';
import { COUNTS, type ImportedIncident, readIncident } from './incidents.ts';
import { type ImportedPlace, readPlace } from './places.ts';
import { type Warning, warningsOf } from './warnings.ts';

export interface ImportReport {
  readonly as: ImportKind | null;
  /** Data rows that are not blank; kept and dropped together. */
  readonly rows: number;
  readonly kept: number;
  readonly dropped: readonly DataError[];
  readonly suppressed: readonly SuppressedCell[];
  readonly personalColumnsRemoved: readonly RemovedColumn[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}
export type ImportedRows =
  | { readonly as: 'cases'; readonly cells: readonly CountedCell[] }
  | { readonly as: 'incidents'; readonly rows: readonly ImportedIncident[] }
  | { readonly as: 'places'; readonly rows: readonly ImportedPlace[] };

export interface Imported {
  readonly report: ImportReport;
  /** null where the file as a whole could not be read. */
  readonly data: ImportedRows | null;
  /** Why not, or that no row could be kept. */
  readonly errors: readonly DataError[];
}

const NAMES = {
  isCode: isHtcdsCode,
  isField: (cell: string): boolean => IMPORT_KINDS.some((kind) => fieldOf(cell, kind) !== null),
};

function refused(as: ImportKind | null, error: DataError, rows = 0): Imported {
  const nothing = { kept: 0, dropped: [], suppressed: [], personalColumnsRemoved: [], mapping: {}, warnings: [] };
  return { report: { as, rows, ...nothing }, data: null, errors: [error] };
}

type Line = readonly string[];
const isBlank = (line: Line): boolean => line.every((cell) => cell.trim() === '');

/** Why a line cannot be read cell by cell; null where it can. */
function lineFault(line: Line, width: number, badQuote: boolean): readonly [rule: string, remedy: string] | null {
  if (badQuote) return ['quotes', 'A double quote is out of place; inside a quoted cell write it twice.'];
  if (line.slice(width).some((cell) => cell.trim() !== ''))
    return ['columns', 'The row has more cells than the header; put cells that hold the delimiter in double quotes.'];
  return null;
}

const isFault = (value: object): value is DataError => 'remedy' in value;

/** How the columns of one file write dates and numbers. */
function conventions({ columns }: Mapping, lines: readonly Line[]) {
  const cellsOf = (field: string): string[] => {
    const column = columns.get(field);
    return column ? lines.map((line) => line[column.index] ?? '') : [];
  };
  return {
    order: dateOrder(cellsOf('date')),
    marks: new Map(COUNTS.map((field) => [field, decimalMark(cellsOf(field))])),
  };
}

/**
 * Reads a table.
 * @param file name for the errors
 * @param as what the file is; null to guess from its header
 * @param areas the areas of the region the file is about
 */
export function importTable(file: string, bytes: Uint8Array, as: ImportKind | null, areas: AreaFinder): Imported {
  const whole = (rule: string, remedy: string): DataError => ({
    file,
    row: null,
    column: null,
    rule,
    value: null,
    remedy,
  });
  const decoded = decode(file, bytes);
  if (isFault(decoded)) return refused(as, decoded);
  if (decoded.text.trim() === '')
    return refused(as, whole('empty', 'The file is empty; give it a header line and rows.'));
  const { lines, badQuotes } = splitLines(decoded.text);
  const header = findHeader(lines, NAMES);
  if (header === null)
    return refused(
      as,
      whole(
        'header',
        'No line names columns this import knows; write names such as Tanggal, Kecamatan, Jumlah in the first line.',
      ),
      lines.filter((line) => !isBlank(line)).length,
    );
  const kind = as ?? guessKind(header.columns);
  const body = lines.slice(header.firstData);
  const filled = body.filter((line) => !isBlank(line));
  if (kind === null)
    return refused(
      null,
      whole('kind', `It cannot be told what the file holds; say it: --as ${IMPORT_KINDS.join('|')}.`),
      filled.length,
    );

  const mapping = mapColumns(header.columns, filled, kind, areas);
  const notes = new Map<string, number>();
  const note = (rule: string): void => void notes.set(rule, (notes.get(rule) ?? 0) + 1);
  const emptied: { readonly row: number; readonly column: string }[] = [];
  const readRow = rowReader(file, mapping.columns, (row, column) => emptied.push({ row, column }));
  const { order, marks } = conventions(mapping, filled);
  if (order === 'monthFirst') note('monthFirst');
  const dropped: DataError[] = [];
  const kept = { cases: [] as CaseCell[], incidents: [] as ImportedIncident[], places: [] as ImportedPlace[] };
  const keep = <T extends object>(list: T[], read: T | DataError): void => {
    if (isFault(read)) dropped.push(read);
    else list.push(read);
  };
  for (const [i, line] of body.entries()) {
    if (isBlank(line)) continue;
    const row = readRow(i + 1, line);
    const fault = lineFault(line, header.columns.length, badQuotes.has(header.firstData + i));
    if (fault) dropped.push(row.fault(null, ...fault));
    else if (kind === 'cases') keep(kept.cases, readCase(row, order, areas, note));
    else if (kind === 'incidents') keep(kept.incidents, readIncident(row, order, marks, areas, note));
    else keep(kept.places, readPlace(row, areas, note));
  }
  const cells = countCells(kept.cases);
  const data: ImportedRows =
    kind === 'cases'
      ? { as: kind, cells }
      : kind === 'incidents'
        ? { as: kind, rows: kept.incidents }
        : { as: kind, rows: kept.places };
  const report: ImportReport = {
    as: kind,
    rows: filled.length,
    kept: kept[kind].length,
    dropped,
    suppressed: suppressedCases(cells, areas.names),
    personalColumnsRemoved: mapping.removed,
    mapping: Object.fromEntries([...mapping.columns].map(([field, { name }]) => [name, field])),
    warnings: warningsOf(mapping.unread, notes, emptied),
  };
  const nothing = whole('noRows', 'No row could be kept; the reasons stand with the rows that were dropped.');
  return { report, data, errors: report.kept === 0 ? [nothing] : [] };
}
