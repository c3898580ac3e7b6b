/** Pieces of a slide as pieces of a presentation: words stay words, tables tables, charts charts. */
import type pptxgen from 'pptxgenjs';
import type { StoryLogo } from '../../../domain/story.ts';
import type { MapColours } from '../../../map/theme.ts';
import type { Box } from '../../page.ts';
import { isLogo } from '../map/furniture.ts';
import type { StepPicture } from '../picture.ts';
import { LEADING, lineMm, widthMm } from '../slides/fit.ts';
import { NUMBER_BOX, NUMBER_SIZE } from '../slides/page.ts';
import {
  CELL,
  type FillPiece,
  type Ink,
  type Piece,
  type Sheet,
  type TablePiece,
  type TextPiece,
} from '../slides/sheet.ts';
import { smallSize } from '../slides/table.ts';
import { type PlacedGraph, placed } from './graph.ts';

/** On every machine, and narrower than Inter: what was measured with Inter fits. */
const FACE = 'Arial';
const inches = (mm: number): number => mm / 25.4;
export const bare = (colour: string): string => colour.replace('#', '').toUpperCase();
const place = ({ x, y, width, height }: Box) => ({ x: inches(x), y: inches(y), w: inches(width), h: inches(height) });
/** Signs that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come in
const clean = (text: string): string => text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ');

export interface Paint {
  readonly colours: MapColours;
  readonly picture: (piece: Extract<Piece, { kind: 'map' }>) => Promise<StepPicture>;
  readonly noMap: (detail: string) => string;
  /** Hears of each graph, in the order of the file. */
  readonly onGraph: (graph: PlacedGraph) => void;
}

const WHITE = 'FFFFFF';
const inkOf = (ink: Ink, { colours: c }: Paint): string =>
  ink === 'onAccent' ? WHITE : bare({ ink: c.ink, ink2: c.ink2, accent: c.accent }[ink]);

function text(slide: pptxgen.Slide, piece: TextPiece, paint: Paint): void {
  const { name, box, paragraphs, size, strong, ink, gap, right } = piece;
  const runs = paragraphs.map((p, i) => ({
    text: clean(p),
    options: { breakLine: i < paragraphs.length - 1, paraSpaceAfter: i < paragraphs.length - 1 ? gap : 0 },
  }));
  slide.addText(runs, {
    ...place(box),
    objectName: name,
    margin: 0,
    fontFace: FACE,
    fontSize: size,
    bold: strong,
    color: inkOf(ink, paint),
    valign: 'top',
    align: right ? 'right' : 'left',
    lineSpacing: size * LEADING,
  });
}

const GROUNDS = { accent: 'accent', line: 'line', panel: 'panel' } as const satisfies Record<
  FillPiece['ground'],
  keyof MapColours
>;

function table(slide: pptxgen.Slide, piece: TablePiece, paint: Paint): void {
  const { size, right, marked } = piece;
  const ink = inkOf('ink', paint);
  const second = inkOf('ink2', paint);
  const line = bare(paint.colours.line);
  const none = { type: 'none' } as const;
  const under = (colour: string, pt: number) => [none, none, { type: 'solid' as const, pt, color: colour }, none];
  const head = piece.head.map((words, i) => ({
    text: clean(words),
    options: {
      bold: true,
      color: second,
      align: right[i] ? ('right' as const) : ('left' as const),
      border: borders(under(second, 1)),
    },
  }));
  const rows = piece.rows.map((cells, r) =>
    cells.map((cell, i) => ({
      text: [
        {
          text: clean(cell.text),
          options: { bold: cell.strong === true || r === marked, breakLine: cell.small !== undefined },
        },
        ...(cell.small === undefined
          ? []
          : [{ text: clean(cell.small), options: { fontSize: smallSize(size), color: second } }]),
      ],
      options: {
        align: right[i] ? ('right' as const) : ('left' as const),
        border: borders(under(cell.blank ? ink : line, cell.blank ? 1 : 0.5)),
        ...(r === marked && { fill: { color: bare(paint.colours.line) } }),
      },
    })),
  );
  slide.addTable([head, ...rows], {
    x: inches(piece.box.x),
    y: inches(piece.box.y),
    w: inches(piece.box.width),
    colW: piece.widths.map(inches),
    rowH: [piece.headHeight, ...piece.heights].map(inches),
    fontFace: FACE,
    fontSize: size,
    color: ink,
    valign: 'top',
    margin: [CELL.air, CELL.side, CELL.air, CELL.side].map(inches) as [number, number, number, number],
    objectName: piece.name,
  });
}
type Border = pptxgen.BorderProps;
const borders = (of: readonly Border[]): [Border, Border, Border, Border] => of as [Border, Border, Border, Border];

