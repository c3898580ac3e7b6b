/** Names on a map that lie neither on one another nor on what must be read: the first that finds room has it. */
import type { Box, XY } from './frame.ts';
import { type TextLook, textSvg, widthOf } from './text.ts';

/** Where a name stands to its place; a name on its place covers nothing but the ground. */
export type Stand =
  | 'on'
  | 'below'
  | 'above'
  | 'right'
  | 'left'
  | 'south-east'
  | 'south-west'
  | 'north-east'
  | 'north-west';

export interface Wish {
  readonly lines: readonly string[];
  readonly at: XY;
  readonly look: TextLook;
  /** Tried in this order. */
  readonly stands: readonly Stand[];
  /** Px between the place and the name. */
  readonly gap: number;
  /** The smaller comes first. */
  readonly order: number;
}

export interface Label {
  readonly text: string;
  readonly box: Box;
  readonly svg: string;
}

const LINE = 1.15;
/** Least room between two names, and between a name and the edge. */
const AIR = 2;

export const overlap = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air;

const within = (outer: Box, b: Box): boolean =>
  b.x >= outer.x + AIR &&
  b.y >= outer.y + AIR &&
  b.x + b.width <= outer.x + outer.width - AIR &&
  b.y + b.height <= outer.y + outer.height - AIR;

function middleOf(stand: Stand, [x, y]: XY, width: number, height: number, gap: number): XY {
  if (stand === 'below') return [x, y + gap + height / 2];
  if (stand === 'above') return [x, y - gap - height / 2];
  if (stand === 'right') return [x + gap + width / 2, y];
  if (stand === 'left') return [x - gap - width / 2, y];
  if (stand === 'on') return [x, y];
  const [ns, ew] = stand.split('-');
  // Corner to corner: a little nearer than beside it.
  const [dx, dy] = [gap * 0.7 + width / 2, gap * 0.7 + height / 2];
  return [ew === 'east' ? x + dx : x - dx, ns === 'south' ? y + dy : y - dy];
}

function place(wish: Wish, stand: Stand): Label {
  const { look, lines } = wish;
  const width = Math.max(...lines.map((line) => widthOf(line, look)));
  const height = lines.length * look.size * LINE;
  const [x, y] = middleOf(stand, wish.at, width, height, wish.gap);
  const turn = ((look.rotate ?? 0) * Math.PI) / 180;
  const w = Math.abs(width * Math.cos(turn)) + Math.abs(height * Math.sin(turn));
  const h = Math.abs(width * Math.sin(turn)) + Math.abs(height * Math.cos(turn));
  const svg = lines
    // The base line of letters stands about a third of their size under their middle.
    .map((line, i) =>
      textSvg(line, [x, y + (i - (lines.length - 1) / 2) * look.size * LINE + look.size * 0.36], {
        ...look,
        anchor: 'middle',
      }),
    )
    .join('');
  return { text: lines.join(' '), box: { x: x - w / 2, y: y - h / 2, width: w, height: h }, svg };
}

/** @param taken boxes that no name may lie on; @returns the names that found room */
export function placeLabels(wishes: readonly Wish[], map: Box, taken: readonly Box[]): readonly Label[] {
  const placed: Label[] = [];
  for (const wish of wishes.toSorted((a, b) => a.order - b.order)) {
    for (const stand of wish.stands) {
      const label = place(wish, stand);
      const free =
        within(map, label.box) &&
        !taken.some((box) => overlap(box, label.box)) &&
        !placed.some(({ box }) => overlap(box, label.box, AIR));
      if (!free) continue;
      placed.push(label);
      break;
    }
  }
  return placed;
}
