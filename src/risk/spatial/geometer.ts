/**
 * Distances between points and units, by two engines that agree: Turf (great circles on a sphere; production at
 * kecamatan and kelurahan level) and flat arrays (a local metric plane; Monte Carlo replicates and, by the thousand,
 * cells). Both use the mean Earth radius R1.
 */
import {
  booleanPointInPolygon,
  distance,
  lineString,
  point,
  pointToLineDistance,
  pointToPolygonDistance,
} from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { nearEdgesOf } from './edges.ts';
import { planeAt } from './plane.ts';
import type { SpatialUnit } from './units.ts';

export interface Geometer {
  /** Kilometres from a position to a unit; 0 inside it, and inside the disc of a point unit. */
  toUnit_km(unit: number, lon: number, lat: number): number;
  distance_km(lon1: number, lat1: number, lon2: number, lat2: number): number;
}

/** Turf in the loops: exact to the sphere, and fast enough for tens of units. */
export function turfGeometer(units: readonly SpatialUnit[]): Geometer {
  return {
    toUnit_km(unit, lon, lat) {
      const shape = units[unit]?.shape;
      if (!shape) return Number.NaN;
      if (shape.kind === 'disc')
        return Math.max(0, distance([lon, lat], [shape.lon, shape.lat]) - shape.radius_m / 1000);
      // The approximate shapes of a pack are few corners; official ones may have a hundred thousand.
      return shape.approximate
        ? Math.max(0, pointToPolygonDistance(point([lon, lat]), shape.geometry))
        : outside_km(lon, lat, shape.geometry);
    },
    distance_km: (lon1, lat1, lon2, lat2) => distance([lon1, lat1], [lon2, lat2]),
  };
}

/** Turf's distance from a polygon; of a detailed one it measures only the edges that can be nearest. */
function outside_km(lon: number, lat: number, outline: Polygon | MultiPolygon): number {
  const at = point([lon, lat]);
  const edges = nearEdgesOf(outline)(lon, lat);
  if (edges === null || edges.length === 0) return Math.max(0, pointToPolygonDistance(at, outline));
  if (booleanPointInPolygon(at, outline)) return 0;
  return edges.reduce((least, [a, b]) => Math.min(least, pointToLineDistance(at, lineString([a, b]))), Infinity);
}

/** Distances by Turf already taken from an outline, by position. */
const taken = new WeakMap<Polygon | MultiPolygon, Map<string, number>>();

/** Turf that remembers: every question about a region (score, intervals, explanation, variant) asks for the same distances from its outlines. */
export function rememberingTurf(units: readonly SpatialUnit[]): Geometer {
  const turf = turfGeometer(units);
  return {
    ...turf,
    toUnit_km(unit, lon, lat) {
      const shape = units[unit]?.shape;
      if (shape?.kind !== 'polygon') return turf.toUnit_km(unit, lon, lat);
      const known = taken.get(shape.geometry) ?? new Map<string, number>();
      taken.set(shape.geometry, known);
      const key = `${lon} ${lat}`;
      const km = known.get(key) ?? turf.toUnit_km(unit, lon, lat);
      known.set(key, km);
      return km;
    },
  };
}

/** A shape as flat rings in kilometres about the origin of the plane. */
interface FlatShape {
  readonly rings: readonly Float64Array[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A displacement of a unit in kilometres, east and north. */
export type Shift = readonly [number, number];

/**
 * A local equirectangular plane about the units. Within two degrees of the equator and 60 km of its origin, lengths are
 * within 0.05 % of Turf's (tested). Each unit may be moved as a whole by `shifts`.
 */
export function planeGeometer(units: readonly SpatialUnit[], shifts: readonly Shift[] = []): Geometer {
  const { kx, ky } = planeAt(originLatitude(units));
  const shapes = units.map((unit, i): FlatShape => {
    const [dx, dy] = shifts[i] ?? [0, 0];
    const shape = unit.shape;
    if (!shape) return { rings: [], x: Number.NaN, y: Number.NaN, radius: 0 };
    if (shape.kind === 'disc')
      return { rings: [], x: shape.lon * kx + dx, y: shape.lat * ky + dy, radius: shape.radius_m / 1000 };
    const polygons = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
    const rings = polygons
      .flat()
      .map((ring) => Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => [lon * kx + dx, lat * ky + dy])));
    return { rings, x: 0, y: 0, radius: 0 };
  });
  return {
    toUnit_km(unit, lon, lat) {
      const shape = shapes[unit];
      if (!shape) return Number.NaN;
      const [px, py] = [lon * kx, lat * ky];
      return shape.rings.length > 0
        ? toRings(shape.rings, px, py)
        : Math.max(0, Math.hypot(px - shape.x, py - shape.y) - shape.radius);
    },
    distance_km: (lon1, lat1, lon2, lat2) => Math.hypot((lon1 - lon2) * kx, (lat1 - lat2) * ky),
  };
}

function originLatitude(units: readonly SpatialUnit[]): number {
  const latitudes = units.flatMap(({ shape }) => {
    if (!shape) return [];
    if (shape.kind === 'disc') return [shape.lat];
    return (shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates).flatMap(
      (p) => (p[0] ?? []).map((c) => c[1] ?? 0),
    );
  });
  return latitudes.length === 0
    ? 0
    : (latitudes.reduce((a, b) => Math.min(a, b)) + latitudes.reduce((a, b) => Math.max(a, b))) / 2;
}

/** 0 inside (even-odd rule), else the distance to the nearest edge. */
function toRings(rings: readonly Float64Array[], px: number, py: number): number {
  let inside = false;
  let best = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const ax = ring[i - 2] as number;
      const ay = ring[i - 1] as number;
      const bx = ring[i] as number;
      const by = ring[i + 1] as number;
      if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      const [ux, uy] = [bx - ax, by - ay];
      const length2 = ux * ux + uy * uy;
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * ux + (py - ay) * uy) / length2));
      const [ex, ey] = [ax + t * ux - px, ay + t * uy - py];
      best = Math.min(best, ex * ex + ey * ey);
    }
  }
  return inside ? 0 : Math.sqrt(best);
}
