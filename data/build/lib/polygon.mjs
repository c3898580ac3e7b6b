/** Plane measures on closed rings. Units follow the coordinates: metres in the local frame. */

/** @typedef {import('./frame.mjs').Position} Position */
/** @typedef {import('./frame.mjs').Ring} Ring */
/** @typedef {import('./frame.mjs').Polygon} Polygon */

/** @param {Ring} ring @returns {number} area, positive when counter-clockwise (shoelace formula) */
export function signedArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice / 2;
}

/** @param {Polygon} rings @returns {number} area of the outer ring less its holes */
export function polygonArea(rings) {
  return rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0);
}

/** @param {Polygon} rings @returns {[number, number, number, number]} west, south, east, north of the outer ring */
export function boundsOf(rings) {
  const box = /** @type {[number, number, number, number]} */ ([Infinity, Infinity, -Infinity, -Infinity]);
  for (const [x, y] of rings[0]) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** @param {number[]} a @param {number[]} b @returns {boolean} whether two boxes share any point */
export function boxesMeet(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** @param {number[]} inner @param {number[]} outer */
export function boxWithin(inner, outer) {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** @param {number[]} box @returns {Polygon} */
export function boxPolygon([w, s, e, n]) {
  return [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ];
}

/** @param {Position} p @param {Polygon} rings @returns {boolean} even-odd rule over all rings, so holes are outside */
export function contains([x, y], rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** @param {Position} p @param {Polygon} rings @returns {number} 0 inside, else the distance to the nearest edge */
export function distanceTo(p, rings) {
  if (contains(p, rings)) return 0;
  let best = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) best = Math.min(best, distanceToSegment(p, ring[i - 1], ring[i]));
  }
  return best;
}

/** @param {Position} p @param {Position} a @param {Position} b */
export function distanceToSegment([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
