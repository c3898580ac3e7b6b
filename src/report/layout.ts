/** Where everything stands on one A4 page, in mm and pt, before anything is drawn. */
import type { AreaProfile, Section } from './content.ts';
import { type Box, lineStep, type Measure, PAGE, type Rule, type TextOp, type Tone, wrap } from './page.ts';
import { printable } from './text.ts';

const GAP = 6;
const COLUMN = (PAGE.width - 2 * PAGE.margin - GAP) / 2;
/** Text sizes tried from the largest; the smallest is still read at arm's length on paper. */
const SIZES = [8.5, 8, 7.5, 7, 6.6] as const;
const MAP_HEIGHTS = [84, 74, 64, 56] as const;

export interface Layout {
  readonly texts: readonly TextOp[];
  readonly rules: readonly Rule[];
  readonly map: Box;
  /** Where the legend of the map stands, and at which size. */
  readonly legend: { readonly x: number; readonly y: number; readonly width: number; readonly size: number };
  readonly chip: Box;
  /** The lower edge of the last line (mm). */
  readonly bottom: number;
  readonly sourcesShown: number;
}
const LEFT: readonly Section['id'][] = ['dimensions', 'years'];
const RIGHT: readonly Section['id'][] = ['score', 'probability', 'factors'];
/** Placed one by one under the shorter column. */
const EITHER: readonly Section['id'][] = ['reports', 'services'];

/** One attempt at a size; `bottom` says whether it fits. */
function attempt(
  profile: AreaProfile,
  measure: Measure,
  size: number,
  mapHeight: number,
  sourcesShown: number,
): Layout {
  const texts: TextOp[] = [];
  const rules: Rule[] = [];

  const put = (
    text: string,
    box: { readonly x: number; readonly width: number },
    top: number,
    s: number,
    strong = false,
    tone: Tone = 'ink',
  ): number => {
    const lines = wrap(printable(text), box.width, (x) => measure(x, s, strong));
    for (const [i, line] of lines.entries())
      texts.push({ text: line, x: box.x, y: top + lineStep(s) * (i + 0.8), size: s, strong, tone });
    return top + lineStep(s) * lines.length;
  };
  const heading = (text: string, box: { readonly x: number; readonly width: number }, top: number): number => {
    const y = put(text, box, top + size * 0.22, size + 1, true);
    rules.push({ x: box.x, y: y + 0.3, width: box.width });
    return y + 0.9;
  };
  const section = (s: Section, box: { readonly x: number; readonly width: number }, top: number): number => {
    let y = heading(s.heading, box, top);
    for (const line of s.lines) {
      const lineSize = line.quiet ? size - 0.6 : size;
      const value = line.value ? printable(line.value) : '';
      const room = value ? measure(value, lineSize, true) + 3 : 0;
      if (value)
        texts.push({
          text: value,
          x: box.x + box.width,
          y: y + lineStep(lineSize) * 0.8,
          size: lineSize,
          strong: true,
          tone: 'ink',
          right: true,
        });
      y = put(
        line.text,
        { x: box.x, width: box.width - room },
        y,
        lineSize,
        line.strong && !value,
        line.quiet ? 'ink2' : 'ink',
      );
    }
    return y;
  };

  const full = { x: PAGE.margin, width: PAGE.width - 2 * PAGE.margin };
  const left = { x: PAGE.margin, width: COLUMN };
  const right = { x: PAGE.margin + COLUMN + GAP, width: COLUMN };
  const chipText = printable(profile.className);
  const chipWidth = measure(chipText, 10, true) + 6;
  const chip = { x: PAGE.width - PAGE.margin - chipWidth, y: PAGE.margin, width: chipWidth, height: 7 };
  let y = put(profile.title, { x: full.x, width: full.width - chipWidth - 4 }, PAGE.margin, 17, true);
  y = put(profile.subtitle, full, y + 0.5, 8.5, false, 'ink2');
  y = put(profile.standing, full, y + 0.5, 9, true);
  y = put(profile.form, full, y, 8, profile.profile === 'internal', 'ink2') + 2;

  const map = { x: left.x, y, width: COLUMN, height: mapHeight };
  const legend = { x: left.x, y: y + mapHeight + 1.2, width: COLUMN, size: 6.6 };
  const found = (ids: readonly Section['id'][]) => ids.flatMap((id) => profile.sections.filter((s) => s.id === id));
  let leftY = legend.y + lineStep(6.6) * 2 + 1;
  for (const s of found(LEFT)) leftY = section(s, left, leftY) + 1;
  let rightY = y - 1.5;
  for (const s of found(RIGHT)) rightY = section(s, right, rightY) + 1;
  for (const s of found(EITHER)) {
    if (leftY <= rightY) leftY = section(s, left, leftY) + 1;
    else rightY = section(s, right, rightY) + 1;
  }
  y = Math.max(leftY, rightY);
  for (const s of found(['programmes'])) y = section(s, full, y) + 1;

  y = heading(profile.sourcesHeading, full, y);
  const small = size - 1;
  const listed = profile.sources.slice(0, sourcesShown);
  const leftOut = profile.sources.length - listed.length;
  const written = leftOut ? [...listed, profile.sourcesLeft(leftOut)] : listed;
  const half = Math.ceil(written.length / 2);
  const ends = [written.slice(0, half), written.slice(half)].map((lines, i) => {
    let at = y;
    for (const line of lines) at = put(line, i ? right : left, at, small);
    return at;
  });
  y = Math.max(...ends) + 1;
  y = heading(profile.methodHeading, full, y);
  y = put(profile.method, full, y, small) + 1;
  rules.push({ x: full.x, y, width: full.width });
  y += 0.8;
  for (const [i, line] of profile.foot.entries()) y = put(line, full, y, small, i === 0);
  return { texts, rules, map, legend, chip, bottom: y, sourcesShown: listed.length };
}

/**
 * The largest text and map with which everything fits on the page; where even the smallest do not, sources are left off the
 * end and counted. @returns null where no attempt fits
 */
export function layoutOf(profile: AreaProfile, measure: Measure): Layout | null {
  const limit = PAGE.height - PAGE.margin;
  for (const size of SIZES)
    for (const height of MAP_HEIGHTS) {
      const made = attempt(profile, measure, size, height, profile.sources.length);
      if (made.bottom <= limit) return made;
    }
  for (let shown = profile.sources.length - 1; shown >= 1; shown--) {
    const made = attempt(profile, measure, SIZES.at(-1) ?? 6.6, MAP_HEIGHTS.at(-1) ?? 56, shown);
    if (made.bottom <= limit) return made;
  }
  return null;
}
