/** Shapes made fit for the map and the engines: closed, right-handed, without crossings; nothing is simplified. */
import { polygon, union } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { AreaPolygon } from './model.ts';

type Rings = Position[][];

const partsOf = (geometry: Geometry | null): readonly Position[][][] => {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap(partsOf);
  return [];
};

/** Every corner of the polygons of a geometry; other shapes have none. */
export const cornersOf = (geometry: Geometry | null): readonly Position[] => partsOf(geometry).flat(2);

const isSame = (a: Position | undefined, b: Position | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Square degrees, positive when counter-clockwise; taken about the first corner, for small rings far from the origin. */
export function ringArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum / 2;
}

/** Square degrees of a shape whose rings are in order. */
export const areaOf = (shape: AreaPolygon): number =>
  partsOf(shape).reduce(
    (sum, rings) => sum + rings.reduce((s, ring, i) => s + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
    0,
  );

/** Closed, of two coordinates, without a corner said twice; null where fewer than three corners are left. */
function tidyRing(ring: readonly Position[]): Position[] | null {
  const corners: Position[] = [];
  for (const [x = Number.NaN, y = Number.NaN] of ring) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    if (!isSame(corners.at(-1), [x, y])) corners.push([x, y]);
  }
  if (!isSame(corners[0], corners.at(-1)) && corners[0]) corners.push(corners[0]);
  return corners.length >= 4 ? corners : null;
}

function tidyPart(rings: Position[][]): Rings | null {
  const [outer, ...holes] = rings.map(tidyRing);
  return outer ? [outer, ...holes.filter((ring) => ring !== null)] : null;
}

const turn = (a: Position, b: Position, c: Position): number =>
  ((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) - ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0));

/** Whether two edges of the rings cross each other between their ends; corners that touch are allowed. */
export function crossesItself(rings: Rings): boolean {
  const edges: (readonly [Position, Position])[] = [];
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i++) edges.push([ring[i] as Position, ring[i + 1] as Position]);
  if (edges.length < 4) return false;
  const index = new Flatbush(edges.length);
  const boxes = edges.map(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => {
    const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
    index.add(...box);
    return box;
  });
  index.finish();
  for (const [i, [a, b]] of edges.entries()) {
    const box = boxes[i];
    if (box === undefined) continue;
    const hit = index.search(...box, (j) => {
      const [c, d] = edges[j] ?? [a, b];
      return j > i && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    });
    if (hit.length > 0) return true;
  }
  return false;
}

const oriented = (ring: Position[], counterClockwise: boolean): Position[] =>
  ringArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();

/** Outer rings counter-clockwise, holes clockwise (RFC 7946); null of nothing. */
export function shapeOf(parts: readonly Rings[]): AreaPolygon | null {
  const rings = parts.map((part) => part.map((ring, i) => oriented(ring, i === 0)));
  const [only] = rings;
  if (only === undefined) return null;
  return rings.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: rings };
}

/** The rings without their crossings: what lies within an odd number of turns. Null where that fails. */
function uncrossed(rings: Rings): readonly Rings[] | null {
  try {
    const once = polygon(rings);
    const { coordinates, type } = union({ type: 'FeatureCollection', features: [once, once] })?.geometry ?? {
      coordinates: [],
    };
    const parts = (type === 'Polygon' ? [coordinates] : coordinates) as Rings[];
    return parts.length > 0 && !parts.some(crossesItself) ? parts : null;
  } catch {
    return null;
  }
}

export interface Fit {
  readonly shape: AreaPolygon;
  /** Its rings crossed themselves and were cut apart there. */
  readonly repaired: boolean;
}

/** A polygon that holds, `noShape` where there is none, or `shape` where its crossings cannot be undone. */
export function fitShape(geometry: Geometry | null): Fit | 'noShape' | 'shape' {
  const parts = partsOf(geometry)
    .map(tidyPart)
    .filter((part) => part !== null)
    .filter((part) => part.some((ring) => ringArea(ring) !== 0) || crossesItself(part));
  if (parts.length === 0) return 'noShape';
  const whole: Rings[] = [];
  let repaired = false;
  for (const part of parts) {
    const crossing = crossesItself(part);
    const sound = crossing ? uncrossed(part) : [part];
    if (sound === null) return 'shape';
    repaired ||= crossing;
    whole.push(...sound);
  }
  const shape = shapeOf(whole);
  return shape === null || !(areaOf(shape) > 0) ? 'shape' : { shape, repaired };
}

/** West, south, east, north. */
export function boundsOf(geometry: Geometry): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of cornersOf(geometry)) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** A millimetre in degrees: borders that two neighbours share meet to this, and no area changes by a millionth. */
const SNAP = 1e8;
const snapped = ([x = 0, y = 0]: Position): Position => [Math.round(x * SNAP) / SNAP, Math.round(y * SNAP) / SNAP];

export interface Joined {
  readonly shape: AreaPolygon;
  /** The union failed and the parts stand side by side. */
  readonly failed: boolean;
}

/** One shape of several. The order of the parts does not matter, and one alone stays as it is. */
export function joined(shapes: readonly AreaPolygon[]): Joined | null {
  const [first] = shapes;
  if (first === undefined) return null;
  if (shapes.length === 1) return { shape: first, failed: false };
  const texts = shapes.map((shape) => ({ shape, text: JSON.stringify(shape.coordinates) }));
  const sorted = texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ shape }) => shape);
  const parts = sorted.flatMap((shape) => partsOf(shape));
  const features = parts
    .map((rings) => tidyPart(rings.map((ring) => ring.map(snapped))))
    .filter((rings) => rings !== null)
    .map((rings) => polygon(rings));
  try {
    const whole = features.length < 2 ? features[0] : union({ type: 'FeatureCollection', features });
    const shape = whole ? shapeOf(partsOf(whole.geometry as Polygon | MultiPolygon)) : null;
    if (shape !== null && areaOf(shape) > 0) return { shape, failed: false };
  } catch {
    // Told by the caller: the parts are all there, only the borders between them stay.
  }
  const side = shapeOf(parts);
  return side === null ? null : { shape: side, failed: true };
}
