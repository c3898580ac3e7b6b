/** Outlines by the thousand vertices: which of them is nearest to a point, by an index of their segments. */
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

/** Nearest owner of an outline within `reach_km` of a point in degrees, ties to the first; the outline alone counts, not what lies inside. */
export function nearestOutline(
  owners: readonly (Polygon | MultiPolygon)[],
  { kx, ky }: Plane,
  reach_km: number,
): (lon: number, lat: number) => Nearest {
  const segments: number[] = [];
  owners.forEach((geometry, owner) => {
    for (const ring of geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
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
