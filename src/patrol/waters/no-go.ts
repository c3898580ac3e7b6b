/** Areas that no patrol may touch: closed water, shoals, a bad sea. Drawn by the user, for one night. */
import type { Polygon } from 'geojson';
import type { DataError } from '../../domain/outcome.ts';
import { type Frame, toX, toY } from '../../sea/frame.ts';
import type { Box } from '../../sea/index.ts';
import { segmentToSegment2 } from '../../sea/segments.ts';

/** More areas, or more corners in all of them, than a night's closures have; every leg of every way is held against each. */
export const MOST_AREAS = 50;
export const MOST_CORNERS = 2000;
/** Kept from an area, metres: a track written with seven digits of a degree still does not touch it. */
const KEEP_M = 1;

interface Area {
  /** x0, y0, x1, y1 of every edge of every ring, metres in the frame. */
  readonly edges: Float64Array;
  /** West, south, east, north of all edges. */
  readonly box: Box;
}
export type NoGo = readonly Area[];

const areaError = (rule: string, row: number, remedy: string, value: number | null = null): DataError => ({
  file: 'request',
  row,
  column: 'noGo',
  rule,
  value,
  remedy,
});

const isPosition = (p: unknown): p is [number, number] =>
  Array.isArray(p) &&
  p.length >= 2 &&
  p.slice(0, 2).every((c) => typeof c === 'number' && Number.isFinite(c)) &&
  Math.abs(Number(p[0])) <= 180 &&
  Math.abs(Number(p[1])) <= 90;

type Ring = readonly (readonly [number, number])[];

/**
 * What is wrong with the form of an area, wherever it lies; `row` counts areas from 1. Rules: `noGoForm` (no Polygon of rings of
 * positions in degrees), `noGoOpen`, `noGoCrossesItself`; `value` counts rings from 1.
 */
export function areaFault(area: unknown, row: number): DataError | null {
  const form =
    'Draw the area as one GeoJSON Polygon: rings of at least four positions [longitude, latitude] in degrees.';
  if (typeof area !== 'object' || area === null) return areaError('noGoForm', row, form);
  const { type, coordinates } = area as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' || !Array.isArray(coordinates) || coordinates.length === 0)
    return areaError('noGoForm', row, form);
  for (const [k, ring] of (coordinates as unknown[]).entries()) {
    if (!Array.isArray(ring) || !ring.every(isPosition) || new Set(ring.map(String)).size < 3)
      return areaError('noGoForm', row, form, k + 1);
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      return areaError('noGoOpen', row, 'Close the ring: its last position must be its first.', k + 1);
    if (ringCrosses(ring))
      return areaError('noGoCrossesItself', row, 'The ring crosses itself: draw it without.', k + 1);
  }
  return null;
}

export const cornersIn = ({ coordinates }: Polygon): number => coordinates.reduce((sum, ring) => sum + ring.length, 0);

/** Whether two edges of a closed ring cross in their middles. */
function ringCrosses(ring: Ring): boolean {
  const at = (i: number): readonly [number, number] => ring[i] as readonly [number, number];
  const side = (a: number, b: number, c: number): number =>
    (at(b)[0] - at(a)[0]) * (at(c)[1] - at(a)[1]) - (at(b)[1] - at(a)[1]) * (at(c)[0] - at(a)[0]);
  for (let i = 1; i < ring.length; i++)
    for (let j = i + 2; j < ring.length; j++)
      if (side(i - 1, i, j - 1) * side(i - 1, i, j) < 0 && side(j - 1, j, i - 1) * side(j - 1, j, i) < 0) return true;
  return false;
}

/** Areas whose bounding box misses the map: their rows and what to do. */
export const areasOutside = (areas: readonly Polygon[], [w, s, e, n]: Box): DataError[] =>
  areas.flatMap(({ coordinates }, i) => {
    const positions = coordinates.flat();
    const misses = (axis: 0 | 1, low: number, high: number): boolean =>
      positions.every((p) => (p[axis] as number) < low) || positions.every((p) => (p[axis] as number) > high);
    if (!misses(0, w, e) && !misses(1, s, n)) return [];
    const remedy = 'The area lies outside the map of the strait: check the order longitude, latitude, or leave it out.';
    return [areaError('noGoOutside', i + 1, remedy)];
  });

/** Areas in the frame of a grid; their form has been judged by `areaFault`. */
export const noGoOf = (areas: readonly Polygon[], frame: Frame): NoGo =>
  areas.map(({ coordinates }) => {
    const edges = coordinates.flatMap((ring) =>
      ring.slice(1).flatMap(([lon = 0, lat = 0], i) => {
        const [lon0 = 0, lat0 = 0] = ring[i] ?? [];
        return [toX(frame, lon0), toY(frame, lat0), toX(frame, lon), toY(frame, lat)];
      }),
    );
    const [xs, ys] = [0, 1].map((axis) => edges.filter((_, k) => k % 2 === axis)) as [number[], number[]];
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return { edges: Float64Array.from(edges), box };
  });

/** Whether a straight leg (metres in the frame) touches an area anywhere along its length: its edge, or its inside. */
export const legTouches = (noGo: NoGo, ax: number, ay: number, bx: number, by: number): boolean =>
  noGo.some(({ edges, box }) => {
    const [west, east] = [Math.min(ax, bx) - KEEP_M, Math.max(ax, bx) + KEEP_M];
    const [south, north] = [Math.min(ay, by) - KEEP_M, Math.max(ay, by) + KEEP_M];
    if (east < box[0] || west > box[2] || north < box[1] || south > box[3]) return false;
    let inside = false;
    for (let i = 0; i < edges.length; i += 4) {
      const [x0, y0] = [edges[i] as number, edges[i + 1] as number];
      const [x1, y1] = [edges[i + 2] as number, edges[i + 3] as number];
      // Even-odd rule over all rings: a hole is open water.
      if (y0 > ay !== y1 > ay && ax < x0 + ((ay - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
      if (Math.max(x0, x1) < west || Math.min(x0, x1) > east || Math.max(y0, y1) < south || Math.min(y0, y1) > north)
        continue;
      if (segmentToSegment2(ax, ay, bx, by, x0, y0, x1, y1) < KEEP_M * KEEP_M) return true;
    }
    // A leg that crosses no edge lies wholly in or wholly out.
    return inside;
  });

/** Whether a shape (corners in order, metres in the frame, not repeated) touches an area: its outline does, or it holds one. */
export function shapeTouches(noGo: NoGo, corners: Ring): boolean {
  const next = (i: number): readonly [number, number] => corners[(i + 1) % corners.length] as readonly [number, number];
  if (corners.some(([x, y], i) => legTouches(noGo, x, y, ...next(i)))) return true;
  return noGo.some(({ edges: [px = Number.NaN, py = Number.NaN] }) => {
    let inside = false;
    corners.forEach(([x0, y0], i) => {
      const [x1, y1] = next(i);
      if (y0 > py !== y1 > py && px < x0 + ((py - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    });
    return inside;
  });
}
