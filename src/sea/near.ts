/** From places to water: the nearest cell, and the cells along a shore. */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { type Kilometres, kilometres, type LonLat } from '../domain/units.ts';
import { arcKm, steadyKm, toX, toY } from './frame.ts';
import type { SeaGrid } from './grid.ts';
import { pointToSegment2 } from './segments.ts';

export interface NearWater {
  /** Place of the cell in the grid's lists. */
  readonly cell: number;
  /** Great circle from the position to the cell's centre. */
  readonly distance_km: Kilometres;
}

/** The water cell whose centre is nearest to a position; null when the grid has no water. */
export function nearestWater(grid: SeaGrid, at: LonLat): NearWater | null {
  const { frame } = grid.obstacles;
  const [cell] = grid.index?.neighbors(toX(frame, at[0]), toY(frame, at[1]), 1) ?? [];
  if (cell === undefined) return null;
  return {
    cell,
    distance_km: kilometres(steadyKm(arcKm(at[0], at[1], grid.lon[cell] as number, grid.lat[cell] as number))),
  };
}

/**
 * Water cells (ascending) whose centre lies within a distance of a place. For an area: within that distance of its edge, or
 * inside it. Nothing near gives an empty list.
 */
export function waterNear(grid: SeaGrid, shape: Point | Polygon | MultiPolygon, within_km: number): Int32Array {
  const { frame } = grid.obstacles;
  const reach = within_km * 1000;
  const rings = ringsOf(shape).map((ring) =>
    ring.map(([lon = 0, lat = 0]) => [toX(frame, lon), toY(frame, lat)] as const),
  );
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    left = Math.min(left, x);
    low = Math.min(low, y);
    right = Math.max(right, x);
    high = Math.max(high, y);
  }
  if (!grid.index || left > right) return new Int32Array(0);
  const found = grid.index.search(left - reach, low - reach, right + reach, high + reach).filter((cell) => {
    const [px, py] = [grid.x[cell] as number, grid.y[cell] as number];
    return rings.some((ring) => isNear(ring, px, py, reach)) || (shape.type !== 'Point' && isInside(rings, px, py));
  });
  return Int32Array.from(found).sort();
}

type Ring = readonly (readonly [number, number])[];

function ringsOf(shape: Point | Polygon | MultiPolygon): number[][][] {
  if (shape.type === 'Point') return [[shape.coordinates]];
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

function isNear(ring: Ring, px: number, py: number, reach: number): boolean {
  return ring.some(([x, y], i) => {
    const [bx, by] = ring[i + 1] ?? [x, y];
    return pointToSegment2(px, py, x, y, bx, by) <= reach * reach;
  });
}

/** Even-odd rule over all rings: holes are outside. */
function isInside(rings: readonly Ring[], px: number, py: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
