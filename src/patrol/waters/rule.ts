/** Which rule a point or a leg of the sea must meet to count as Indonesian water, and whether it does. */
import { KM_PER_NAUTICAL_MILE } from '../../domain/units.ts';
import { segmentToSegment2 } from '../../sea/segments.ts';
import { eastOf, isSouth, type LimitLine, westOf } from './line.ts';
import type { ShoreDistance } from './shore.ts';

const NM_M = KM_PER_NAUTICAL_MILE * 1000;
/** Distance kept from a line. Two metres more, so that the flat frame (0.04 %) never brings a track inside the mile. */
export const LINE_M = NM_M + 2;
/** By how much nearer to Indonesian than to foreign land. Distances here reach 50 km, so the frame's error is larger. */
export const LAND_M = 3 * NM_M + 25;
/** A leg is halved until its pieces are proven or this short, metres: below the margin above. */
const SHORTEST_M = 1;

/** `line`: across or within a mile of a line. `land`: not nearer to Indonesian land by three miles. */
export type Fault = 'line' | 'land';

export interface WaterRule {
  /** Lines whose longitudes do not overlap; each rules the water between its ends. */
  readonly lines: readonly LimitLine[];
  /** x0, y0, x1, y1 of every stretch to keep a mile from, wherever the point lies. */
  readonly guards: Float64Array;
  readonly toOwn: ShoreDistance;
  readonly toForeign: ShoreDistance;
}

/** The rules of a set of lines; a user's line takes the place of a known one within its longitudes. */
export function ruleOf(
  known: readonly LimitLine[],
  user: LimitLine | null,
  shores: Pick<WaterRule, 'toOwn' | 'toForeign'>,
): WaterRule {
  const kept = user ? known.flatMap((line) => outside(line, westOf(user), eastOf(user))) : known;
  const lines = user ? [user, ...kept] : kept;
  const guards = lines.flatMap(({ x, y }) =>
    Array.from({ length: x.length - 1 }, (_, i) => [x[i], y[i], x[i + 1], y[i + 1]] as number[]).flat(),
  );
  return { ...shores, lines, guards: Float64Array.from(guards) };
}

/** The parts of a line west and east of a band of longitude, cut at its edges. */
function outside(line: LimitLine, west: number, east: number): LimitLine[] {
  return [part(line, Number.NEGATIVE_INFINITY, west), part(line, east, Number.POSITIVE_INFINITY)].filter(
    (piece) => piece.x.length > 1,
  );
}

function part(line: LimitLine, from: number, to: number): LimitLine {
  const [x, y]: [number[], number[]] = [[], []];
  for (let i = 1; i < line.x.length; i++) {
    const [x0, x1] = [line.x[i - 1] as number, line.x[i] as number];
    const [y0, y1] = [line.y[i - 1] as number, line.y[i] as number];
    const cut = (edge: number): number => (edge - x0) / (x1 - x0);
    const inside = (px: number): boolean => px >= from && px <= to;
    const ts = [0, 1, cut(from), cut(to)].filter((t) => t >= 0 && t <= 1).sort((a, b) => a - b);
    for (const t of ts) {
      const px = x0 + t * (x1 - x0);
      if (inside(t === cut(from) ? from : t === cut(to) ? to : px) && px !== x.at(-1)) {
        x.push(px);
        y.push(y0 + t * (y1 - y0));
      }
    }
  }
  return { ...line, x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** The line that rules water at this longitude; null where no line is available. */
export const lineAt = ({ lines }: WaterRule, x: number): LimitLine | null =>
  lines.find((line) => x >= westOf(line) && x <= eastOf(line)) ?? null;

/** How much nearer to Indonesian land a point is, metres; NaN where neither side has land. */
const lead = ({ toOwn, toForeign }: WaterRule, x: number, y: number): number => toForeign(x, y) - toOwn(x, y);

const nearLine = ({ guards }: WaterRule, ax: number, ay: number, bx: number, by: number): boolean => {
  for (let i = 0; i < guards.length; i += 4) {
    const d2 = segmentToSegment2(
      ax,
      ay,
      bx,
      by,
      guards[i] as number,
      guards[i + 1] as number,
      guards[i + 2] as number,
      guards[i + 3] as number,
    );
    if (d2 < LINE_M * LINE_M) return true;
  }
  return false;
};

/** What keeps a point (metres in the frame) out; null for Indonesian water as far as the rules say. */
export function pointFault(rule: WaterRule, x: number, y: number): Fault | null {
  if (nearLine(rule, x, y, x, y)) return 'line';
  const line = lineAt(rule, x);
  if (line) return isSouth(line, x, y) === line.south ? null : 'line';
  return lead(rule, x, y) >= LAND_M ? null : 'land';
}

/**
 * What keeps a straight leg out, along its whole length. Between a line's ends, a leg that keeps its mile stays on the
 * side on which its middle lies. Elsewhere the lead of Indonesian land changes by at most two metres a metre, so a
 * piece of length L between leads a and b is proven where (a + b) / 2 − L is enough; else it is halved.
 */
export function legFault(rule: WaterRule, ax: number, ay: number, bx: number, by: number): Fault | null {
  if (nearLine(rule, ax, ay, bx, by)) return 'line';
  const cuts = rule.lines.flatMap((line) => [westOf(line), eastOf(line)].map((edge) => (edge - ax) / (bx - ax)));
  const ts = [0, ...cuts.filter((t) => t > 0 && t < 1).sort((a, b) => a - b), 1];
  for (let i = 1; i < ts.length; i++) {
    const at = (t: number): [number, number] => [ax + t * (bx - ax), ay + t * (by - ay)];
    const [t0, t1] = [ts[i - 1] as number, ts[i] as number];
    const middle = at((t0 + t1) / 2);
    const line = lineAt(rule, middle[0]);
    if (line) {
      if (isSouth(line, ...middle) !== line.south) return 'line';
    } else {
      const [p, q] = [at(t0), at(t1)];
      if (!leadsAlong(rule, p, q, lead(rule, ...p), lead(rule, ...q))) return 'land';
    }
  }
  return null;
}

type XY = readonly [number, number];

function leadsAlong(rule: WaterRule, a: XY, b: XY, leadA: number, leadB: number): boolean {
  if (!(leadA >= LAND_M && leadB >= LAND_M)) return false;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length <= SHORTEST_M || (leadA + leadB) / 2 - length >= LAND_M) return true;
  const middle: XY = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const leadM = lead(rule, ...middle);
  return leadsAlong(rule, a, middle, leadA, leadM) && leadsAlong(rule, middle, b, leadM, leadB);
}
