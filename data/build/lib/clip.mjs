/** Boolean operations and offsets on polygons, over Clipper (integer arithmetic, so the same bytes on every machine). */
import ClipperLib from 'clipper-lib';

/** @typedef {import('./frame.mjs').Polygon} Polygon */

const { ClipType, PolyType, PolyFillType, JoinType, EndType } = ClipperLib;

/**
 * @param {number} scale integer steps in a unit of the coordinates: 100 for centimetres in a metric frame. Coordinates
 *   times scale should stay below 47 million, beyond which Clipper falls back to slow long integers.
 */
export function makeClipper(scale) {
  const toPath = (ring) => ring.slice(0, -1).map(([x, y]) => ({ X: Math.round(x * scale), Y: Math.round(y * scale) }));
  const toRing = (path) => [...path, path[0]].map(({ X, Y }) => [X / scale, Y / scale]);
  const toPaths = (polygons) => polygons.flatMap((rings) => rings.map(toPath));

  /** @param {Polygon[]} subject @param {Polygon[]} clip @returns {Polygon[]} */
  function run(type, subject, clip) {
    const clipper = new ClipperLib.Clipper(ClipperLib.Clipper.ioStrictlySimple);
    clipper.AddPaths(toPaths(subject), PolyType.ptSubject, true);
    if (clip.length > 0) clipper.AddPaths(toPaths(clip), PolyType.ptClip, true);
    const tree = new ClipperLib.PolyTree();
    // Subject rings may be self-crossing land outlines: even-odd keeps their holes. Clip rings may overlap: non-zero.
    const rule = type === ClipType.ctUnion ? PolyFillType.pftNonZero : PolyFillType.pftEvenOdd;
    clipper.Execute(type, tree, rule, PolyFillType.pftNonZero);
    return fromTree(tree);
  }

  function fromTree(tree) {
    const polygons = [];
    for (let node = tree.GetFirst(); node; node = node.GetNext()) {
      if (node.IsHole() || node.m_polygon.length < 3) continue;
      const holes = node.Childs().filter((hole) => hole.m_polygon.length >= 3);
      polygons.push([toRing(node.m_polygon), ...holes.map((hole) => toRing(hole.m_polygon))]);
    }
    return polygons;
  }

  /** @param {import('./frame.mjs').Position[][]} lines @param {Polygon[]} window @returns {import('./frame.mjs').Position[][]} */
  function clipLines(lines, window) {
    const clipper = new ClipperLib.Clipper();
    const paths = lines.map((line) => toPath([...line, line[0]]));
    clipper.AddPaths(paths, PolyType.ptSubject, false);
    clipper.AddPaths(toPaths(window), PolyType.ptClip, true);
    const tree = new ClipperLib.PolyTree();
    clipper.Execute(ClipType.ctIntersection, tree, PolyFillType.pftNonZero, PolyFillType.pftNonZero);
    return ClipperLib.Clipper.OpenPathsFromPolyTree(tree).map((path) => toRing(path).slice(0, -1));
  }

  return {
    clipLines,
    /** Counter-clockwise outer rings and clockwise holes are expected; overlaps are merged. */
    union: (/** @type {Polygon[]} */ polygons) => run(ClipType.ctUnion, polygons, []),
    intersect: (/** @type {Polygon[]} */ a, /** @type {Polygon[]} */ b) => run(ClipType.ctIntersection, a, b),
    subtract: (/** @type {Polygon[]} */ a, /** @type {Polygon[]} */ b) => run(ClipType.ctDifference, a, b),
    /**
     * @param {Polygon[]} polygons
     * @param {number} distance outward when positive, inward when negative
     * @param {'miter' | 'round'} join corners: mitred (limit 2) or rounded to a tenth of the distance
     */
    offset(polygons, distance, join = 'miter') {
      const offsetter = new ClipperLib.ClipperOffset(2, (Math.abs(distance) * scale) / 10);
      const type = join === 'round' ? JoinType.jtRound : JoinType.jtMiter;
      offsetter.AddPaths(toPaths(polygons), type, EndType.etClosedPolygon);
      const tree = new ClipperLib.PolyTree();
      offsetter.Execute(tree, distance * scale);
      return fromTree(tree);
    },
  };
}
