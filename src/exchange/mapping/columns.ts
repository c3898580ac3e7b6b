/** Which columns of a file may be read, as what, and which are a person's and go. What is not allowed in is not read. */
import { type PersonalField, personalByContent, personalByName } from '../../protect/personal.ts';
import { readDate } from '../tables-in/dates.ts';
import type { Column } from '../tables-in/header.ts';
import { readDecimal } from '../tables-in/numbers.ts';
import type { AreaFinder } from './areas.ts';
import { fieldOf, type ImportKind } from './fields.ts';

export interface RemovedColumn {
  readonly column: string;
  readonly field: PersonalField;
}
export interface Mapping {
  /** Our field → the column it is read from. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly removed: readonly RemovedColumn[];
  /** Neither ours nor a person's: not read. */
  readonly unread: readonly Column[];
}

/** Fields of a person that a case record gives as a band: read at the border, then removed with the rest. */
const BANDED: ReadonlySet<string> = new Set(['sex', 'age']);
/** Fields in which no words stand; names in such a column are people's. */
const WORDLESS: ReadonlySet<string> = new Set([
  ...['date', 'lon', 'lat', 'persons', 'female', 'minors', 'deaths', 'missing', 'age', 'location_precision_m'],
  'source_date',
]);

const SAMPLE_ROWS = 2000;
/** Events are recent; older days in a column without a name may be anything. */
const FIRST_YEAR = '2005';

const shareOf = (cells: readonly string[], holds: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
};

/**
 * What the cells of a column without a known name are beyond doubt: kecamatan, or days of events. In a list of people a
 * nameless column of days may hold births, those of children among them, and is never read.
 */
function fieldByContent(cells: readonly string[], kind: ImportKind, areas: AreaFinder): string | null {
  if (shareOf(cells, (cell) => areas.kecamatan(cell) !== null) >= 0.8) return 'kecamatan';
  if (kind === 'cases') return null;
  const isDay = (cell: string): boolean => {
    const date = readDate(cell);
    return date !== null && date.length > 7 && date > FIRST_YEAR && Number.isNaN(readDecimal(cell));
  };
  return shareOf(cells, isDay) >= 0.9 ? 'date' : null;
}

/** A port has a name, and it is nobody's. */
const namesPlace = (aliases: readonly string[], kind: ImportKind): boolean =>
  kind === 'places' && aliases.some((alias) => /^name(_id)?$/.test(fieldOf(alias, kind) ?? ''));

/**
 * Maps the columns of one table.
 * @param rows data rows as lists of cells; the first 2,000 are looked at
 */
export function mapColumns(
  header: readonly Column[],
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  areas: AreaFinder,
): Mapping {
  const columns = new Map<string, Column>();
  const removed: RemovedColumn[] = [];
  const unnamed: { readonly column: Column; readonly cells: readonly string[] }[] = [];
  const unread: Column[] = [];
  const sample = rows.slice(0, SAMPLE_ROWS);
  const take = (field: string, column: Column): void => {
    // The first column of a field is read; a second one of the same meaning is told, not guessed between.
    if (columns.has(field)) unread.push(column);
    else columns.set(field, column);
  };
  for (const column of header) {
    const { aliases, name, index } = column;
    const cells = sample.map((row) => row[index] ?? '');
    const field = aliases.map((alias) => fieldOf(alias, kind)).find((found) => found !== null) ?? null;
    const person = namesPlace(aliases, kind) ? null : (aliases.map(personalByName).find((found) => found) ?? null);
    if (person) {
      removed.push({ column: name, field: person });
      if (kind === 'cases' && field && BANDED.has(field)) take(field, column);
      continue;
    }
    const seen = personalByContent(cells, field === null ? !fieldByContent(cells, kind, areas) : WORDLESS.has(field));
    if (seen) removed.push({ column: name, field: seen });
    else if (field) take(field, column);
    else if (aliases.length > 0 || cells.some((cell) => cell.trim() !== '')) unnamed.push({ column, cells });
  }
  for (const { column, cells } of unnamed) {
    const field = fieldByContent(cells, kind, areas);
    if (field && !columns.has(field)) columns.set(field, column);
    else unread.push(column);
  }
  return { columns, removed, unread };
}
