/** The local metric frame: an equirectangular plane in metres around one point, good to 0.02 % over a region of 200 km. */

/** Metres in a degree of a great circle on the mean Earth (radius 6,371,008.8 m, the one Turf uses). */
const METRES_PER_DEGREE = (6371008.8 * Math.PI) / 180;

/**
 * @typedef {[number, number]} Position lon, lat in degrees, or x, y in metres of the frame
 * @typedef {Position[]} Ring closed: the last position repeats the first
 * @typedef {Ring[]} Polygon outer ring first, then its holes
 * @typedef {(p: Position) => Position} Move
 */

/**
 * @param {{lon: number, lat: number}} origin degrees
 * @returns {{toMetres: Move, toDegrees: Move}} inverse of each other (longitude is multiplied by the cosine of the origin's latitude)
 */
export function makeFrame({ lon, lat }) {
  const kx = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const ky = METRES_PER_DEGREE;
  return {
    toMetres: ([x, y]) => [(x - lon) * kx, (y - lat) * ky],
    toDegrees: ([x, y]) => [x / kx + lon, y / ky + lat],
  };
}

/**
 * @param {Polygon[]} polygons
 * @param {Move} move
 * @returns {Polygon[]} the same polygons with every position moved
 */
export function movePolygons(polygons, move) {
  return polygons.map((rings) => rings.map((ring) => ring.map((p) => move(p))));
}
