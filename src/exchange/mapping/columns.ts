/** Which columns of a file may be read, as what, and which are a person's and go. What is not allowed in is not read. */
import { mostlyPeople } from '../../protect/person-names.ts';
import { headerWords, type PersonalField, personalByContent, personalByName } from '../../protect/personal.ts';
import { readDate } from '../tables-in/dates.ts';
import type { Column } from '../tables-in/header.ts';
import { readDecimal } from '../tables-in/numbers.ts';
import { readDegrees } from '../tables-in/position.ts';
import type { AreaFinder } from './areas.ts';
import { fieldNames, fieldOf, type TableKind } from './fields.ts';
import { indicatorOf } from './indicators.ts';

export interface RemovedColumn {
  readonly column: string;
  readonly field: PersonalField;
}

export type ColumnShape = 'date' | 'number' | 'position' | 'text' | 'area' | 'empty';
/** One column as the preview of the mapping shows it: what it is called and what shape its cells have, never a cell. */
export interface ColumnView {
  readonly name: string;
  /** Our field it is read as; null where it is not read. */
  readonly field: string | null;
  /** Why it may not be kept; such a column cannot be mapped. */
  readonly personal: PersonalField | null;
  /** Share of its cells that are filled, 0 to 1, among the rows looked at. */
  readonly filled: number;
  readonly shape: ColumnShape;
}

/** Column names as the report has them to our field; null not to read it. */
export type ChosenMapping = Readonly<Record<string, string | null>>;

export interface Mapping {
  /** Our field → the column it is read from. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns of figures, one an indicator, in a table with a row an area. */
  readonly figures: readonly Column[];
  readonly removed: readonly RemovedColumn[];
  /** Neither ours nor a person's: not read. */
  readonly unread: readonly Column[];
  /** Cells of a column among the rows looked at. */
  readonly sample: (column: Column) => readonly string[];
}

/** Fields of a person that a case record gives as a band: read at the border, then removed with the rest. */
const BANDED: ReadonlySet<string> = new Set(['sex', 'age']);
/** Fields in which no words stand; names in such a column are people's. */
const WORDLESS: ReadonlySet<string> = new Set([
  ...['date', 'lon', 'lat', 'persons', 'persons_min', 'persons_max', 'female', 'minors', 'deaths', 'missing', 'age'],
  ...['source_date', 'location_precision_m', 'easting', 'northing', 'position', 'waypoints', 'wkt', 'value', 'year'],
  ...['origin_position', 'destination_position', 'origin_lon', 'origin_lat', 'destination_lon', 'destination_lat'],
  ...['distance_nm', 'evidence_count'],
]);

/** Rows that are looked at; fewer where the table is very wide, so that looking stays short. */
const SAMPLE_ROWS = 2000;
const SAMPLE_CELLS = 400_000;
const FEWEST_ROWS = 50;
/** Events are recent; older days in a column without a name may be anything. */
const FIRST_YEAR = '2005';

const filledOf = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '');
const shareOf = (cells: readonly string[], holds: (cell: string) => boolean): number => {
  const filled = filledOf(cells);
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
};

/**
 * What the cells of a column without a known name are beyond doubt: kecamatan, or days of events. In a list of people a
 * nameless column of days may hold births, those of children among them, and is never read.
 */
function fieldByContent(cells: readonly string[], kind: TableKind, areas: AreaFinder): string | null {
  if (kind === 'routes') return null;
  if (shareOf(cells, (cell) => areas.kecamatan(cell) !== null) >= 0.8) return 'kecamatan';
  if (kind !== 'incidents') return null;
  const isDay = (cell: string): boolean => {
    const date = readDate(cell);
    return date !== null && date.length > 7 && date > FIRST_YEAR && Number.isNaN(readDecimal(cell));
  };
  return shareOf(cells, isDay) >= 0.9 ? 'date' : null;
}

/** A port and a route have names, and they are nobody's. */
const namesThing = (aliases: readonly string[], kind: TableKind): boolean =>
  (kind === 'places' || kind === 'routes') && aliases.some((alias) => /^name(_id)?$/.test(fieldOf(alias, kind) ?? ''));

/** Numbers of rows in our own registers. Any other number of a row may be that of somebody's file. */
const REGISTER_ID = /^\s*[A-Z]{3}-\d{2,6}\s*$/;

const isNumber = (cell: string): boolean => cell.length < 40 && !Number.isNaN(readDecimal(cell.replace(/\s*%$/, '')));
const COUNTING =
  /\b(jumlah|jml|total|banyaknya|persen|persentase|rasio|tingkat|penduduk|population|number|count|rate|share)\b/;

/**
 * Whether a column of a table of areas holds figures of the areas. "Jumlah penduduk usia kerja" has the word of a person's
 * field and is nobody's; "Umur" alone is somebody's.
 */
function isFigure({ aliases }: Column, cells: readonly string[], person: PersonalField | null): boolean {
  const named = aliases.some((alias) => indicatorOf(alias).indicator !== '');
  if (!named || shareOf(cells, (cell) => isNumber(cell) || /^\s*([-–—.…]|n\/?a)\s*$/i.test(cell)) < 0.8) return false;
  if (!cells.some(isNumber) || aliases.some((alias) => /^(no|nomor|no urut|id|kode.*)$/.test(headerWords(alias))))
    return false;
  if (person === null) return true;
  const harmless: readonly PersonalField[] = ['age', 'sex', 'personal', 'address', 'freeText'];
  return harmless.includes(person) && aliases.some((alias) => COUNTING.test(headerWords(alias)));
}

