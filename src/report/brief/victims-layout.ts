/** The victim-centred page: two columns of short rules, whom to call, sources. It is one page, at the largest size that fits. */
import { FULL, heightOf, type Pen, type Sheet, type Strip } from '../sheets/pen.ts';
import type { VictimsPage } from './victims.ts';

/** The smallest is 8 pt: this page is read on deck. */
const SIZES = [9.6, 9.3, 9, 8.8, 8.6, 8.5, 8.4, 8.3, 8.2, 8.1, 8] as const;
const SOURCES_PT = 6.6;
const GAP = 6;
const INDENT = 2.8;
const COLUMN = (FULL.width - GAP) / 2;
const LEFT: Strip = { x: FULL.x, width: COLUMN };
const RIGHT: Strip = { x: FULL.x + COLUMN + GAP, width: COLUMN };

/** @returns whether the page fits between `top` and `limit` (mm); where it does not, nothing of use is on the sheet */
export function victimsOn(sheet: Sheet, pen: Pen, page: VictimsPage, top: number, limit: number): boolean {
  for (const size of SIZES) {
    const height = heightOf((s, y) => write(s, pen, page, y, size));
    if (top + height > limit && size !== SIZES.at(-1)) continue;
    write(sheet, pen, page, top, size);
    return top + height <= limit;
  }
  return false;
}

function write(sheet: Sheet, pen: Pen, page: VictimsPage, top: number, size: number): number {
  const section = (s: Sheet, i: number, at: Strip, from: number): number => {
    const { id, heading, lines } = page.sections[i] as VictimsPage['sections'][number];
    let y = pen.heading(s, `${i + 1}  ${heading}`, at, from, size + 1.2);
    const mark = id === 'never' ? '×' : '•';
    const text = { x: at.x + INDENT, width: at.width - INDENT };
    for (const line of lines) {
      pen.put(s, mark, { x: at.x + 0.4, width: INDENT }, y, size, { strong: true });
      y = pen.put(s, line, text, y, size) + 0.4;
    }
    return y + 1.1;
  };
  let y = pen.put(sheet, page.title, FULL, top, 16, { strong: true });
  y = pen.put(sheet, page.lead, FULL, y + 0.3, 10.4, { strong: true, tone: 'bad' }) + 2;

  // The columns are read one after the other, so they are parted where they come out most alike.
  const heights = page.sections.map((_, i) => heightOf((s, from) => section(s, i, LEFT, from)));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const uneven = (n: number): number => Math.max(sum(heights.slice(0, n)), sum(heights.slice(n)));
  const split = heights.map((_, i) => i + 1).reduce((best, n) => (uneven(n) < uneven(best) ? n : best), 1);
  const ends = [LEFT, RIGHT].map((at, side) => {
    let from = y;
    for (let i = side ? split : 0; i < (side ? heights.length : split); i++) from = section(sheet, i, at, from);
    return from;
  });
  y = Math.max(...ends) + 0.6;

  y = pen.heading(sheet, `${page.sections.length + 1}  ${page.call.heading}`, FULL, y, size + 1.2);
  const half = Math.ceil(page.call.rows.length / 2);
  const feet = [LEFT, RIGHT].map((at, side) => {
    const rows = side ? page.call.rows.slice(half) : page.call.rows.slice(0, half);
    return rows.reduce(
      (from, row) => pen.row(sheet, page.call, row, at, from, size),
      pen.head(sheet, page.call, at, y),
    );
  });
  y = Math.max(...feet);
  const notes = [page.call.note ?? '', page.practice].map((text, side) =>
    pen.put(sheet, text, side ? RIGHT : LEFT, y + 0.2, 8, { tone: 'ink2' }),
  );
  y = Math.max(...notes) + 1;

  y = pen.heading(sheet, page.sourcesHeading, FULL, y, 8);
  const { references, register } = page.sources;
  const middle = Math.ceil(references.length / 2);
  const edges = [LEFT, RIGHT].map((at, side) =>
    references
      .slice(side ? middle : 0, side ? undefined : middle)
      .reduce((from, text) => pen.put(sheet, text, at, from, SOURCES_PT, { tone: 'ink2' }), y),
  );
  return pen.put(sheet, register, FULL, Math.max(...edges), SOURCES_PT, { tone: 'ink2' });
}
