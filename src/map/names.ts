/** Names of the drawn map, which has no engine to place them. */

export interface Name {
  readonly text: string;
  /** Px in the window: the middle of the base line. */
  readonly x: number;
  readonly y: number;
}

/** Of semi-bold Inter, per letter and in letter heights: a little wide, so that names rather stand apart. */
const LETTER_WIDTH = 0.6;
const ABOVE = 0.85;
const BELOW = 0.3;

/**
 * The names that can be read: of two that would touch, the one that comes first. Grows with the square of the names,
 * which are the dozen of a city.
 * @param letterPx height of a letter in px
 */
export function namesApart<N extends Name>(names: readonly N[], letterPx: number): readonly N[] {
  const half = (name: Name) => (name.text.length * LETTER_WIDTH * letterPx) / 2;
  const touch = (a: Name, b: Name) =>
    Math.abs(a.x - b.x) < half(a) + half(b) && Math.abs(a.y - b.y) < (ABOVE + BELOW) * letterPx;
  const kept: N[] = [];
  for (const name of names) if (!kept.some((other) => touch(other, name))) kept.push(name);
  return kept;
}
