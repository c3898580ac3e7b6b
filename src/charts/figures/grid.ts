/** A table as a picture, for files that leave the page; on the page it is a table. */
import type { FigureTable } from '../../domain/figure.ts';
import { MISSING } from '../../i18n/format.ts';
import { type Block, element, linesHeight, type Pen, textWidth, wrap, write } from './pen.ts';

const SIZE = 13;
const HEAD = 12;
const GAP = 20;
const PAD = 7;

/** Numbers as wide as they are; what is left is shared among columns of words by how much each has to say. */
function columnWidths({ columns, rows }: FigureTable, width: number): readonly number[] {
  const widest = columns.map((c, i) =>
    Math.max(
      ...c.name.split(' ').map((word) => textWidth(word, HEAD, true)),
      ...rows.map((r) => textWidth(r[i] ?? MISSING, SIZE, true)),
    ),
  );
  const numbers = columns.reduce((sum, c, i) => sum + (c.numeric ? (widest[i] ?? 0) : 0), 0);
  const words = columns.reduce((sum, c, i) => sum + (c.numeric ? 0 : (widest[i] ?? 0)), 0);
  const left = width - numbers - GAP * (columns.length - 1);
  return columns.map((c, i) =>
    c.numeric ? (widest[i] ?? 0) : Math.min(widest[i] ?? 0, (left * (widest[i] ?? 0)) / words),
  );
}

export function grid(pen: Pen, figure: FigureTable, width: number): Block {
  const { palette } = pen;
  const { columns, rows, marked } = figure;
  const widths = columnWidths(figure, width - 2 * PAD);
  const starts = widths.map((_, i) => PAD + widths.slice(0, i).reduce((sum, w) => sum + w + GAP, 0));
  const cell = (text: string, i: number, y: number, size: number, bold: boolean, fill: string) => {
    const [x = 0, w = 0] = [starts[i], widths[i]];
    const numeric = columns[i]?.numeric === true;
    const lines = wrap(text, w + 0.5, size, bold);
    const anchor = numeric ? 'end' : 'start';
    return { lines, node: write(pen, lines, numeric ? x + w : x, y, { size, bold, fill, anchor }) };
  };
  const total = PAD * 2 + widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1);
  const nodes: SVGElement[] = [];
  const heads = columns.map((c, i) => cell(c.name, i, 0, HEAD, true, palette.second));
  const tallest = Math.max(...heads.map((h) => h.lines.length));
  nodes.push(
    ...columns.map((c, i) => {
      const up = linesHeight(tallest - (heads[i]?.lines.length ?? 0), HEAD);
      return cell(c.name, i, up, HEAD, true, palette.second).node;
    }),
  );
  let y = linesHeight(tallest, HEAD) + 5;
  nodes.push(element(pen, 'line', { x1: 0, x2: total, y1: y, y2: y, stroke: palette.second }));
  rows.forEach((row, n) => {
    const bold = n === marked;
    const cells = row.map((text, i) => cell(text ?? MISSING, i, y + PAD, SIZE, bold, palette.ink));
    const height = linesHeight(Math.max(...cells.map((c) => c.lines.length)), SIZE) + 2 * PAD - 2;
    if (bold)
      nodes.push(element(pen, 'rect', { x: 0, y: y + 1, width: total, height: height - 1, fill: palette.shade }));
    nodes.push(...cells.map((c) => c.node));
    y += height;
    nodes.push(element(pen, 'line', { x1: 0, x2: total, y1: y, y2: y, stroke: palette.line }));
  });
  return { node: element(pen, 'g', {}, ...nodes), height: y + 2 };
}
