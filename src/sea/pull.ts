/** Pulling a path taut: fewer corners, each as near to the shore as the clearance allows. */
import { isClear, type Obstacles } from './obstacles.ts';

export type XY = readonly [x: number, y: number];

const PASSES = 4;
/** A leg more must save this many metres: a track to steer by has few corners. */
const CORNER_M = 10;
/** Halvings when a corner slides towards the chord: 2^-12 of a cell is under a metre. */
const HALVINGS = 12;

const length = (a: XY, b: XY): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
const mix = (a: XY, b: XY, t: number): XY => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
export const inView = (o: Obstacles, a: XY, b: XY): boolean => isClear(o, a[0], a[1], b[0], b[1]);

/**
 * The shortest way (corners counted a little) from the first to the last point that visits some of the points, in order,
 * by clear legs. Never longer than the path through all of them: leaving a point out cuts a corner.
 */
export function shortcut(o: Obstacles, points: readonly XY[]): XY[] {
  const n = points.length;
  const cost = new Float64Array(n).fill(Infinity);
  const back = new Int32Array(n).fill(-1);
  cost[0] = 0;
  points.forEach((to, j) => {
    for (let i = 0; i < j; i++) {
      const from = points[i] as XY;
      const at = (cost[i] as number) + length(from, to) + CORNER_M;
      // Legs of the path itself are known to be clear; testing one again could fail by a rounding.
      if (at >= (cost[j] as number) || !(i === j - 1 || inView(o, from, to))) continue;
      cost[j] = at;
      back[j] = i;
    }
  });
  const path: XY[] = [];
  for (let i = n - 1; i >= 0; i = back[i] as number) path.push(points[i] as XY);
  return path.reverse();
}

/** Adds a point on either side of every corner, so that a corner can become an arc round a headland. */
function loosen(points: readonly XY[], spacing: number): XY[] {
  return points.flatMap((p, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return [p];
    return [
      mix(p, before, Math.min(0.5, spacing / length(p, before))),
      p,
      mix(p, after, Math.min(0.5, spacing / length(p, after))),
    ];
  });
}

/** Moves every corner towards the chord of its neighbours as far as both legs stay clear. Each move shortens the path. */
function slide(o: Obstacles, points: XY[]): void {
  for (let i = 1; i < points.length - 1; i++) {
    const [a, p, b] = [points[i - 1] as XY, points[i] as XY, points[i + 1] as XY];
    const chord = length(a, b);
    const along = chord > 0 ? ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / (chord * chord) : 0;
    const foot = mix(a, b, Math.max(0, Math.min(1, along)));
    let step = 1;
    for (let low = 0, high = 1, k = 0; k < HALVINGS; k++, step = (low + high) / 2) {
      const q = mix(p, foot, step);
      if (inView(o, a, q) && inView(o, q, b)) {
        points[i] = q;
        low = step;
      } else high = step;
      if (low === 1) break;
    }
  }
}

/**
 * Shortens a path of clear legs without letting it come nearer to any obstacle than its reach. The ends stay.
 * The result is taut but only as good as the side of each island the path given takes.
 * @param points frame coordinates in metres, every leg clear
 * @param spacing_m distance between the cells the path was found on
 */
export function pullTaut(o: Obstacles, points: readonly XY[], spacing_m: number): XY[] {
  let path = shortcut(o, points);
  for (let pass = 0, spacing = spacing_m; pass < PASSES && path.length > 2; pass++, spacing /= 2) {
    path = loosen(path, spacing);
    slide(o, path);
    slide(o, path);
    path = shortcut(o, path);
  }
  return path;
}
