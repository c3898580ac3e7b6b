/** Tables of a slide: how wide their columns are, how high their rows, and where they are parted. */
import type { Cell } from '../../sheets/table.ts';
import { heightOf, lineMm, widthMm } from './fit.ts';
import { CELL, type TablePiece } from './sheet.ts';

export interface Grid {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly marked: number | null;
  /** Share of the width by column, where it is known. */
  readonly shares?: readonly number[];
  /** Least height of a row (mm). */
  readonly rowHeight?: number;
}

const SMALLER = 1.5;
const longestWord = (text: string, size: number): number =>
  Math.max(0, ...text.split(' ').map((word) => widthMm(word, size, true)));

/** Figures as wide as they are; words share the rest by the square root of their length, none narrower than its longest word. */
function widthsOf({ columns, rows, shares }: Grid, width: number, size: number): readonly number[] {
  if (shares) return shares.map((share) => share * width);
  const texts = columns.map(({ name }, i) => [name, ...rows.map((r) => r[i]?.text ?? '')]);
  const side = 2 * CELL.side;
  const natural = texts.map((all) => Math.max(...all.map((text) => widthMm(text, size, true))) + side);
  const least = texts.map((all) => Math.max(...all.map((text) => longestWord(text, size))) + side);
  const sum = natural.reduce((a, b) => a + b, 0);
  if (sum <= width) return natural.map((w) => (w * width) / sum);
  const weight = natural.map((w) => Math.sqrt(w));
  const room = Math.max(0, width - least.reduce((a, b) => a + b, 0));
  const weights = weight.reduce((a, b) => a + b, 0);
  const wished = least.map((w, i) => w + (room * (weight[i] ?? 0)) / weights);
  const all = wished.reduce((a, b) => a + b, 0);
  return wished.map((w) => (w * width) / all);
}

export const smallSize = (size: number): number => Math.max(7, size - SMALLER);

const cellHeight = (cell: Cell, width: number, size: number): number =>
  heightOf([cell.text], width - 2 * CELL.side, size, 0, true) +
  (cell.small ? heightOf([cell.small], width - 2 * CELL.side, smallSize(size), 0) : 0) +
  2 * CELL.air;

export interface Measured {
  readonly widths: readonly number[];
  readonly headHeight: number;
  readonly heights: readonly number[];
}
export function measured(grid: Grid, width: number, size: number): Measured {
  const widths = widthsOf(grid, width, size);
  const rowHeight = (cells: readonly Cell[]): number =>
    Math.max(
      lineMm(size) + 2 * CELL.air,
      grid.rowHeight ?? 0,
      ...cells.map((cell, i) => cellHeight(cell, widths[i] ?? width, size)),
    );
  return {
    widths,
    headHeight: rowHeight(grid.columns.map(({ name }) => ({ text: name }))),
    heights: grid.rows.map(rowHeight),
  };
}
export const wholeHeight = ({ headHeight, heights }: Measured): number =>
  headHeight + heights.reduce((a, b) => a + b, 0);

/** Rows from `first` on that go into `height` under the head of the table; one at least. */
export function rowsInto({ headHeight, heights }: Measured, first: number, height: number): number {
  let used = headHeight;
  let count = 0;
  for (const h of heights.slice(first)) {
    if (used + h > height && count > 0) break;
    used += h;
    count += 1;
  }
  return count;
}

/** Height at which the slides of a parted table hold about as much each; `height` where it is not parted. */
export function evenly(m: Measured, height: number): number {
  const rows = m.heights.reduce((a, b) => a + b, 0);
  const slides = Math.ceil(rows / Math.max(1, height - m.headHeight));
  return slides <= 1 ? height : m.headHeight + rows / slides + Math.max(...m.heights);
}

export function tablePiece(
  grid: Grid,
  m: Measured,
  at: { readonly x: number; readonly y: number; readonly width: number },
  size: number,
  first = 0,
  count: number = grid.rows.length,
): TablePiece {
  const heights = m.heights.slice(first, first + count);
  const marked = grid.marked === null ? null : grid.marked - first;
  return {
    kind: 'table',
    name: grid.name,
    box: { ...at, height: m.headHeight + heights.reduce((a, b) => a + b, 0) },
    widths: m.widths,
    right: grid.columns.map(({ numeric }) => numeric),
    head: grid.columns.map(({ name }) => name),
    headHeight: m.headHeight,
    rows: grid.rows.slice(first, first + count),
    heights,
    size,
    marked: marked !== null && marked >= 0 && marked < count ? marked : null,
  };
}
