/** What every printed page shares: A4 in mm, type in pt, pieces of text with their places, and the breaking of lines. */
export const PAGE = { width: 210, height: 297, margin: 12 } as const;
export const MM_PER_PT = 25.4 / 72;
export const LEADING = 1.28;
/** Height of one line of text of a size in pt (mm). */
export const lineStep = (size: number): number => size * MM_PER_PT * LEADING;

/** A colour of the map's theme. */
export type Tone = 'ink' | 'ink2' | 'onDark' | 'bad';
export interface TextOp {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly strong: boolean;
  readonly tone: Tone;
  readonly right?: boolean;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A horizontal rule. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** A line for a hand to write on, darker than one that parts. */
  readonly toWriteOn?: boolean;
}
/** Width of a text in mm. */
export type Measure = (text: string, size: number, strong: boolean) => number;

/** Words into lines no wider than `width`; a word wider than the line alone is cut where it must be. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    const joined = line ? `${line} ${word}` : word;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    while (widthOf(word) > width) {
      let n = word.length - 1;
      while (n > 1 && widthOf(word.slice(0, n)) > width) n--;
      lines.push(word.slice(0, n));
      word = word.slice(n);
    }
    line = word;
  }
  return line ? [...lines, line] : lines;
}
