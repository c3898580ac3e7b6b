/** From the coordinate system a map file names to WGS 84. */
import proj4 from 'proj4';
import type { Project } from './geometry.ts';

/** WGS 84, and the Indonesian datums DGN95 and SRGI2013, which differ from it by less than a metre. */
const DEGREES = [4326, 4979, 4755, 9470];

/**
 * @param system a number of EPSG or a text in WKT
 * @returns null where positions stand as they are, undefined where the system is not known
 */
export function projectTo84(system: number | string): Project | null | undefined {
  if (typeof system === 'number') {
    if (DEGREES.includes(system)) return null;
    const [, half, zone] = /^32([67])(\d\d)$/.exec(String(system)) ?? [];
    if (system === 3857) return project('EPSG:3857');
    if (!zone || Number(zone) < 1 || Number(zone) > 60) return undefined;
    return project(`+proj=utm +zone=${Number(zone)}${half === '7' ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`);
  }
  const text = system.replace(/^\uFEFF/, '').trim();
  // proj4 takes other things for a system too, names and whole definitions among them.
  return /^[A-Z_0-9]+\s*\[/i.test(text) ? project(text) : undefined;
}

function project(definition: string): Project | undefined {
  try {
    const { forward } = proj4(definition, 'WGS84');
    const way: Project = (x, y) => {
      try {
        const [lon = Number.NaN, lat = Number.NaN] = forward([x, y]);
        return [lon, lat];
      } catch {
        // It throws at numbers that are not finite.
        return [Number.NaN, Number.NaN];
      }
    };
    return way;
  } catch {
    return undefined;
  }
}
