/** Distances: great circles for lengths, one flat metric frame for the geometry tests. */
import { type Kilometres, kilometres, type LonLat, lonLat } from '../domain/units.ts';

/** Mean radius of the Earth in metres, the value Turf uses (IUGG mean radius R1). */
export const EARTH_RADIUS_M = 6371008.8;
const RAD = Math.PI / 180;

/**
 * Engines differ in the last digit of sines and cosines. A search over near-equal ways would let that digit choose, so
 * whatever a choice depends on is rounded first: degrees to 1e-7 (a centimetre), offsets to a millimetre, distances to a micrometre.
 */
export const steadyDegrees = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
export const steadyMetres = (m: number): number => Math.round(m * 1e3) / 1e3;
export const steadyKm = (km: number): number => Math.round(km * 1e9) / 1e9;

/** Great-circle distance in km between two points in degrees (haversine, as in Turf's `distance`). */
export const arcKm = (lon1: number, lat1: number, lon2: number, lat2: number): number =>
  arcKmWith(lon1, lat1, cosine(lat1), lon2, lat2, cosine(lat2));

/** Cosine of degrees. */
export const cosine = (degrees: number): number => Math.cos(degrees * RAD);

/** The same where the cosines of both latitudes are at hand: a search asks for those of a cell hundreds of times. */
export function arcKmWith(lon1: number, lat1: number, cos1: number, lon2: number, lat2: number, cos2: number): number {
  const u = Math.sin(((lat2 - lat1) * RAD) / 2);
  const v = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = u * u + v * v * cos1 * cos2;
  return (2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))) / 1000;
}

/** Great-circle distance between two positions. */
export const greatCircleKm = (a: LonLat, b: LonLat): Kilometres => kilometres(arcKm(a[0], a[1], b[0], b[1]));

/** Sum of the great-circle lengths of the legs of a line. */
export function lineKm(line: readonly LonLat[]): Kilometres {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    if (a && b) sum += greatCircleKm(a, b);
  }
  return kilometres(sum);
}

/**
 * A flat frame in metres about the middle of a box. A straight line in the frame is a straight line in longitude and
 * latitude, which is what GeoJSON means by a line (RFC 7946, 3.1.1). Within a box two degrees wide at the equator its
 * lengths are right to 0.04 %; it is used for tests of crossing and clearance, never for a length that is reported.
 */
export interface Frame {
  readonly lon0: number;
  readonly lat0: number;
  /** Metres a degree of longitude and of latitude. */
  readonly kx: number;
  readonly ky: number;
}

/** The frame of a box [west, south, east, north] in degrees. */
export function frameOf(box: readonly [number, number, number, number]): Frame {
  const lat0 = (box[1] + box[3]) / 2;
  const ky = EARTH_RADIUS_M * RAD;
  return { lon0: (box[0] + box[2]) / 2, lat0, kx: steadyMetres(ky * Math.cos(lat0 * RAD)), ky: steadyMetres(ky) };
}

export const toX = (f: Frame, lon: number): number => (lon - f.lon0) * f.kx;
export const toY = (f: Frame, lat: number): number => (lat - f.lat0) * f.ky;
export const fromXY = (f: Frame, x: number, y: number): LonLat => lonLat(f.lon0 + x / f.kx, f.lat0 + y / f.ky);
