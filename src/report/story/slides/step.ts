/** One step of a story on slides: text and map, its chart beside them where it is one small graph, else on slides of its own. */
import { describe } from '../../../charts/figures/describe.ts';
import type { Box } from '../../page.ts';
import type { Deck, Slide } from '../slide.ts';
import { chartSheets, graphsOf, hatchWords, unitLine } from './chart.ts';
import { below, heightOf, sizeFor, splitAt, textPiece } from './fit.ts';
import { type Page, type PageWords, pageOf, textSheets } from './page.ts';
import type { Piece, Sheet } from './sheet.ts';

const COLUMN = 110;
const WIDE_COLUMN = 152;
const GAP = 12;
const SIZES = [17, 16, 15, 14, 13, 12] as const;
const SIZES_BESIDE = [14, 13, 12] as const;
/** Where even the smallest does not fit, the text goes on on the next slide. */
const PARTED = 13;
const NOTE = 9.5;
const CHART_TITLE = 11;
const LEAST_GRAPH = 46;
/** Over the highest bar. */
const AIR = 1.5;
const LEAST_MAP = 78;
const gapOf = (size: number): number => size * 0.55;

/** What the step points to in vain, and words that are still to be written: said, never left out. */
function remarks(
  { gone, unresolved, untold }: Slide,
  language: Deck['language'],
  t: PageWords['t'],
): readonly string[] {
  return [
    ...(untold ? [t(`stage.untold_${language}`)] : []),
    ...gone.map(({ kind, name }) => t(`stage.gone.${kind}`, { name })),
    ...unresolved.map((name) => t('stage.gone.figure', { name })),
  ];
}

const remarkPiece = (said: readonly string[], column: Box): readonly Piece[] => {
  if (said.length === 0) return [];
  const height = heightOf(said, column.width, NOTE, 2);
  return [
    textPiece('remarks', said, { ...column, y: column.y + column.height - height }, NOTE, { gap: 2, ink: 'ink2' }),
  ];
};

/** Text over one graph on the left, map over what is to be known of the graph on the right; null where it does not fit. */
function besideGraph(slide: Slide, page: Page, said: readonly string[], t: PageWords['t']): readonly Piece[] | null {
  const { figure } = slide;
  const graph = figure && graphsOf(figure);
  if (!figure || graph?.length !== 1 || !graph[0]) return null;
  const { body } = page;
  const left: Box = { ...body, width: WIDE_COLUMN };
  const x = body.x + WIDE_COLUMN + GAP;
  const right: Box = { ...body, x, width: body.x + body.width - x };
  const hatch = hatchWords(figure, t);
  const under = hatch ? heightOf([hatch], left.width, NOTE, 0) + 1 : 0;
  const remark = said.length > 0 ? heightOf(said, left.width, NOTE, 2) + 2 : 0;
  const head =
    heightOf([figure.title], left.width, CHART_TITLE, 0, true) + heightOf([unitLine(figure)], left.width, NOTE, 0);
  const room = left.height - 4 - head - LEAST_GRAPH - under - remark;
  const size = sizeFor(slide.paragraphs, left.width, room, SIZES_BESIDE, gapOf);
  const knowHeight = figure.cautions.length > 0 ? heightOf(figure.cautions, right.width, NOTE, 2) + 3 : 0;
  if (size === null || right.height - knowHeight < LEAST_MAP) return null;
  const text = textPiece('text', slide.paragraphs, left, size, { gap: gapOf(size) });
  const title = textPiece('chart-title', [figure.title], { ...left, y: below(text) + 4 }, CHART_TITLE, {
    strong: true,
  });
  const unit = textPiece('chart-unit', [unitLine(figure)], { ...left, y: below(title) }, NOTE, { ink: 'ink2' });
  const low = left.y + left.height - remark - under;
  const map = right.height - knowHeight;
  return [
    text,
    title,
    unit,
    {
      kind: 'graph',
      box: { ...left, y: below(unit) + AIR, height: low - below(unit) - AIR },
      graph: graph[0],
      alt: describe(figure, t),
    },
    ...(hatch ? [textPiece('hatch', [hatch], { ...left, y: low + 0.5 }, NOTE, { ink: 'ink2' })] : []),
    ...remarkPiece(said, left),
    { kind: 'map', box: { ...right, height: map }, slide },
    ...(knowHeight > 0
      ? [textPiece('know', figure.cautions, { ...right, y: right.y + map + 3 }, NOTE, { gap: 2, ink: 'ink2' })]
      : []),
  ];
}

/** Text on the left and the map beside it; what does not fit of the text is given back. */
function besideMap(slide: Slide, paragraphs: readonly string[], { body }: Page, said: readonly string[]) {
  if (paragraphs.length === 0 && said.length === 0)
    return { pieces: [{ kind: 'map', box: body, slide }] satisfies Piece[], rest: [] };
  const column: Box = { ...body, width: COLUMN };
  const remark = said.length > 0 ? heightOf(said, COLUMN, NOTE, 2) + 3 : 0;
  const room = body.height - remark;
  const size = sizeFor(paragraphs, COLUMN, room, SIZES, gapOf) ?? PARTED;
  const { taken, rest } = splitAt(paragraphs, COLUMN, room, size, gapOf(size));
  const x = body.x + COLUMN + GAP;
  const pieces: readonly Piece[] = [
    ...(taken.length > 0 ? [textPiece('text', taken, column, size, { gap: gapOf(size) })] : []),
    ...remarkPiece(said, column),
    { kind: 'map', box: { ...body, x, width: body.x + body.width - x }, slide },
  ];
  return { pieces, rest };
}

/** @param sources of the slide, numbered as at the end of the deck */
export function stepSheets(slide: Slide, deck: Deck, sources: readonly string[], t: PageWords['t']): readonly Sheet[] {
  const heading = slide.heading || t('stage.unnamed');
  const words: PageWords = { part: slide.part, heading, sources, standing: deck.standing, t };
  const page = pageOf(words);
  const said = remarks(slide, deck.language, t);
  const paragraphs = page.rest ? [page.rest, ...slide.paragraphs] : slide.paragraphs;
  const title = `${slide.number}. ${heading}`;
  const beside = besideGraph({ ...slide, paragraphs }, page, said, t);
  if (beside) return [{ title, pieces: [...page.pieces, ...beside], notes: slide.notes, goesOn: false }];
  const { pieces, rest } = besideMap(slide, paragraphs, page, said);
  const first: Sheet = { title, pieces: [...page.pieces, ...pieces], notes: slide.notes, goesOn: false };
  return [
    first,
    ...(rest.length > 0 ? textSheets(words, rest, { begun: true }) : []),
    ...(slide.figure ? chartSheets({ ...words, part: heading }, slide.figure) : []),
  ];
}
