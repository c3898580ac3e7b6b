/** Neighbours within a distance, through an R-tree: n log n + pairs, never n². */
import Flatbush from 'flatbush';
import { arcKm, EARTH_RADIUS_M } from '../../sea/frame.ts';
import type { Metric, ValuedPoints } from './points.ts';

const DEGREES = 180 / Math.PI;
/** Rounding of coordinates must not cut a lattice apart: 0.4 − 0.3 is a little more than 0.1. */
const RELATIVE_SLACK = 1e-12;
const ULPS = 4 * Number.EPSILON;

type Visit = (j: number) => void;
/** Calls `visit` for every other point at distance ≤ D of point i, coincident ones too. */
export type Neighbours = (i: number, visit: Visit) => void;

type Box = readonly [west: number, south: number, east: number, north: number];

const largest = (a: Float64Array): number => a.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

/** Boxes in degrees that hold every point within `angle` (radians) of a position, across the 180th meridian too. */
function capBoxes(lon: number, lat: number, angle: number): Box[] {
  const reach = angle * DEGREES * (1 + 1e-9) + 1e-9;
  const [south, north] = [lat - reach, lat + reach];
  if (south <= -90 || north >= 90 || angle >= Math.PI / 2) return [[-180, south, 180, north]];
  const half = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(lat / DEGREES))) * DEGREES * (1 + 1e-9) + 1e-9;
  const boxes: Box[] = [[lon - half, south, lon + half, north]];
  if (lon - half < -180) boxes.push([lon - half + 360, south, 180, north]);
  if (lon + half > 180) boxes.push([-180, south, lon + half - 360, north]);
  return boxes;
}

/**
 * Neighbours at distance ≤ `threshold`: in the unit of the coordinates (planar), or in metres along great circles of a
 * sphere of radius 6,371,008.8 m (geodesic).
 */
export function neighboursWithin({ x, y }: ValuedPoints, threshold: number, metric: Metric): Neighbours {
  const n = x.length;
  if (n === 0) return () => undefined;
  const index = new Flatbush(n);
  for (let i = 0; i < n; i++) index.add(x[i] ?? 0, y[i] ?? 0);
  index.finish();
  const at = (i: number): readonly [number, number] => [x[i] ?? Number.NaN, y[i] ?? Number.NaN];
  const visitor = (boxesOf: (px: number, py: number) => Box[], near: (i: number, j: number) => boolean): Neighbours => {
    return (i, visit) => {
      for (const [west, south, east, north] of boxesOf(...at(i)))
        index.search(west, south, east, north, (j) => {
          if (j !== i && near(i, j)) visit(j);
          return false;
        });
    };
  };
  if (metric === 'planar') {
    const limit = threshold * (1 + RELATIVE_SLACK) + ULPS * Math.max(largest(x), largest(y));
    return visitor(
      (px, py) => [[px - limit, py - limit, px + limit, py + limit]],
      (i, j) => {
        // In units of the limit, so that no square can overflow; the box already holds a limit of 0.
        const dx = ((x[i] ?? 0) - (x[j] ?? 0)) / limit;
        const dy = ((y[i] ?? 0) - (y[j] ?? 0)) / limit;
        return limit === 0 || dx * dx + dy * dy <= 1;
      },
    );
  }
  const limit = threshold * (1 + RELATIVE_SLACK);
  const angle = Math.min(Math.PI, limit / EARTH_RADIUS_M);
  return visitor(
    (px, py) => capBoxes(px, py, angle),
    (i, j) => arcKm(...at(i), ...at(j)) * 1000 <= limit,
  );
}
