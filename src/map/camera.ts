/** Web-mercator arithmetic shared by the drawn first map and the MapLibre map, so that one takes over from the other without a jump. */
import type { Camera } from '../state/view.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** MapLibre counts zoom on 512-px tiles. */
const TILE = 512;
const RADIANS = Math.PI / 180;

/** Longitude to the unit square, 0 at 180° W. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;
/** Latitude to the unit square, 0 at the north edge; Snyder 1987, p. 41. */
export const mercatorY = (lat: number): number =>
  (1 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / Math.PI) / 2;
export const inverseY = (y: number): number => (2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2) / RADIANS;

export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** The largest zoom and the centre at which `bounds` fit into the window less its padding (all in px). */
export function cameraFor(bounds: Bounds, size: Size, padding: Padding, maxZoom = 12): Camera {
  const [west, south, east, north] = bounds;
  const width = Math.max(80, size.width - padding.left - padding.right);
  const height = Math.max(80, size.height - padding.top - padding.bottom);
  const dx = mercatorX(east) - mercatorX(west);
  const dy = mercatorY(south) - mercatorY(north);
  const zoom = Math.min(maxZoom, Math.log2(Math.min(width / dx, height / dy) / TILE));
  const world = worldSize(zoom);
  const shiftX = (padding.right - padding.left) / 2 / world;
  const shiftY = (padding.bottom - padding.top) / 2 / world;
  const x = (mercatorX(west) + mercatorX(east)) / 2 + shiftX;
  const y = (mercatorY(south) + mercatorY(north)) / 2 + shiftY;
  return { lon: x * 360 - 180, lat: inverseY(y), zoom };
}

/** What a camera shows in the window less its padding: the inverse of cameraFor. */
export function boundsOf({ lon, lat, zoom }: Camera, size: Size, padding: Padding): Bounds {
  const world = worldSize(zoom);
  const west = (padding.left - size.width / 2) / world;
  const east = (size.width / 2 - padding.right) / world;
  const north = (padding.top - size.height / 2) / world;
  const south = (size.height / 2 - padding.bottom) / world;
  const lonAt = (dx: number) => (mercatorX(lon) + dx) * 360 - 180;
  const latAt = (dy: number) => inverseY(mercatorY(lat) + dy);
  return [lonAt(west), latAt(south), lonAt(east), latAt(north)];
}

/** A function from [lon, lat] to window px under a camera. */
export function projector(camera: Camera, size: Size): (lon: number, lat: number) => readonly [number, number] {
  const world = worldSize(camera.zoom);
  const cx = mercatorX(camera.lon);
  const cy = mercatorY(camera.lat);
  return (lon, lat) => [
    (mercatorX(lon) - cx) * world + size.width / 2,
    (mercatorY(lat) - cy) * world + size.height / 2,
  ];
}
