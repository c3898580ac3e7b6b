/** Drawing aids for a coarse coast. Never used on the analysis form. */
import { distanceToSegment, signedArea } from './polygon.mjs';

/** @typedef {import('./frame.mjs').Ring} Ring */

/**
 * Chaikin corner cutting: each corner is replaced by two points a quarter of the way along its two edges, but never
 * further than `max` from the corner, so a long straight shore keeps its place. `keep` holds points fixed (the cut at
 * the edge of the box).
 * @param {Ring} ring closed
 * @param {number} passes
 * @param {number} max same unit as the ring
 * @param {(p: [number, number]) => boolean} keep
 * @returns {Ring}
 */
export function cutCorners(ring, passes, max, keep) {
  let points = ring.slice(0, -1);
  for (let pass = 0; pass < passes; pass++) {
    points = points.flatMap((p, i) => {
      if (keep(p)) return [p];
      const before = points[(i + points.length - 1) % points.length];
      const after = points[(i + 1) % points.length];
      return [towards(p, before, max), towards(p, after, max)];
    });
  }
  return [...points, points[0]];
}

function towards([x, y], [tx, ty], max) {
  const length = Math.hypot(tx - x, ty - y);
  const share = length === 0 ? 0 : Math.min(0.25, max / length);
  return [x + (tx - x) * share, y + (ty - y) * share];
}

/**
 * Douglas-Peucker on a closed ring, anchored at its first point and the point furthest from it.
 * @param {Ring} ring
 * @param {number} tolerance same unit as the ring
 * @returns {Ring | null} null when less than a triangle is left
 */
export function simplifyRing(ring, tolerance) {
  const far = ring.reduce((best, p, i) => (gap(ring[0], p) > gap(ring[0], ring[best]) ? i : best), 0);
  const kept = [...thin(ring.slice(0, far + 1), tolerance), ...thin(ring.slice(far), tolerance).slice(1)];
  return kept.length < 4 || signedArea(kept) === 0 ? null : kept;
}

const gap = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function thin(line, tolerance) {
  let worst = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = distanceToSegment(line[i], line[0], line[line.length - 1]);
    if (d > worst) {
      worst = d;
      at = i;
    }
  }
  if (worst <= tolerance) return [line[0], line[line.length - 1]];
  return [...thin(line.slice(0, at + 1), tolerance).slice(0, -1), ...thin(line.slice(at), tolerance)];
}
