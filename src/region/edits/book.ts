/** A table as its rows and the bytes they stand in, so that what nobody touches is written back as it was. */
import Papa from 'papaparse';
import type { EditedTable } from '../../domain/project.ts';
import type { Cells } from '../constraints.ts';
import type { Descriptor } from '../descriptor.ts';
import { quoted } from '../sources.ts';
import { locate } from '../tables.ts';

export interface Slot {
  /** null for a line that is no row (blank, or of the wrong length): it is kept and never edited. */
  readonly key: string | null;
  /** The line with its end, as it stands in the file; null for a row that is new. */
  readonly line: string | null;
  readonly original: Cells | null;
  cells: Cells;
  alive: boolean;
  /** Numbers of the edits that touched the row, in order. */
  by: number[];
}

export interface Book {
  readonly table: EditedTable;
  readonly file: string;
  readonly header: readonly string[];
  /** The header line, with a byte order mark where there is one. */
  readonly head: string;
  readonly end: '\n' | '\r\n';
  readonly slots: Slot[];
}

/** Lines of a CSV with their ends; an end within quotes ends no line. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) inside = !inside;
    else if (c === 10 && !inside) {
      lines.push(text.slice(start, i + 1));
      start = i + 1;
    }
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

const cellsOf = (line: string): readonly string[] =>
  Papa.parse<string[]>(line.replace(/\r?\n$/, ''), { delimiter: ',' }).data[0] ?? [''];

const IDENTITY = ['area_code', 'indicator', 'year'] as const;

/** Key of a row as far as its own cells give it, the shortest first; the later ones tell rows apart that share it. */
export const keysOf = (table: EditedTable, cells: Cells): readonly string[] => {
  if (table !== 'area_indicators') return [cells.id ?? ''];
  const base = IDENTITY.map((column) => cells[column] ?? '').join('|');
  const valued = `${base}|${cells.value ?? ''}`;
  return [base, valued, `${valued}|${cells.source_url ?? ''}`];
};

/**
 * Keys of all rows: the shortest that no other row bears. Several sources give one figure of one year: their rows are told
 * apart by value, then by address, so that a key never slips to another row when the register grows.
 */
function keysFor(table: EditedTable, rows: readonly (Cells | null)[]): readonly (string | null)[] {
  const borne = new Map<string, number>();
  const candidates = rows.map((cells) => (cells ? keysOf(table, cells) : []));
  for (const key of candidates.flat()) borne.set(key, (borne.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return candidates.map((keys) => {
    const last = keys.at(-1);
    if (last === undefined) return null;
    const alone = keys.find((key) => borne.get(key) === 1);
    if (alone !== undefined) return alone;
    // Equal in all of these: in order of the register. Ids are unique, or the register's own check says so.
    const number = (seen.get(last) ?? 0) + 1;
    seen.set(last, number);
    return number === 1 ? last : `${last}|${number}`;
  });
}

/** The table of a pack, or null where it is missing or cannot be read as a table. */
export function openBook(files: ReadonlyMap<string, string>, { tables }: Descriptor, table: EditedTable): Book | null {
  const file = locate(files, table, tables.get(table)?.path);
  const [head, ...lines] = linesOf((file === undefined ? undefined : files.get(file)) ?? '');
  if (file === undefined || head === undefined) return null;
  const header = cellsOf(head.replace(/^\uFEFF/, '')).map((name) => name.trim());
  const rows = lines.map((line): Cells | null => {
    const cells = cellsOf(line);
    return cells.length === header.length ? Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) : null;
  });
  const keys = keysFor(table, rows);
  const slots = lines.map((line, i): Slot => {
    const cells = rows[i] ?? null;
    return { key: keys[i] ?? null, line, original: cells, cells: cells ?? {}, alive: true, by: [] };
  });
  return { table, file, header, head, end: head.endsWith('\r\n') ? '\r\n' : '\n', slots };
}

/** A book in which nothing was touched yet, sharing what cannot change. */
export const freshBook = (book: Book): Book => ({
  ...book,
  slots: book.slots.map((slot) => ({ ...slot, by: [] })),
});

export const sameCells = (a: Cells, b: Cells, header: readonly string[]): boolean =>
  header.every((name) => (a[name] ?? '') === (b[name] ?? ''));

/** The text of the table: a row as it was keeps its bytes, any other is quoted only where it must be. */
export function bookText({ header, head, end, slots }: Book): string {
  const ended = (line: string): string => (line.endsWith('\n') ? line : `${line}${end}`);
  const lines = slots.flatMap(({ alive, line, original, cells }) => {
    if (!alive) return [];
    if (line !== null && (original === null || sameCells(cells, original, header))) return [line];
    return [header.map((name) => quoted(cells[name] ?? '')).join(',') + end];
  });
  return [head, ...lines].map((line, i, all) => (i < all.length - 1 ? ended(line) : line)).join('');
}

const numberOf = (id: string): number => Number(/(\d+)$/.exec(id)?.[1] ?? Number.NaN);

/** Where a new row goes: by the number of its id; a figure goes to its own kind, or to its area, or to the end. */
export function placeFor({ table, slots }: Book, cells: Cells): number {
  if (table !== 'area_indicators') {
    const at = slots.findIndex(({ key }) => key !== null && numberOf(key) > numberOf(cells.id ?? ''));
    return at < 0 ? slots.length : at;
  }
  for (const columns of [['area_code', 'indicator'], ['area_code']]) {
    const at = slots.findLastIndex(({ cells: other }) => columns.every((c) => other[c] === cells[c]));
    if (at >= 0) return at + 1;
  }
  return slots.length;
}
