/** A local equirectangular plane in kilometres: x = lon·kx, y = lat·ky. Within two degrees of the equator and 60 km of its latitude, lengths are within 0.05 % of great circles (tested). */
import { EARTH_RADIUS_M } from '../../sea/frame.ts';

export interface Plane {
  /** Kilometres a degree of longitude and of latitude. */
  readonly kx: number;
  readonly ky: number;
}

const RAD = Math.PI / 180;

/** The plane that is true to scale at a latitude. */
export function planeAt(lat: number): Plane {
  const ky = (EARTH_RADIUS_M * RAD) / 1000;
  return { kx: ky * Math.cos(lat * RAD), ky };
}
