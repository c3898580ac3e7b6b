/** How far a point of the sea is from a set of shores. */
import Flatbush from 'flatbush';
import { type Frame, toX, toY } from '../../sea/frame.ts';
import type { Coast } from '../../sea/index.ts';
import { pointToSegment2 } from '../../sea/segments.ts';

export type Role = Coast['features'][number]['properties']['role'];

/** Metres in the frame to the nearest of the shores; Infinity where there is none. */
export type ShoreDistance = (x: number, y: number) => number;

/** Segments asked for at first; more only where the nearest boxes do not settle it. */
const FIRST = 6;

/**
 * Distance to the shores of land of these roles, and to single points that stand for land the coast leaves out.
 * Shores inside each other's boxes are common, so boxes are looked at in order of distance until none can be nearer.
 */
export function shoreDistance(
  coast: Coast,
  roles: readonly Role[],
  frame: Frame,
  points: readonly { readonly lon: number; readonly lat: number }[] = [],
): ShoreDistance {
  const ends: number[] = [];
  for (const { geometry, properties } of coast.features) {
    if (!roles.includes(properties.role)) continue;
    for (const ring of geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
      for (let i = 1; i < ring.length; i++) {
        const [lon0 = 0, lat0 = 0] = ring[i - 1] ?? [];
        const [lon1 = 0, lat1 = 0] = ring[i] ?? [];
        ends.push(toX(frame, lon0), toY(frame, lat0), toX(frame, lon1), toY(frame, lat1));
      }
  }
  for (const { lon, lat } of points) ends.push(toX(frame, lon), toY(frame, lat), toX(frame, lon), toY(frame, lat));
  const n = ends.length / 4;
  if (n === 0) return () => Number.POSITIVE_INFINITY;
  const s = Float64Array.from(ends);
  const index = new Flatbush(n);
  for (let i = 0; i < s.length; i += 4) {
    const [x0, y0, x1, y1] = s.subarray(i, i + 4) as unknown as [number, number, number, number];
    index.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }
  index.finish();
  return (x, y) => {
    for (let k = FIRST; ; k *= 4) {
      const found = index.neighbors(x, y, k);
      let best = Number.POSITIVE_INFINITY;
      let lastBox = 0;
      for (const item of found) {
        const i = item * 4;
        const [x0, y0, x1, y1] = [s[i] as number, s[i + 1] as number, s[i + 2] as number, s[i + 3] as number];
        best = Math.min(best, pointToSegment2(x, y, x0, y0, x1, y1));
        const dx = Math.max(Math.min(x0, x1) - x, 0, x - Math.max(x0, x1));
        const dy = Math.max(Math.min(y0, y1) - y, 0, y - Math.max(y0, y1));
        lastBox = dx * dx + dy * dy;
      }
      if (found.length < k || lastBox >= best) return Math.sqrt(best);
    }
  };
}
