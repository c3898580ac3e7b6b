/** The reservoirs that the land file leaves open to the sea, as masks. */

/** @typedef {import('../lib/frame.mjs').Polygon} Polygon */
/** @typedef {import('../lib/frame.mjs').Position} Position */

/**
 * The outline through the shore points named in seats.csv, widened by `pad` so that it closes the gap to the sea, plus the
 * water that this shuts in against the main island, less the land.
 * @param {Position[]} shore metres, in any order
 * @param {Polygon[]} main metres
 * @param {number} pad metres
 * @param {ReturnType<import('../lib/clip.mjs').makeClipper>} clipper
 * @returns {Polygon[]} metres
 */
export function reservoirMask(shore, main, pad, clipper) {
  const outline = clipper.offset([[ringAround(shore)]], pad, 'round');
  const closed = clipper.union([...main, ...outline]);
  const filled = closed.map(([outer]) => [outer]);
  const shutIn = clipper.subtract(filled, closed).filter((part) => touches(part, outline, clipper));
  return clipper.subtract(clipper.union([...outline, ...shutIn]), main);
}

/** Closed ring through the points, counter-clockwise round their centre: right for an outline seen whole from its middle. */
function ringAround(points) {
  const mean = (i) => points.reduce((sum, p) => sum + p[i], 0) / points.length;
  const [cx, cy] = [mean(0), mean(1)];
  const ring = [...points].sort((a, b) => Math.atan2(a[1] - cy, a[0] - cx) - Math.atan2(b[1] - cy, b[0] - cx));
  return [...ring, ring[0]];
}

const touches = (part, outline, clipper) => clipper.intersect(clipper.offset([part], 5), outline).length > 0;