/**
 * Maps the columns of one table.
 * @param rows data rows as lists of cells; the first 2,000 are looked at
 * @param chosen changes of the user over the guess; a person's column stays closed whatever is chosen
 */
export function mapColumns(
  header: readonly Column[],
  rows: readonly (readonly string[])[],
  kind: TableKind,
  areas: AreaFinder,
  chosen: ChosenMapping = {},
): Mapping {
  const columns = new Map<string, Column>();
  const figures: Column[] = [];
  const removed: RemovedColumn[] = [];
  const unnamed: Column[] = [];
  const unread: Column[] = [];
  const most = Math.min(SAMPLE_ROWS, Math.max(FEWEST_ROWS, Math.floor(SAMPLE_CELLS / Math.max(1, header.length))));
  const looked = rows.slice(0, most);
  const sample = ({ index }: Column): readonly string[] => looked.map((row) => row[index] ?? '');
  const fields = fieldNames(kind);
  const choice = ({ name }: Column): string | null | undefined => {
    const wanted = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
    return wanted === null || (wanted !== undefined && fields.includes(wanted)) ? wanted : undefined;
  };
  const claimed = new Set(header.map(choice).filter((field) => typeof field === 'string'));
  const guessed = (aliases: readonly string[]) =>
    aliases.map((alias) => fieldOf(alias, kind)).find((found) => found !== null) ?? null;
  const wide =
    kind === 'indicators' &&
    ![...claimed].includes('indicator') &&
    header.every(({ aliases }) => guessed(aliases) !== 'indicator');
  const take = (field: string, column: Column): void => {
    if (wide && field === 'value') figures.push(column);
    // The first column of a field is read; a second one of the same meaning is told, not guessed between.
    else if (columns.has(field) || (claimed.has(field) && choice(column) !== field)) unread.push(column);
    else columns.set(field, column);
  };
  for (const column of header) {
    const { aliases, name } = column;
    const cells = sample(column);
    const field = guessed(aliases);
    const wanted = choice(column);
    const named = namesThing(aliases, kind) ? null : (aliases.map(personalByName).find((found) => found) ?? null);
    const figure = wide && field === null && wanted !== null && isFigure(column, cells, named);
    if (named && !figure) {
      removed.push({ column: name, field: named });
      if (kind === 'cases' && field && BANDED.has(field) && wanted !== null) take(field, column);
      continue;
    }
    const words = field === null ? !figure && !fieldByContent(cells, kind, areas) : WORDLESS.has(field);
    const wordless = words || WORDLESS.has(wanted ?? '');
    const isArea = (cell: string): boolean => areas.code(cell) !== null || areas.withKelurahan(cell).length > 0;
    const people = !wordless && (field ?? wanted ?? null) !== null && mostlyPeople(cells, isArea);
    const seen = personalByContent(cells, wordless) ?? (people ? 'name' : null);
    const blank = aliases.length === 0 && filledOf(cells).length === 0;
    if (seen) removed.push({ column: name, field: seen });
    else if (wanted !== undefined) {
      if (wanted === null) unread.push(column);
      else take(wanted, column);
    } else if (field === 'id' && shareOf(cells, (cell) => REGISTER_ID.test(cell)) < 1) unread.push(column);
    else if (field) take(field, column);
    else if (figure) figures.push(column);
    else if (!blank) unnamed.push(column);
  }
  for (const column of unnamed) {
    const field = fieldByContent(sample(column), kind, areas);
    if (field && !columns.has(field) && !claimed.has(field)) columns.set(field, column);
    else unread.push(column);
  }
  return { columns, figures, removed, unread, sample };
}

const SHAPE_ROWS = 200;

function shapeOf(cells: readonly string[], areas: AreaFinder, field: string | null): ColumnShape {
  const looked = filledOf(cells).slice(0, SHAPE_ROWS);
  if (looked.length === 0) return 'empty';
  if (/^(lon|lat|position|easting|northing|waypoints|wkt|(origin|destination)_(lon|lat|position))$/.test(field ?? ''))
    return 'position';
  if (shareOf(looked, (cell) => areas.kecamatan(cell) !== null) >= 0.8) return 'area';
  if (shareOf(looked, isNumber) >= 0.8) return field === 'date' || field === 'year' ? 'date' : 'number';
  if (shareOf(looked, (cell) => readDate(cell) !== null) >= 0.8) return 'date';
  return shareOf(looked, (cell) => /[°º]/.test(cell) && !Number.isNaN(readDegrees(cell))) >= 0.8 ? 'position' : 'text';
}

/** What the preview of a mapping shows of each column. */
export function columnViews(header: readonly Column[], mapping: Mapping, areas: AreaFinder): ColumnView[] {
  const fieldAt = new Map([...mapping.columns].map(([field, column]) => [column.index, field]));
  for (const { index } of mapping.figures) fieldAt.set(index, 'value');
  const personal = new Map(mapping.removed.map(({ column, field }) => [column, field]));
  return header.map((column) => {
    const cells = mapping.sample(column);
    const field = fieldAt.get(column.index) ?? null;
    const filled = cells.length === 0 ? 0 : filledOf(cells).length / cells.length;
    return {
      ...{ name: column.name, field, personal: personal.get(column.name) ?? null, filled },
      shape: shapeOf(cells, areas, field),
    };
  });
}