const RUNG = 10;
/** The chart of a ladder stands beside the words of its rungs: an axis of a suite has numbers alone. */
function graph(slide: pptxgen.Slide, piece: Extract<Piece, { kind: 'graph' }>, paint: Paint): void {
  const { graph: g, box, alt } = piece;
  const side = Math.max(0, ...g.rungs.map((r) => widthMm(r, RUNG) + 2));
  const chart: Box = { ...box, x: box.x + side, width: box.width - side };
  const plot = placed(g, chart.width, chart.height);
  const { min, max } = plot;
  for (const [i, rung] of g.rungs.entries()) {
    const y = chart.y + chart.height * (plot.y + plot.height * (1 - (i - min) / (max - min))) - lineMm(RUNG) / 2;
    text(
      slide,
      {
        kind: 'text',
        name: `rung-${i + 1}`,
        box: { x: box.x, y, width: side - 1, height: lineMm(RUNG) },
        paragraphs: [rung],
        size: RUNG,
        strong: false,
        ink: 'ink2',
        gap: 0,
        right: true,
      },
      paint,
    );
  }
  const data = { name: g.series.name, labels: [...g.categories], values: g.series.values.map((v) => v ?? 0) };
  slide.addChart(g.kind, [data], { ...place(chart), altText: clean(alt), objectName: clean(`chart ${g.title}`) });
  paint.onGraph(plot);
}

/** As large as the room lets all of them be, side by side, from the right. */
export function logoPlaces(
  logos: readonly StoryLogo[],
  box: Box,
): readonly { readonly logo: StoryLogo; readonly box: Box }[] {
  const gap = 4;
  const widths = logos.map(({ width, height }) => (box.height * width) / height);
  const all = widths.reduce((a, b) => a + b, 0) + gap * (logos.length - 1);
  const shrink = Math.min(1, box.width / all);
  let x = box.x + box.width - all * shrink;
  return logos.map((logo, i) => {
    const width = (widths[i] ?? 0) * shrink;
    const at = { x, y: box.y + box.height * (1 - shrink), width, height: box.height * shrink };
    x += width + gap * shrink;
    return { logo, box: at };
  });
}

/** @returns whether a map is lacking */
export async function drawSheet(slide: pptxgen.Slide, sheet: Sheet, paint: Paint): Promise<boolean> {
  let lacking = false;
  for (const piece of sheet.pieces) {
    switch (piece.kind) {
      case 'text':
        text(slide, piece, paint);
        break;
      case 'fill':
        slide.addShape('rect', { ...place(piece.box), fill: { color: bare(paint.colours[GROUNDS[piece.ground]]) } });
        break;
      case 'table':
        table(slide, piece, paint);
        break;
      case 'graph':
        graph(slide, piece, paint);
        break;
      case 'logos':
        for (const { logo, box } of logoPlaces(piece.logos.filter(isLogo), piece.box))
          slide.addImage({ data: logo.data, ...place(box), altText: clean(logo.name), objectName: 'logo' });
        break;
      case 'map': {
        const made = await paint.picture(piece);
        if ('data' in made)
          slide.addImage({ data: made.data, ...place(piece.box), altText: clean(made.alt), objectName: 'map' });
        else {
          lacking = true;
          slide.addText(clean(paint.noMap(made.missing)), {
            ...place(piece.box),
            objectName: 'map',
            fontFace: FACE,
            fontSize: 14,
            color: inkOf('ink2', paint),
            align: 'center',
            line: { color: bare(paint.colours.line), width: 1 },
          });
        }
        break;
      }
    }
  }
  slide.slideNumber = {
    ...place(NUMBER_BOX),
    fontFace: FACE,
    fontSize: NUMBER_SIZE,
    color: inkOf('ink2', paint),
    align: 'right',
    margin: 0,
  };
  return lacking;
}
