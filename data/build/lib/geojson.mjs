/** RFC 7946 output: 5 decimals, counter-clockwise outer rings, clockwise holes, one feature a line. */
import { signedArea } from './polygon.mjs';

/** @typedef {import('./frame.mjs').Polygon} Polygon */

/** @param {number} degrees @returns {number} rounded to 5 decimals (1.1 m) */
export const round5 = (degrees) => Math.round(degrees * 1e5) / 1e5;

/**
 * Rounds, drops positions that fall together and rings that vanish, winds by the right-hand rule and sorts, so that the
 * bytes do not depend on the order in which the clipper found the parts.
 * @param {Polygon[]} polygons degrees
 * @returns {Polygon[]}
 */
export function tidy(polygons) {
  return polygons
    .map((rings) => rings.map((ring, i) => tidyRing(ring, i === 0)))
    .filter(([outer]) => outer !== null)
    .map(([outer, ...holes]) => [outer, ...holes.filter((hole) => hole !== null).sort(byFirst)])
    .sort(([a], [b]) => byFirst(a, b));
}

function tidyRing(ring, outer) {
  const points = ring.map(([x, y]) => [round5(x), round5(y)]).filter((p, i, all) => i === 0 || !same(p, all[i - 1]));
  if (points.length < 4 || Math.abs(signedArea(points)) < 1e-10) return null;
  const open = points.slice(0, -1);
  if (signedArea(points) > 0 !== outer) open.reverse();
  const start = open.reduce((best, p, i) => (less(p, open[best]) ? i : best), 0);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  return [...turned, turned[0]];
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const less = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const byFirst = (a, b) => a[0][0] - b[0][0] || a[0][1] - b[0][1];

/** @param {Polygon[]} polygons already tidy @returns {{type: string, coordinates: unknown}} Polygon or MultiPolygon */
export function geometryOf(polygons) {
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** @param {object[]} features @returns {string} file text, one feature a line, newline at the end */
export function collectionText(features) {
  return `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}
