/** Where names go beside the dots of a scatter so that no two lie on each other. Pure geometry, pixels. */

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Far enough away to need a line to its dot. */
  readonly led: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Width of a letter and height of a line. */
  readonly letter: number;
  readonly line: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Right, left, above and below first, then the others of 24 directions. */
const DIRECTIONS = [0, 12, 6, 18, ...Array.from({ length: 24 }, (_, i) => i).filter((i) => i % 6)].map((i) => {
  const angle = (i / 24) * 2 * Math.PI;
  return [Number(Math.cos(angle).toFixed(3)), Number((-Math.sin(angle)).toFixed(3))] as const;
});
const NEAR = 7;
const DISTANCES = [NEAR, 14, 21, 28, 36, 44, 53, 62, 72, 82, 93, 104, 116, 128];

/** One label a dot, nearest free place first; null where no place within reach is free. */
export function placeLabels(dots: readonly Dot[], frame: Frame): readonly (Label | null)[] {
  const taken: Box[] = dots.map((d) => ({ left: d.x - 4, right: d.x + 4, top: d.y - 4, bottom: d.y + 4 }));
  return dots.map((dot, own) => {
    const width = dot.name.length * frame.letter;
    for (const far of DISTANCES) {
      for (const [dx, dy] of DIRECTIONS) {
        const anchor = dx > 0.1 ? 'start' : dx < -0.1 ? 'end' : 'middle';
        const x = dot.x + dx * far;
        const y = dot.y + dy * (far + 3);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        const box = { left, right: left + width, top: y - frame.line / 2, bottom: y + frame.line / 2 };
        const inside = box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height;
        if (inside && taken.every((t, i) => i === own || apart(t, box))) {
          taken.push(box);
          return { x, y, anchor, led: far > NEAR };
        }
      }
    }
    return null;
  });
}
