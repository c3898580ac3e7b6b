/** Writing on sheets of A4 before anything is drawn: lines, headings and rows of tables, with their places. */
import { type Box, lineStep, type Measure, PAGE, type Rule, type TextOp, type Tone, wrap } from '../page.ts';
import { printable } from '../text.ts';
import type { Cell, Column, Table } from './table.ts';

/** A ground under text: the band that marks every page, or the box around the one sentence to remember. */
export interface Fill extends Box {
  readonly ground: 'band' | 'box';
}
export interface Sheet {
  readonly texts: TextOp[];
  readonly rules: Rule[];
  readonly fills: Fill[];
}
export interface Strip {
  readonly x: number;
  readonly width: number;
}
export interface Look {
  readonly strong?: boolean;
  readonly tone?: Tone;
}

export const FULL: Strip = { x: PAGE.margin, width: PAGE.width - 2 * PAGE.margin };
export const HEADING_PT = 10.5;
const HEAD_ROW_PT = 8;
const SMALL_LESS_PT = 1;
const GAP_MM = 2;
const ROW_AIR_MM = 1.5;

export const newSheet = (): Sheet => ({ texts: [], rules: [], fills: [] });

export interface Pen {
  /** Each writes from `top` and gives the lower edge (mm). */
  readonly put: (s: Sheet, text: string, at: Strip, top: number, size: number, look?: Look) => number;
  readonly right: (s: Sheet, text: string, at: Strip, top: number, size: number, look?: Look) => number;
  readonly heading: (s: Sheet, text: string, at: Strip, top: number, size?: number) => number;
  readonly head: (s: Sheet, table: Table, at: Strip, top: number) => number;
  readonly row: (s: Sheet, table: Table, cells: readonly Cell[], at: Strip, top: number, size: number) => number;
  readonly lines: (text: string, width: number, size: number, strong?: boolean) => readonly string[];
  readonly width: Measure;
}

export function penOf(measure: Measure): Pen {
  const lines: Pen['lines'] = (text, width, size, strong = false) =>
    wrap(printable(text), width, (x) => measure(x, size, strong));
  const put: Pen['put'] = (s, text, at, top, size, look = {}) => {
    const { strong = false, tone = 'ink' } = look;
    const written = lines(text, at.width, size, strong);
    for (const [i, line] of written.entries())
      s.texts.push({ text: line, x: at.x, y: top + lineStep(size) * (i + 0.8), size, strong, tone });
    return top + lineStep(size) * written.length;
  };
  const right: Pen['right'] = (s, text, at, top, size, look = {}) => {
    const { strong = false, tone = 'ink' } = look;
    const y = top + lineStep(size) * 0.8;
    s.texts.push({ text: printable(text), x: at.x + at.width, y, size, strong, tone, right: true });
    return top + lineStep(size);
  };
  const heading: Pen['heading'] = (s, text, at, top, size = HEADING_PT) => {
    const y = put(s, text, at, top, size, { strong: true });
    s.rules.push({ x: at.x, y: y + 0.3, width: at.width });
    return y + 1;
  };
  const columns = (table: Table, at: Strip): readonly (Column & Strip)[] => {
    let x = at.x;
    return table.columns.map((c) => {
      const from = x;
      x += c.share * at.width;
      return { ...c, x: from, width: c.share * at.width - GAP_MM };
    });
  };
  const place = (s: Sheet, text: string, c: Column & Strip, top: number, size: number, look: Look): number => {
    if (!c.right) return put(s, text, c, top, size, look);
    let y = top;
    for (const line of lines(text, c.width, size, look.strong)) y = right(s, line, c, y, size, look);
    return y;
  };
  const head: Pen['head'] = (s, table, at, top) => {
    const ends = columns(table, at).map((c) => place(s, c.text, c, top, HEAD_ROW_PT, { tone: 'ink2' }));
    return Math.max(top, ...ends) + 0.6;
  };
  const row: Pen['row'] = (s, table, cells, at, top, size) => {
    const placed = columns(table, at).map((c, i) => ({ c, cell: cells[i] ?? { text: '' } }));
    const ends = placed.map(({ c, cell }) => {
      const y = place(s, cell.text, c, top, size, cell.strong ? { strong: true } : {});
      return cell.small ? put(s, cell.small, c, y, size - SMALL_LESS_PT, { tone: 'ink2' }) : y;
    });
    const bottom = Math.max(top + (table.rowHeight ?? 0), ...ends.map((y) => y + ROW_AIR_MM));
    for (const { c, cell } of placed)
      s.rules.push({ x: c.x, y: bottom - 0.9, width: c.width, ...(cell.blank && { toWriteOn: true }) });
    return bottom;
  };
  return { put, right, heading, head, row, lines, width: measure };
}

/** Height that a piece of writing takes, found by writing it on a sheet that is thrown away. */
export const heightOf = (write: (scratch: Sheet, top: number) => number): number => write(newSheet(), 0);
