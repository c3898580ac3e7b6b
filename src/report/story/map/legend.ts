/** The legend of a still map: the rows of what is drawn, and of nothing else. */
import type { MapColours } from '../../../map/theme.ts';
import type { Box } from './frame.ts';
import { MARK_WIDTH, type Part } from './parts.ts';
import { px } from './shape.ts';
import { textSvg, widthOf, wrap } from './text.ts';

const PAD = 12;
const GAP = 10;
/** Where the words of a row begin. */
const INDENT = MARK_WIDTH + GAP;
const ROOM = 204;
const ROW = { size: 12.5 } as const;
const HEAD = { size: 12.5, strong: true } as const;
const LINE = 16;
const AFTER_ROW = 6;

export interface Card {
  /** With its corner at 0, 0. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly svg: (y: number) => string;
  readonly height: number;
  readonly width: number;
}

export function legendCard(parts: readonly Part[], c: MapColours): Card | null {
  const lines = parts.flatMap(({ head, legend }, i): Line[] => {
    if (legend.length === 0) return [];
    const rows = legend.map(({ mark, text }): Line => {
      const words = wrap(text, mark ? ROOM : ROOM + INDENT, ROW);
      const x = mark ? INDENT : 0;
      return {
        width: x + Math.max(...words.map((w) => widthOf(w, ROW))),
        height: words.length * LINE + AFTER_ROW,
        svg: (y) =>
          (mark ? `<g transform="translate(${px(PAD + MARK_WIDTH / 2)} ${px(y + LINE / 2)})">${mark}</g>` : '') +
          words
            .map((w, n) => textSvg(w, [PAD + x, y + n * LINE + 12.5], { ...ROW, fill: mark ? c.ink : c.ink3 }))
            .join(''),
      };
    });
    if (!head) return rows;
    const words = wrap(head, ROOM + INDENT, HEAD);
    const above = i > 0 ? 6 : 0;
    const title: Line = {
      width: Math.max(...words.map((w) => widthOf(w, HEAD))),
      height: above + words.length * LINE + 4,
      svg: (y) => words.map((w, n) => textSvg(w, [PAD, y + above + n * LINE + 12], { ...HEAD, fill: c.ink })).join(''),
    };
    return [title, ...rows];
  });
  if (lines.length === 0) return null;
  let y = PAD;
  const drawn = lines.map((line) => {
    const svg = line.svg(y);
    y += line.height;
    return svg;
  });
  const width = Math.max(...lines.map((l) => l.width)) + 2 * PAD;
  const height = y + PAD - AFTER_ROW;
  return { svg: `${cardGround(c, { x: 0, y: 0, width, height })}${drawn.join('')}`, width, height };
}

export const cardGround = (c: MapColours, { x, y, width, height }: Box): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="8" fill="${c.panel}" stroke="${c.line}"/>`;
