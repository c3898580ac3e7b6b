/** The cells of one sheet, and what stands in them as text. */
import type { Notes } from './notes.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { walkXml } from './xml-file.ts';

/** Of a cell: the kind it says, the number of its style, its saved value. */
type CellText = (kind: string, style: string, value: string) => string;

const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** The day of a serial number, with the time where there is one; a number below one is a time of day alone. */
export function dayOf(serial: number, from1904: boolean): string | null {
  const days = from1904 ? serial + 1462 : serial;
  // 2,958,466 is the first day of the year 10000.
  if (!(days >= 0 && days < 2_958_466)) return null;
  // Seconds, because a time as a fraction of a day is seldom exact.
  const ms = Math.round(days * 86_400) * 1000;
  const [whole, rest] = [Math.floor(ms / DAY_MS), (ms % DAY_MS) / 1000];
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  if (whole === 0) return time;
  // The calendar of spreadsheets has a 29 February 1900; before it a serial is a day short.
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY_MS).toISOString().slice(0, 10);
  return rest === 0 ? day : `${day} ${time}`;
}

/** A number as a table writes it: fifteen digits, as the spreadsheet shows it, and no exponent. */
export function numberText(n: number): string {
  if (Number.isInteger(n)) return Math.abs(n) < 1e21 ? BigInt(n).toString() : String(n);
  const text = String(Number(n.toPrecision(15)));
  return text.includes('e-') ? n.toFixed(20).replace(/0+$/, '') : text;
}

export function cellAt(
  book: { readonly strings: readonly string[]; readonly styles: readonly CellStyle[]; readonly from1904: boolean },
  notes: Notes,
): CellText {
  return (kind, style, value) => {
    if (kind === 's') return book.strings[Number(value)] ?? '';
    if (kind === 'str' || kind === 'inlineStr') return unescaped(value);
    if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (kind === 'e') {
      notes.warn('cellError');
      return '';
    }
    if (kind === 'd') return value.replace(/T00:00:00(\.0*)?Z?$/, '').replace('T', ' ');
    const n = Number(value);
    if (value.trim() === '' || !Number.isFinite(n)) return value.trim();
    const meaning = book.styles[Number(style)] ?? 'plain';
    if (meaning === 'date') return dayOf(n, book.from1904) ?? numberText(n);
    if (meaning === 'percent') return `${numberText(Number((n * 100).toPrecision(15)))}%`;
    if (typeof meaning === 'object' && Number.isInteger(n) && n >= 0) return numberText(n).padStart(meaning.zeros, '0');
    return numberText(n);
  };
}

/** Escapes of letters that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const MOST_ROWS = 1_048_576;
/** One blank line stands for all that are not written. */
const EMPTY: string[] = [];

/** Column from 0 of an address such as `AB12`. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export interface Rows {
  readonly lines: string[][];
  /** Addresses of merged cells, e.g. `B1:D1`. */
  readonly merged: readonly string[];
}

export function readRows(text: string, cell: CellText, notes: Notes): Rows {
  const lines: string[][] = [];
  const merged: string[] = [];
  let line: string[] = [];
  let [row, column, kind, style, value, formula]: [number, number, string, string, string | null, boolean] = [
    0,
    0,
    '',
    '',
    null,
    false,
  ];
  const broken = (): never => notes.refuse('broken', 'A sheet of the spreadsheet is damaged; save it again.');
  walkXml(
    text,
    {
      quiet: true,
      children: {
        '': ['worksheet'],
        worksheet: ['sheetData', 'mergeCells'],
        mergeCells: ['mergeCell'],
        sheetData: ['row'],
        row: ['c'],
        c: ['v', 'f', 'is'],
        is: ['t', 'r'],
        r: ['t'],
      },
      open(name, attributes) {
        if (name === 'row') {
          const next = attributes.r === undefined ? row + 1 : Number(attributes.r);
          if (!Number.isInteger(next) || next <= row || next > MOST_ROWS) broken();
          [row, column, line] = [next, -1, []];
          if (/^(1|true)$/.test(attributes.hidden ?? '')) notes.warn('hiddenRow');
        } else if (name === 'c') {
          const letters = /^([A-Z]{1,3})\d+$/.exec(attributes.r ?? '')?.[1];
          column = letters === undefined ? column + 1 : columnOf(letters);
          [kind, style, value, formula] = [attributes.t ?? 'n', attributes.s ?? '', null, false];
        } else if (name === 'mergeCell') merged.push(attributes.ref ?? '');
      },
      close(name, own) {
        if (name === 'v') value = own;
        else if (name === 't') value = (value ?? '') + own;
        else if (name === 'f') formula = true;
        else if (name === 'c') {
          if (value === null && formula) notes.warn('formulaWithoutValue');
          const shown = value === null ? '' : notes.cell(cell(kind, style, value));
          // Cells that only have a colour stand far out in many sheets.
          if (shown === '') return;
          notes.width(column + 1);
          while (line.length < column) line.push('');
          line[column] = shown;
        } else if (name === 'row' && line.length > 0) {
          // Only a row that holds something brings the blank ones before it: a format alone often reaches to the last.
          notes.spend('rows', row - lines.length);
          notes.spend('cells', line.length);
          while (lines.length < row - 1) lines.push(EMPTY);
          lines.push(line);
        }
      },
    },
    notes,
  );
  return { lines, merged };
}

const MOST_BLANKED = 5_000_000;

/** Only the first of merged cells is shown; some writers fill the others too. */
export function blankMerged(lines: readonly string[][], merged: readonly string[], notes: Notes): void {
  let left = MOST_BLANKED;
  for (const address of merged) {
    const found = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(address);
    if (!found) continue;
    const [, first = '', top = '', last = '', bottom = ''] = found;
    const [from, to] = [columnOf(first), columnOf(last)];
    for (let row = Number(top) - 1; row < Math.min(Number(bottom), lines.length); row++) {
      const line = lines[row] ?? EMPTY;
      left--;
      for (let column = from; column <= Math.min(to, line.length - 1); column++, left--)
        if (row >= Number(top) || column > from) line[column] = '';
      if (left < 0) notes.refuse('merged', 'The sheet merges its cells over and over; unmerge them and save it again.');
    }
  }
}
