/** Pieces of a slide on a page: words as text, tables and graphs as vectors, maps as pictures. */
import type { MapColours } from '../../../map/theme.ts';
import type { Box } from '../../page.ts';
import { printable } from '../../text.ts';
import { isLogo } from '../map/furniture.ts';
import type { StepPicture } from '../picture.ts';
import { bare, logoPlaces } from '../pptx/draw.ts';
import { lineMm, linesOf } from '../slides/fit.ts';
import { NUMBER_BOX, NUMBER_SIZE } from '../slides/page.ts';
import { CELL, type Ink, type Sheet, type TablePiece, type TextPiece } from '../slides/sheet.ts';
import { smallSize } from '../slides/table.ts';
import { drawGraph, type Type } from './graph.ts';

const MM_UP = 0.78;
const inkOf = (ink: Ink, c: MapColours): string =>
  ink === 'onAccent' ? '#FFFFFF' : `#${bare({ ink: c.ink, ink2: c.ink2, accent: c.accent }[ink])}`;

interface Look {
  readonly size: number;
  readonly strong: boolean;
  readonly colour: string;
  readonly right: boolean;
}
/** Lines from `top` down; gives the lower edge. */
function lines({ doc, family }: Type, text: string, box: Omit<Box, 'height'>, look: Look): number {
  const { size, strong, colour, right } = look;
  doc
    .setFont(family, strong ? 'bold' : 'normal')
    .setFontSize(size)
    .setTextColor(colour);
  let y = box.y;
  for (const line of linesOf(printable(text), box.width, size, strong)) {
    const base = y + lineMm(size) * MM_UP;
    if (right) doc.text(line, box.x + box.width, base, { align: 'right' });
    else doc.text(line, box.x, base);
    y += lineMm(size);
  }
  return y;
}

function words(type: Type, { box, paragraphs, size, strong, ink, gap, right = false }: TextPiece): void {
  let { y } = box;
  const look = { size, strong, colour: inkOf(ink, type.colours), right };
  for (const paragraph of paragraphs) y = lines(type, paragraph, { ...box, y }, look) + (gap * 25.4) / 72;
}

function table(type: Type, piece: TablePiece): void {
  const { doc, colours } = type;
  const { size, widths, right, marked } = piece;
  const edges = [piece.box.x];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const cell = (i: number, y: number) => ({
    x: (edges[i] ?? 0) + CELL.side,
    y: y + CELL.air,
    width: (widths[i] ?? 0) - 2 * CELL.side,
  });
  let { y } = piece.box;
  for (const [i, said] of piece.head.entries())
    lines(type, said, cell(i, y), { size, strong: true, colour: colours.ink2, right: right[i] === true });
  y += piece.headHeight;
  doc.setDrawColor(colours.ink2).setLineWidth(0.3);
  doc.line(piece.box.x, y, piece.box.x + piece.box.width, y);
  for (const [r, cells] of piece.rows.entries()) {
    const height = piece.heights[r] ?? 0;
    if (r === marked) doc.setFillColor(colours.line).rect(piece.box.x, y, piece.box.width, height, 'F');
    for (const [i, { text, small, strong = false }] of cells.entries()) {
      const at = cell(i, y);
      const look = { colour: colours.ink, right: right[i] === true };
      const end = lines(type, text, at, { ...look, size, strong: strong || r === marked });
      if (small)
        lines(type, small, { ...at, y: end }, { ...look, size: smallSize(size), strong: false, colour: colours.ink2 });
    }
    y += height;
    doc.setDrawColor(colours.line).setLineWidth(0.2);
    doc.line(piece.box.x, y, piece.box.x + piece.box.width, y);
  }
}

const formatOf = (data: string): string => (data.startsWith('data:image/jpeg') ? 'JPEG' : 'PNG');

export interface PagePaint extends Type {
  readonly picture: (piece: Extract<Sheet['pieces'][number], { kind: 'map' }>) => Promise<StepPicture>;
  readonly noMap: (detail: string) => string;
}

/** @returns whether a map is lacking */
export async function drawPage(paint: PagePaint, sheet: Sheet, number: number): Promise<boolean> {
  const { doc, colours } = paint;
  let lacking = false;
  for (const piece of sheet.pieces) {
    const { box } = piece;
    switch (piece.kind) {
      case 'text':
        words(paint, piece);
        break;
      case 'fill':
        doc.setFillColor(colours[piece.ground]).rect(box.x, box.y, box.width, box.height, 'F');
        break;
      case 'table':
        table(paint, piece);
        break;
      case 'graph':
        drawGraph(paint, piece.graph, box);
        break;
      case 'logos':
        for (const { logo, box: at } of logoPlaces(piece.logos.filter(isLogo), box))
          doc.addImage(logo.data, formatOf(logo.data), at.x, at.y, at.width, at.height);
        break;
      case 'map': {
        const made = await paint.picture(piece);
        if ('data' in made) doc.addImage(made.data, 'PNG', box.x, box.y, box.width, box.height, undefined, 'FAST');
        else {
          lacking = true;
          doc.setDrawColor(colours.line).setLineWidth(0.3).rect(box.x, box.y, box.width, box.height, 'S');
          const look = { size: 13, strong: false, colour: colours.ink2, right: false };
          const at = { x: box.x + 6, y: box.y + 6, width: box.width - 12 };
          lines(paint, paint.noMap(made.missing), at, look);
        }
        break;
      }
    }
  }
  const said = { size: NUMBER_SIZE, strong: false, colour: colours.ink2, right: true };
  lines(paint, String(number), NUMBER_BOX, said);
  return lacking;
}
