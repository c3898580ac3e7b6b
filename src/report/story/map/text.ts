/** Words in a picture without a page to measure them on: Inter's own widths, a little more for the fonts that stand in. */

import type { XY } from './frame.ts';
import inter from './inter-widths.json';
import { px } from './shape.ts';

/** As in tokens.css; quotes as an attribute holds them. */
export const FONT =
  "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif";
export const WATER_FONT = "Georgia, 'Noto Serif', 'DejaVu Serif', serif";

const widths = {
  normal: new Map([...inter.characters].map((c, i) => [c, inter.normal[i] ?? 0])),
  strong: new Map([...inter.characters].map((c, i) => [c, inter.strong[i] ?? 0])),
};
/** For a letter that Inter's file lacks. */
const UNKNOWN = 700;
/** What another font than Inter may need beyond it. */
const SPARE = 1.04;

export interface Type {
  readonly size: number;
  readonly strong?: boolean;
  /** Extra room after each letter, in px. */
  readonly spacing?: number;
}

/** Width of a line in px, a little generous. */
export function widthOf(text: string, { size, strong = false, spacing = 0 }: Type): number {
  const of = strong ? widths.strong : widths.normal;
  let sum = 0;
  for (const c of text) sum += ((of.get(c) ?? UNKNOWN) / 1000) * size * SPARE + spacing;
  return sum;
}

/** Lines no wider than `room`; a word that is wider is broken, for nothing may be cut off. */
export function wrap(text: string, room: number, type: Type): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer, type) <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const c of word) {
      if (line && widthOf(line + c, type) > room) {
        lines.push(line);
        line = '';
      }
      line += c;
    }
  }
  return line ? [...lines, line] : lines;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Words as XML may hold them; signs that no XML file may hold are left out. */
export const xml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come in
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

export interface TextLook extends Type {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Ground behind the letters, on a map. */
  readonly halo?: string;
  readonly water?: boolean;
  /** Degrees, clockwise. */
  readonly rotate?: number;
  readonly opacity?: number;
}

/** A line of text with its base line at y. */
export function textSvg(text: string, [x, y]: XY, look: TextLook): string {
  const { size, strong, spacing, fill, anchor = 'start', halo, water, rotate, opacity } = look;
  const attributes = [
    `x="${px(x)}" y="${px(y)}" font-size="${size}"`,
    strong ? ' font-weight="600"' : '',
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    spacing ? ` letter-spacing="${spacing}"` : '',
    water ? ` font-family="${WATER_FONT}" font-style="italic"` : '',
    rotate ? ` transform="rotate(${rotate} ${px(x)} ${px(y)})"` : '',
  ].join('');
  const words = xml(text);
  // Two texts and not paint-order, which not every program that opens a picture knows.
  const behind = halo
    ? `<text ${attributes} fill="none" stroke="${halo}" stroke-width="3" stroke-linejoin="round">${words}</text>`
    : '';
  return `${behind}<text ${attributes} fill="${fill}"${opacity ? ` opacity="${opacity}"` : ''}>${words}</text>`;
}
