/** Steps 2 and 3: whose land each polygon is, by the maritime line and the island register of all regencies. */
import { distanceTo } from '../lib/polygon.mjs';

/** @typedef {import('../lib/frame.mjs').Polygon} Polygon */
/** @typedef {import('../lib/frame.mjs').Position} Position */

/**
 * The line as a height over longitude, from the chosen rows of maritime_boundaries.csv.
 * @param {Record<string, string>[]} rows
 * @param {{from_lon: number, treaties: string[], skip_points: string[]}} settings
 * @returns {(lon: number) => number} latitude of the line; beyond its ends it runs on level
 */
export function makeLine(rows, settings) {
  const points = rows
    .filter((r) => settings.treaties.some((t) => r.treaty.startsWith(t)) && !settings.skip_points.includes(r.point_no))
    .filter((r) => r.lon !== '' && Number(r.lon) >= settings.from_lon)
    .map((r) => [Number(r.lon), Number(r.lat)])
    .sort((a, b) => a[0] - b[0]);
  return (lon) => {
    const after = points.findIndex(([x]) => x >= lon);
    if (after === -1) return points[points.length - 1][1];
    if (after === 0) return points[0][1];
    const [[ax, ay], [bx, by]] = [points[after - 1], points[after]];
    return bx === ax ? ay : ay + ((by - ay) * (lon - ax)) / (bx - ax);
  };
}

/** @param {Polygon[]} parts degrees @param {(lon: number) => number} line @returns {boolean} most of the shore lies south */
export function isSouth(parts, line) {
  const shore = parts.flatMap(([outer]) => outer.slice(1));
  return shore.filter(([lon, lat]) => lat < line(lon)).length * 2 > shore.length;
}

/**
 * The regency most register islands lying in the land belong to (by code order in a tie); with none inside, that of the
 * nearest register island.
 * @param {Polygon[]} parts metres
 * @param {{regency_code: string, at: Position}[]} islands metres
 * @returns {string}
 */
export function regencyOf(parts, islands) {
  const inside = islands.filter(({ at }) => distance(at, parts) === 0);
  const counted = inside.length > 0 ? inside : [nearest(parts, islands)];
  const votes = new Map();
  for (const { regency_code } of counted) votes.set(regency_code, (votes.get(regency_code) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
}

/** @param {Position} at @param {Polygon[]} parts @returns {number} metres, 0 inside */
export const distance = (at, parts) => Math.min(...parts.map((part) => distanceTo(at, part)));

/** @template {{at: Position}} T @param {Polygon[]} parts @param {T[]} points @returns {T} */
export function nearest(parts, points) {
  let best = points[0];
  let least = Infinity;
  for (const point of points) {
    const d = distance(point.at, parts);
    if (d < least) {
      least = d;
      best = point;
    }
  }
  return best;
}
