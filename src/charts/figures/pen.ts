/** SVG elements and measured text. Widths are Inter's own, so that what fits is known without a screen. */
import widths from './inter-widths.json';
import type { Palette } from './palette.ts';

/** Names only: a file that leaves the page carries no font, and every fallback is at most a little wider. */
export const FONT = "Inter, 'Helvetica Neue', Arial, 'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif";
const SVG = 'http://www.w3.org/2000/svg';

export interface Pen {
  readonly document: Document;
  readonly palette: Palette;
  /** Begins the names of hatches, which a page shares among all its pictures. */
  readonly id: string;
}

/** Something drawn from 0,0 downwards. */
export interface Block {
  readonly node: SVGElement;
  readonly height: number;
}

type Attributes = Readonly<Record<string, string | number | null>>;
export function element(pen: Pen, name: string, attributes: Attributes, ...children: readonly Element[]): SVGElement {
  const node = pen.document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) node.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
  }
  for (const child of children) node.appendChild(child);
  return node;
}
/** Half a thousandth of a pixel is not seen, and the same on every machine is. */
export const round = (x: number): number => Math.round(x * 100) / 100;

export const at = (pen: Pen, x: number, y: number, ...children: readonly Element[]): SVGElement =>
  element(pen, 'g', { transform: `translate(${round(x)},${round(y)})` }, ...children);

const ADVANCE = Object.fromEntries(
  Object.entries(widths).map(([weight, byWidth]) => [
    weight,
    new Map(Object.entries(byWidth).flatMap(([w, letters]) => [...letters].map((c) => [c, Number(w) / 1000] as const))),
  ]),
);
/** Of a letter that the table lacks, in em: as wide as a capital. */
const UNKNOWN = 0.75;

/** px of a line of text in Inter. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = ADVANCE[bold ? '600' : '400'];
  return [...text].reduce((sum, c) => sum + (table?.get(c) ?? UNKNOWN), 0) * size;
}

/** Lines no wider than `width` px; a word longer than that stands alone on its line. */
export function wrap(text: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.filter((line, i) => line !== '' || i > 0);
}

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}
export const LINE = 1.35;

/** Lines of text; `y` is the top of the first. */
export function write(pen: Pen, lines: readonly string[], x: number, y: number, style: Style): SVGElement {
  const { size, bold, fill, anchor = 'start' } = style;
  const texts = lines.map((line, i) => {
    const node = element(pen, 'text', {
      x,
      y: y + size * (LINE * i + 1),
      'text-anchor': anchor,
      'font-size': size,
      'font-weight': bold ? 600 : null,
      fill,
    });
    node.textContent = line;
    return node;
  });
  return element(pen, 'g', {}, ...texts);
}
export const linesHeight = (count: number, size: number): number => count * size * LINE;
