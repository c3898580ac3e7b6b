/** What every slide has: part and heading above, sources and what the map is not below, and the room between. */
import type { TFunction } from 'i18next';
import type { Box } from '../../page.ts';
import { below, heightOf, lineMm, linesOf, splitAt, textPiece } from './fit.ts';
import { FULL_WIDTH, type Piece, SHEET, type Sheet } from './sheet.ts';

const HEADINGS = [26, 24, 22, 20, 18] as const;
const MOST_LINES = 3;
const PART = 11;
const FOOT = 8;
const SOURCES = 8;
const SOURCE_LINES = 3;
/** Kept free at the lower right for the number of the slide. */
const NUMBER = 16;
const { margin } = SHEET;

export interface PageWords {
  readonly part: string;
  readonly heading: string;
  /** Lines of sources, numbered as on the slide of sources. */
  readonly sources: readonly string[];
  readonly standing: readonly string[];
  readonly t: TFunction;
}
export interface Page {
  readonly pieces: readonly Piece[];
  /** Between heading and foot. */
  readonly body: Box;
  /** What was too long for the heading and belongs before the text; '' for nothing. */
  readonly rest: string;
}

/** Few words of a text that is too long for its place; the whole of it then goes into the body. */
function short(text: string, width: number, size: number, lines: number): string {
  const all = linesOf(text, width, size, true);
  if (all.length <= lines) return text;
  const head = all.slice(0, lines).join(' ');
  return `${head.slice(0, Math.max(1, head.length - 2)).trimEnd()}…`;
}

/** Sources in full as far as three lines hold them; of the others the numbers. */
function sourceLine(sources: readonly string[], t: TFunction): string {
  for (let shown = sources.length; shown >= 0; shown--) {
    const left = sources.slice(shown).map((s) => /^\[\d+\]/.exec(s)?.[0] ?? s);
    const said = [
      ...sources.slice(0, shown),
      ...(left.length > 0 ? [t('slides.others', { list: left.join(' ') })] : []),
    ];
    const line = t('slides.from', { list: said.join(' · ') });
    if (linesOf(line, FULL_WIDTH, SOURCES).length <= SOURCE_LINES || shown === 0) return line;
  }
  return '';
}

export function pageOf({ part, heading, sources, standing, t }: PageWords): Page {
  const pieces: Piece[] = [];
  const at = { x: margin, width: FULL_WIDTH };
  let y = 9;
  const saidPart = short(part, FULL_WIDTH, PART, 1);
  if (saidPart) {
    const piece = textPiece('part', [saidPart], { ...at, y }, PART, { strong: true, ink: 'accent' });
    pieces.push(piece);
    y = below(piece) + 0.8;
  }
  const size =
    HEADINGS.find((s, i) => linesOf(heading, FULL_WIDTH, s, true).length <= (i < 3 ? 2 : MOST_LINES)) ??
    HEADINGS[HEADINGS.length - 1] ??
    18;
  const saidHeading = short(heading, FULL_WIDTH, size, MOST_LINES);
  const title = textPiece('heading', [saidHeading], { ...at, y }, size, { strong: true });
  pieces.push(title);
  const top = below(title) + 4;

  const line = standing.join(' · ');
  const standHeight = heightOf([line], FULL_WIDTH - NUMBER, FOOT, 0);
  let low = SHEET.height - 6 - standHeight;
  const stand = textPiece('standing', [line], { x: margin, y: low, width: FULL_WIDTH - NUMBER }, FOOT, { ink: 'ink2' });
  pieces.push(stand);
  if (sources.length > 0) {
    const said = sourceLine(sources, t);
    low -= heightOf([said], FULL_WIDTH, SOURCES, 0) + 1;
    pieces.push(textPiece('sources', [said], { ...at, y: low }, SOURCES, { ink: 'ink2' }));
  }
  low -= 2;
  pieces.push({ kind: 'fill', box: { x: margin, y: low, width: FULL_WIDTH, height: 0.25 }, ground: 'line' });
  const rest = [saidPart === part ? '' : part, saidHeading === heading ? '' : heading].filter(Boolean).join(' ');
  return { pieces, body: { x: margin, y: top, width: FULL_WIDTH, height: low - 3 - top }, rest };
}

const FOOT_NAMES: readonly string[] = ['sources', 'standing'];
const order = (piece: Piece): number =>
  piece.kind === 'fill' ? 0 : piece.kind === 'text' && FOOT_NAMES.includes(piece.name) ? 2 : 1;
/** As it is read out: heading and body, then the foot. */
export const inReadingOrder = (sheet: Sheet): Sheet => ({
  ...sheet,
  pieces: [...sheet.pieces].sort((a, b) => order(a) - order(b)),
});

/** Where the number of a slide stands. */
export const NUMBER_BOX: Box = {
  x: SHEET.width - margin - NUMBER,
  y: SHEET.height - 6 - lineMm(9),
  width: NUMBER,
  height: lineMm(9),
};
export const NUMBER_SIZE = 9;

const TEXT = 14;
const COLUMN_GAP = 12;

/**
 * Sheets of nothing but text in columns, as many as it needs.
 * @param more columns of the page; `begun`: the first of them goes on with another slide under the same heading
 */
export function textSheets(
  words: PageWords,
  paragraphs: readonly string[],
  more: {
    readonly size?: number;
    readonly columns?: number;
    readonly goesOn?: boolean;
    readonly gap?: number;
    readonly begun?: boolean;
  } = {},
): readonly Sheet[] {
  const { size = TEXT, columns = 2, goesOn = false, gap = size * 0.6, begun = false } = more;
  const sheets: Sheet[] = [];
  let left: readonly string[] = paragraphs;
  while (left.length > 0) {
    const first = sheets.length === 0 && !begun;
    const heading = first ? words.heading : words.t('brief.continued', { heading: words.heading });
    const page = pageOf({ ...words, heading });
    if (first && page.rest) left = [page.rest, ...left];
    const pieces: Piece[] = [...page.pieces];
    const width = (page.body.width - (columns - 1) * COLUMN_GAP) / columns;
    for (let column = 0; column < columns && left.length > 0; column++) {
      const { taken, rest } = splitAt(left, width, page.body.height, size, gap);
      const x = page.body.x + column * (width + COLUMN_GAP);
      pieces.push(textPiece(`text-${column + 1}`, taken, { x, y: page.body.y, width }, size, { gap }));
      left = rest;
    }
    sheets.push({ title: words.heading, pieces, notes: '', goesOn: goesOn || begun || sheets.length > 0 });
  }
  return sheets;
}
