/** The two hatches: a count of less than the year, and what nobody printed. */
import type { TFunction } from 'i18next';
import type { FigureChart } from '../../domain/figure.ts';
import { type Block, element, linesHeight, type Pen, textWidth, write } from './pen.ts';

export type Reason = 'part' | 'estimate';
export const colourOf = (pen: Pen, { tone }: Pick<FigureChart, 'tone'>): string => pen.palette[tone];
export const hatchName = (pen: Pen, reason: Reason): string => `${pen.id}-${reason}`;
export const DASH = '4 3';

/** Lines of 45 degrees; dense for a part of the year, wide for an estimate. */
export function hatches(pen: Pen, colour: string): SVGElement {
  const pattern = (reason: Reason, every: number, stroke: number) =>
    element(
      pen,
      'pattern',
      {
        id: hatchName(pen, reason),
        width: every,
        height: every,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element(pen, 'rect', { width: every, height: every, fill: pen.palette.paper }),
      element(pen, 'path', { d: `M0 0V${every}`, stroke: colour, 'stroke-width': stroke }),
    );
  return element(pen, 'defs', {}, pattern('part', 6, 6), pattern('estimate', 8, 2.4));
}

const SWATCH = 22;
const SIZE = 12;
/** What the hatches mean, for those that are used; null where none is. */
export function hatchLegend(pen: Pen, figure: FigureChart, t: TFunction, width: number): Block | null {
  const used = (['part', 'estimate'] as const).filter((r) =>
    figure.series.some((s) => s.points.some((p) => p.reason === r)),
  );
  if (!used.length) return null;
  let x = 0;
  let y = 0;
  const parts = used.map((reason) => {
    const words = t(`figures.hatch.${reason}`);
    const needed = SWATCH + 8 + textWidth(words, SIZE);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += linesHeight(1, SIZE) + 4;
    }
    const entry = element(
      pen,
      'g',
      {},
      element(pen, 'rect', {
        x: x + 0.5,
        y: y + 1.5,
        width: SWATCH - 1,
        height: 12,
        rx: 2,
        fill: `url(#${hatchName(pen, reason)})`,
        stroke: colourOf(pen, figure),
        'stroke-dasharray': reason === 'estimate' ? DASH : null,
      }),
      write(pen, [words], x + SWATCH + 8, y, { size: SIZE, fill: pen.palette.second }),
    );
    x += needed + 20;
    return entry;
  });
  return { node: element(pen, 'g', { class: 'hatch-legend' }, ...parts), height: y + linesHeight(1, SIZE) + 4 };
}
