/** How much room words take on a slide. Measured with Inter and a little to spare: Arial, which a presentation names, is narrower. */
import { MM_PER_PT } from '../../page.ts';
import { widthOf, wrap } from '../map/text.ts';
import type { Ink, TextPiece } from './sheet.ts';

/** From line to line, in sizes of the type; both writers set it exactly. */
export const LEADING = 1.25;
export const lineMm = (size: number): number => size * LEADING * MM_PER_PT;

export const widthMm = (text: string, size: number, strong = false): number =>
  widthOf(text, { size, strong }) * MM_PER_PT;

/** Lines of a text no wider than `width` mm; an empty text is one empty line. */
export function linesOf(text: string, width: number, size: number, strong = false): readonly string[] {
  const lines = wrap(text, width / MM_PER_PT, { size, strong });
  return lines.length > 0 ? lines : [''];
}

/** Height of paragraphs with `gap` pt between them (mm). */
export function heightOf(paragraphs: readonly string[], width: number, size: number, gap: number, strong = false) {
  const lines = paragraphs.reduce((sum, p) => sum + linesOf(p, width, size, strong).length, 0);
  return lines * lineMm(size) + Math.max(0, paragraphs.length - 1) * gap * MM_PER_PT;
}

/** The first of the sizes at which the paragraphs are no higher than `height`; null where none is. */
export const sizeFor = (
  paragraphs: readonly string[],
  width: number,
  height: number,
  sizes: readonly number[],
  gapOf: (size: number) => number,
): number | null => sizes.find((size) => heightOf(paragraphs, width, size, gapOf(size)) <= height + 1e-6) ?? null;

/** Where the lines end in the text they were made of: a broken word stays one, with no space in it. */
function endOf(text: string, lines: readonly string[]): number {
  let left = lines.join('').replace(/\s/g, '').length;
  let at = 0;
  for (; at < text.length && left > 0; at++) if (!/\s/.test(text[at] ?? '')) left -= 1;
  return at;
}

/**
 * Paragraphs that go into `height`, and the rest: parted between two paragraphs, or else between two lines of one.
 * At least one line is taken, so that whoever asks again comes to an end.
 */
export function splitAt(
  paragraphs: readonly string[],
  width: number,
  height: number,
  size: number,
  gap: number,
): { readonly taken: readonly string[]; readonly rest: readonly string[] } {
  const taken: string[] = [];
  let left = height;
  for (const [i, paragraph] of paragraphs.entries()) {
    const lines = linesOf(paragraph, width, size);
    const room = Math.max(i === 0 ? 1 : 0, Math.floor((left + 1e-6) / lineMm(size)));
    if (lines.length > room) {
      const at = endOf(paragraph, lines.slice(0, room));
      if (at > 0) taken.push(paragraph.slice(0, at));
      return { taken, rest: [paragraph.slice(at).trimStart(), ...paragraphs.slice(i + 1)] };
    }
    taken.push(paragraph);
    left -= lines.length * lineMm(size) + gap * MM_PER_PT;
  }
  return { taken, rest: [] };
}

/** A piece of text from `y` down, as high as its words. */
export function textPiece(
  name: string,
  paragraphs: readonly string[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  size: number,
  look: { readonly strong?: boolean; readonly ink?: Ink; readonly gap?: number; readonly right?: boolean } = {},
): TextPiece {
  const { strong = false, ink = 'ink', gap = 0, right = false } = look;
  return {
    kind: 'text',
    name,
    box: { ...at, height: heightOf(paragraphs, at.width, size, gap, strong) },
    paragraphs,
    size,
    strong,
    ink,
    gap,
    ...(right && { right }),
  };
}

/** Lower edge of a piece. */
export const below = ({ box }: Pick<TextPiece, 'box'>): number => box.y + box.height;
