/** Sheets one after another: what does not fit any more goes to the next, under the same band and over the same foot. */
import { lineStep, PAGE } from '../page.ts';
import { FULL, heightOf, newSheet, type Pen, type Sheet } from './pen.ts';
import type { Table } from './table.ts';

const BAND_MM = 8;
const BAND_PT = 9.5;
const FOOT_PT = 7;
const BAND_STRIP = { x: FULL.x + 2.5, width: FULL.width - 5 };

export interface Frame {
  readonly mark: string;
  readonly foot: readonly string[];
  readonly continued: (heading: string) => string;
}

export interface Flow {
  readonly sheets: Sheet[];
  readonly sheet: () => Sheet;
  readonly y: () => number;
  readonly to: (y: number) => void;
  /** How far down a page may be written (mm). */
  readonly limit: number;
  readonly nextPage: () => void;
  /** Begins a page unless so much is left on this one (mm). */
  readonly need: (height: number) => void;
  readonly text: (text: string, size: number) => void;
  readonly table: (table: Table, size: number, keep: boolean) => void;
}

export const TOP = PAGE.margin + BAND_MM + 3;

export function flowOf(pen: Pen, frame: Frame): Flow {
  const sheets: Sheet[] = [];
  const footHeight = heightOf((s, top) => frame.foot.reduce((y, line) => pen.put(s, line, FULL, y, FOOT_PT), top));
  const limit = PAGE.height - PAGE.margin - footHeight - 2;
  let at = TOP;
  const sheet = () => sheets.at(-1) as Sheet;

  const nextPage = () => {
    const s = newSheet();
    sheets.push(s);
    s.fills.push({ ...FULL, y: PAGE.margin, height: BAND_MM, ground: 'band' });
    pen.put(s, frame.mark, BAND_STRIP, PAGE.margin + (BAND_MM - lineStep(BAND_PT)) / 2, BAND_PT, {
      strong: true,
      tone: 'onDark',
    });
    let y = limit + 2;
    s.rules.push({ ...FULL, y: y - 0.6 });
    for (const line of frame.foot) y = pen.put(s, line, FULL, y, FOOT_PT, { tone: 'ink2' });
    at = TOP;
  };
  const need = (height: number) => {
    if (at + height > limit && at > TOP) nextPage();
  };
  const text = (content: string, size: number) => {
    for (const line of pen.lines(content, FULL.width, size)) {
      need(lineStep(size));
      at = pen.put(sheet(), line, FULL, at, size);
    }
  };
  const table = (t: Table, size: number, keep: boolean) => {
    const begin = (s: Sheet, heading: string, top: number) => pen.head(s, t, FULL, pen.heading(s, heading, FULL, top));
    const rowsHeight = (rows: Table['rows']) => rows.map((r) => heightOf((s, y) => pen.row(s, t, r, FULL, y, size)));
    const note = t.note ?? '';
    const noteHeight = heightOf((s, y) => pen.put(s, note, FULL, y, 8));
    const opening = heightOf((s, y) => begin(s, t.heading, y));
    const heights = rowsHeight(t.rows);
    const whole = opening + heights.reduce((a, b) => a + b, 0) + noteHeight;
    need(keep && TOP + whole <= limit ? whole : opening + (heights[0] ?? 0) + noteHeight);
    at = begin(sheet(), t.heading, at);
    for (const [i, row] of t.rows.entries()) {
      if (at + (heights[i] ?? 0) > limit) {
        nextPage();
        at = begin(sheet(), frame.continued(t.heading), at);
      }
      at = pen.row(sheet(), t, row, FULL, at, size);
    }
    if (note) {
      need(noteHeight);
      at = pen.put(sheet(), note, FULL, at + 0.4, 8, { tone: 'ink2' });
    }
  };
  nextPage();
  return {
    sheets,
    sheet,
    y: () => at,
    to: (y) => {
      at = y;
    },
    limit,
    nextPage,
    need,
    text,
    table,
  };
}

/** Numbers in the band, once it is known how many pages there are. */
export function numberPages(pen: Pen, sheets: readonly Sheet[], text: (page: number, pages: number) => string): void {
  const top = PAGE.margin + (BAND_MM - lineStep(BAND_PT)) / 2;
  for (const [i, s] of sheets.entries())
    pen.right(s, text(i + 1, sheets.length), BAND_STRIP, top, BAND_PT, { strong: true, tone: 'onDark' });
}
