/** The maritime line as far as its treaty points are known. */
import type { BoundaryPoint } from '../../domain/register.ts';
import type { Frame } from '../../sea/frame.ts';
import type { Coast } from '../../sea/index.ts';
import { cornersOf, type LimitLine, ourSide } from './line.ts';

/** Points of two treaties closer than about 100 m are one point, printed with different rounding. */
const SAME_DEGREES = 0.001;

type At = readonly [lon: number, lat: number];
const same = (a: At | undefined, b: At | undefined): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < SAME_DEGREES;

/**
 * Lines through numbered treaty points, in the order of each treaty, joined where one ends at the other's end. Points
 * that were read off a drawing, and vertices of a shelf line without a number, are not reliable enough to steer by.
 */
export function knownLines(points: readonly BoundaryPoint[], coast: Coast, frame: Frame): LimitLine[] {
  const treaties = [...new Set(points.map((p) => p.treaty))].map((treaty) =>
    points.flatMap(({ treaty: t, point_no: no, lon, lat }): At[] =>
      t === treaty && no !== null && !no.startsWith('drawn') && lon !== null && lat !== null ? [[lon, lat]] : [],
    ),
  );
  const open = treaties.filter((line) => line.length > 1);
  const joined: At[][] = [];
  for (let line = open.shift(); line; line = open.shift()) {
    for (let i = 0; i < open.length; i++) {
      const other = open[i] as At[];
      const next = join(line, other);
      if (!next) continue;
      line = next;
      open.splice(i, 1);
      i = -1;
    }
    joined.push(line);
  }
  return joined.flatMap((line): LimitLine[] => {
    const corners = cornersOf(frame, line);
    const south = ourSide(corners, coast, frame);
    return south === null ? [] : [{ ...corners, south, source: 'known' }];
  });
}

function join(a: At[], b: At[]): At[] | null {
  for (const first of [a, a.toReversed()])
    for (const second of [b, b.toReversed()]) if (same(first.at(-1), second[0])) return [...first, ...second.slice(1)];
  return null;
}
