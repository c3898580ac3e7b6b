/** Outlines by the thousand vertices: the box about them, and which is nearest to a point by an index of their segments. */
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { pointToSegment2 } from '../../sea/segments.ts';
import type { Plane } from './plane.ts';

export interface Nearest {
  /** Place of the owner in the list given; −1 where none lies within reach. */
  readonly owner: number;
  readonly km: number;
}

const NONE: Nearest = { owner: -1, km: Number.POSITIVE_INFINITY };

/** Degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

type Outline = Polygon | MultiPolygon;

const ringsOf = ({ type, coordinates }: Outline) => (type === 'Polygon' ? coordinates : coordinates.flat());

/** The smallest box about outlines in degrees; inside out (from infinity to minus infinity) about none. */
export function boxOf(outlines: readonly Outline[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines)
    for (const ring of ringsOf(outline))
      for (const [lon = 0, lat = 0] of ring) {
        west = Math.min(west, lon);
        south = Math.min(south, lat);
        east = Math.max(east, lon);
        north = Math.max(north, lat);
      }
  return [west, south, east, north];
}

/** Nearest owner of an outline within `reach_km` of a point in degrees, ties to the first; the outline alone counts, not what lies inside. */
export function nearestOutline(
  owners: readonly Outline[],
  { kx, ky }: Plane,
  reach_km: number,
): (lon: number, lat: number) => Nearest {
  const segments: number[] = [];
  owners.forEach((outline, owner) => {
    for (const ring of ringsOf(outline))
      for (let i = 1; i < ring.length; i++) {
        const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
        segments.push(ax * kx, ay * ky, bx * kx, by * ky, owner);
      }
  });
  if (segments.length === 0) return () => NONE;
  const flat = Float64Array.from(segments);
  const index = new Flatbush(flat.length / 5);
  for (let s = 0; s < flat.length; s += 5) {
    const [ax, ay, bx, by] = [flat[s] as number, flat[s + 1] as number, flat[s + 2] as number, flat[s + 3] as number];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return (lon, lat) => {
    const [px, py] = [lon * kx, lat * ky];
    let [owner, best] = [-1, reach_km * reach_km];
    for (const segment of index.search(px - reach_km, py - reach_km, px + reach_km, py + reach_km)) {
      const s = segment * 5;
      const [ax, ay, bx, by] = [flat[s] as number, flat[s + 1] as number, flat[s + 2] as number, flat[s + 3] as number];
      const d2 = pointToSegment2(px, py, ax, ay, bx, by);
      const whose = flat[s + 4] as number;
      if (d2 < best || (d2 === best && (owner === -1 || whose < owner))) [owner, best] = [whose, d2];
    }
    return owner === -1 ? NONE : { owner, km: Math.sqrt(best) };
  };
}
