/** A figure as a picture. Plot comes with this module, so it is fetched when a chart is first drawn. */
import type { Figure } from '../../domain/figure.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Language } from '../../state/view.ts';
import { bars } from './bars.ts';
import { describe } from './describe.ts';
import { grid } from './grid.ts';
import { hatches, hatchLegend } from './hatch.ts';
import { lanes } from './lanes.ts';
import type { Palette } from './palette.ts';
import { at, type Block, element, FONT, type Pen } from './pen.ts';
import { steps } from './steps.ts';

export interface Drawing {
  /** px; text keeps its size, so a wider picture holds more. */
  readonly width: number;
  /** px of bars or ladder alone; null for what suits the width. A timeline and a table are as high as they must. */
  readonly height?: number | null;
  readonly language: Language;
  readonly palette: Palette;
  /** Of the page, or any DOM. */
  readonly document: Document;
  /** Begins the names of hatches; one for each picture of a page. */
  readonly id?: string;
}

export const penFor = (figure: Figure, { document, palette, id }: Drawing): Pen => ({
  document,
  palette,
  id: id ?? figure.id,
});

/** The chart alone, without title, cautions and sources. */
export function chartBlock(figure: Figure, drawing: Drawing): Block {
  const pen = penFor(figure, drawing);
  const { width, height = null, language } = drawing;
  if (figure.kind === 'table') return grid(pen, figure, width);
  if (figure.kind === 'timeline') return lanes(pen, figure, width);
  const t = wordsOf(language);
  const colour = drawing.palette[figure.tone];
  const block =
    figure.kind === 'steps' ? steps(pen, figure, width, height) : bars(pen, figure, width, height, t('figures.differ'));
  const legend = hatchLegend(pen, figure, t, width);
  const below = block.height + 14;
  return {
    node: element(pen, 'g', {}, hatches(pen, colour), block.node, ...(legend ? [at(pen, 0, below, legend.node)] : [])),
    height: legend ? below + legend.height : block.height,
  };
}

/** @returns an <svg> whose `aria-label` says in a sentence what it shows */
export function figureSvg(figure: Figure, drawing: Drawing): SVGSVGElement {
  const pen = penFor(figure, drawing);
  const block = chartBlock(figure, drawing);
  const { width, language } = drawing;
  const height = Math.ceil(block.height);
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
      'aria-label': describe(figure, wordsOf(language)),
      'font-family': FONT,
      'font-variant-numeric': 'tabular-nums lining-nums',
    },
    block.node,
  ) as SVGSVGElement;
}
