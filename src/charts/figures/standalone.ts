/** A chart as a file of its own: title, chart, what to know, sources, date and licence on one sheet. */
import type { Figure, FigureSource } from '../../domain/figure.ts';
import { formatDate } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import { describe } from './describe.ts';
import { chartBlock, type Drawing, penFor } from './draw.ts';
import { at, type Block, element, FONT, linesHeight, type Pen, wrap, write } from './pen.ts';

const MARGIN = 36;
const TITLE = 24;
const SUBTITLE = 15;
const NOTE = 12.5;
const SMALL = 11;
/** More sources than this stand in two columns. */
const ONE_COLUMN = 6;

const hostOf = (url: string | null): string | null =>
  url ? url.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] || null : null;

function stacked(pen: Pen, entries: readonly string[], width: number, size: number, fill: string): Block {
  let y = 0;
  const nodes = entries.map((entry) => {
    const lines = wrap(entry, width, size);
    const node = write(pen, lines, 0, y, { size, fill });
    y += linesHeight(lines.length, size) + 2;
    return node;
  });
  return { node: element(pen, 'g', {}, ...nodes), height: y };
}

function sourceBlock(pen: Pen, sources: readonly FigureSource[], width: number, drawing: Drawing): Block {
  const { language, palette } = drawing;
  const lines = sources.map((s, i) => {
    const date = s.date ? formatDate(s.date, language) : null;
    return `${i + 1}. ${[s.title, s.publisher, date, hostOf(s.url)].filter(Boolean).join(' · ')}`;
  });
  if (lines.length <= ONE_COLUMN) return stacked(pen, lines, width, SMALL, palette.note);
  const half = Math.ceil(lines.length / 2);
  const column = (width - 28) / 2;
  const left = stacked(pen, lines.slice(0, half), column, SMALL, palette.note);
  const right = stacked(pen, lines.slice(half), column, SMALL, palette.note);
  return {
    node: element(pen, 'g', {}, left.node, at(pen, column + 28, 0, right.node)),
    height: Math.max(left.height, right.height),
  };
}

/**
 * @param compiled YYYY-MM-DD on which the registers were compiled
 * @returns an <svg> that needs nothing else: hatches within it, fonts by name with fallbacks
 */
export function standaloneSvg(figure: Figure, drawing: Drawing, compiled: string): SVGSVGElement {
  const pen = penFor(figure, drawing);
  const { palette, language, width } = drawing;
  const t = wordsOf(language);
  const room = width - 2 * MARGIN;
  const title = wrap(figure.title, room, TITLE, true);
  const subtitle = wrap(figure.subtitle, room, SUBTITLE);
  const parts: readonly { readonly block: Block; readonly after: number }[] = [
    {
      block: {
        node: write(pen, title, 0, 0, { size: TITLE, bold: true, fill: palette.ink }),
        height: linesHeight(title.length, TITLE),
      },
      after: 2,
    },
    {
      block: {
        node: write(pen, subtitle, 0, 0, { size: SUBTITLE, fill: palette.second }),
        height: linesHeight(subtitle.length, SUBTITLE),
      },
      after: 26,
    },
    { block: chartBlock(figure, { ...drawing, width: room }), after: 24 },
    { block: stacked(pen, figure.cautions, room, NOTE, palette.second), after: 14 },
    {
      block: {
        node: element(pen, 'line', { x1: 0, x2: room, y1: 0.5, y2: 0.5, stroke: palette.line }),
        height: 1,
      },
      after: 10,
    },
    { block: sourceBlock(pen, figure.sources, room, drawing), after: 8 },
    {
      block: stacked(pen, [t('figures.licence', { date: formatDate(compiled, language) })], room, SMALL, palette.note),
      after: 0,
    },
  ];
  let y = MARGIN;
  const nodes = parts.map(({ block, after }) => {
    const node = at(pen, MARGIN, y, block.node);
    y += block.height + after;
    return node;
  });
  const height = Math.ceil(y + MARGIN - 8);
  const said = element(pen, 'title', {});
  said.textContent = figure.title;
  const more = element(pen, 'desc', {});
  more.textContent = describe(figure, t);
  return element(
    pen,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: language,
      'font-family': FONT,
    },
    said,
    more,
    element(pen, 'rect', { width, height, fill: palette.paper }),
    ...nodes,
  ) as SVGSVGElement;
}
