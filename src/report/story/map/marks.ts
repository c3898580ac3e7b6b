/** The marks of the screen's map as SVG, from the same drawing: a pen that writes paths where a canvas would paint them. */
import { MARKS, type Pen, SIZE } from '../../../map/icons.ts';
import type { MapColours } from '../../../map/theme.ts';
import { px } from './shape.ts';

class SvgPen implements Pen {
  strokeStyle: Pen['strokeStyle'];
  fillStyle: Pen['fillStyle'] = '';
  readonly #drawn: string[] = [];
  #path = '';
  constructor(halo: string) {
    this.strokeStyle = halo;
  }
  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${px(x)} ${px(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `L${px(x)} ${px(y)}`;
  }
  closePath(): void {
    this.#path += 'z';
  }
  /** Marks have whole circles alone. */
  arc(x: number, y: number, r: number): void {
    this.#path += `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${px(2 * r)} 0a${r} ${r} 0 1 0 ${px(-2 * r)} 0z`;
  }
  stroke(): void {
    this.#drawn.push(
      `<path d="${this.#path}" fill="none" stroke="${String(this.strokeStyle)}" stroke-width="3" stroke-linejoin="round"/>`,
    );
  }
  fill(): void {
    this.#drawn.push(`<path d="${this.#path}" fill="${String(this.fillStyle)}"/>`);
  }
  get svg(): string {
    return this.#drawn.join('');
  }
}

/** A post whose part among the four monitoring areas is our inference. */
export const INFERRED = 'border_post_inferred';

/** A mark with its middle at 0, 0; empty for a kind without one. */
export function markSvg(kind: string, colours: MapColours): string {
  const mark = MARKS[kind === INFERRED ? 'border_post' : kind];
  if (!mark) return '';
  const pen = new SvgPen(colours.mapHalo);
  mark.draw(pen, colours[mark.colour]);
  const ring =
    kind === INFERRED
      ? `<circle r="12.5" fill="none" stroke="${colours.accent}" stroke-width="1.6" stroke-dasharray="3 2.4"/>`
      : '';
  return `<g transform="translate(${-SIZE / 2} ${-SIZE / 2})">${pen.svg}</g>${ring}`;
}
