/** A limit at sea that runs from west to east: which side of it a point lies on, and which side is ours. */
import { type Frame, toX, toY } from '../../sea/frame.ts';
import type { Coast } from '../../sea/index.ts';

export type Positions = readonly (readonly number[])[];

export interface LimitLine {
  /** Corners in the frame, metres, from the western end to the eastern. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Whether water to patrol lies south of the line. */
  readonly south: boolean;
  readonly source: 'known' | 'user';
}

export const westOf = ({ x }: Pick<LimitLine, 'x'>): number => x[0] as number;
export const eastOf = ({ x }: Pick<LimitLine, 'x'>): number => x[x.length - 1] as number;

/**
 * Whether a point between the line's ends lies south of it: a ray due north crosses it an odd number of times. The line
 * may double back in between; its ends are its westernmost and easternmost points.
 */
export function isSouth({ x, y }: Pick<LimitLine, 'x' | 'y'>, px: number, py: number): boolean {
  let south = false;
  for (let i = 1; i < x.length; i++) {
    const [x0, x1] = [x[i - 1] as number, x[i] as number];
    if (x0 <= px === x1 <= px) continue;
    const [y0, y1] = [y[i - 1] as number, y[i] as number];
    if (y0 + ((px - x0) / (x1 - x0)) * (y1 - y0) > py) south = !south;
  }
  return south;
}

/** Positions as a line in the frame, turned so that it begins in the west. */
export function cornersOf(frame: Frame, positions: Positions): { x: Float64Array; y: Float64Array } {
  const turned = (positions.at(-1)?.[0] ?? 0) < (positions[0]?.[0] ?? 0) ? [...positions].reverse() : positions;
  return {
    x: Float64Array.from(turned, ([lon = Number.NaN]) => toX(frame, lon)),
    y: Float64Array.from(turned, ([, lat = Number.NaN]) => toY(frame, lat)),
  };
}

/**
 * Our side of a line: away from the foreign land within its longitudes; where there is none there, the side of our own
 * land. null where the land does not tell.
 */
export function ourSide(line: Pick<LimitLine, 'x' | 'y'>, coast: Coast, frame: Frame): boolean | null {
  const [west, east] = [westOf(line), eastOf(line)];
  let [foreign, own] = [0, 0];
  for (const { geometry, properties } of coast.features) {
    if (properties.role === 'reservoir') continue;
    for (const ring of geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
      for (const [lon = 0, lat = 0] of ring) {
        const [px, py] = [toX(frame, lon), toY(frame, lat)];
        if (px < west || px > east) continue;
        const step = isSouth(line, px, py) ? 1 : -1;
        if (properties.role === 'foreign') foreign += step;
        else own += step;
      }
  }
  if (foreign !== 0) return foreign < 0;
  return own === 0 ? null : own > 0;
}
