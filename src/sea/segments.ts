/** Plane geometry of segments, in metres. */

/** Squared distance from the point (px, py) to the segment a-b. */
export function pointToSegment2(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2)) : 0;
  const ex = ax + t * dx - px;
  const ey = ay + t * dy - py;
  return ex * ex + ey * ey;
}

const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax);

/** Squared distance between the segments a-b and c-d; 0 where they cross. Touching ends fall out of the point distances. */
export function segmentToSegment2(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c * d < 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0) return 0;
  return Math.min(
    pointToSegment2(ax, ay, cx, cy, dx, dy),
    pointToSegment2(bx, by, cx, cy, dx, dy),
    pointToSegment2(cx, cy, ax, ay, bx, by),
    pointToSegment2(dx, dy, ax, ay, bx, by),
  );
}
