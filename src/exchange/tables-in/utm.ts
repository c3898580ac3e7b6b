/** Metres of the Universal Transverse Mercator grid to degrees, by proj4 (WGS 84, northern hemisphere). */
import proj4 from 'proj4';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** The zone, 1 to 60, in whose middle a box lies; zone 48 is that of Batam. */
export const zoneOf = ([west, , east]: Box): number => Math.floor(((west + east) / 2 + 180) / 6) + 1;

/** Degrees of a grid's metres. */
type Inverse = (metres: [number, number]) => [number, number];
const grids = new Map<number, Inverse>();

function inverseOf(zone: number): Inverse {
  const { inverse } = proj4(`+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`);
  const degrees: Inverse = (metres) => inverse(metres);
  grids.set(zone, degrees);
  return degrees;
}

/**
 * @param easting metres
 * @param northing metres from the equator
 * @returns longitude and latitude, or null for what no grid holds
 */
export function fromUtm(easting: number, northing: number, zone: number): readonly [lon: number, lat: number] | null {
  if (!(easting > 100_000 && easting < 900_000 && northing >= 0 && northing < 10_000_000)) return null;
  const grid = grids.get(zone) ?? inverseOf(zone);
  const [lon, lat] = grid([easting, northing]);
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}
