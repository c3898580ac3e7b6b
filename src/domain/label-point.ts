import type { Geometry, Position } from 'geojson';

const ringArea = (ring: readonly Position[]): number => {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] ?? [0, 0];
    const b = ring[i + 1] ?? [0, 0];
    sum += (a[0] ?? 0) * (b[1] ?? 0) - (b[0] ?? 0) * (a[1] ?? 0);
  }
  return sum / 2;
};

/** Area centroid of a ring in degrees; at this size the earth is flat enough for a label. */
function ringCentroid(ring: readonly Position[]): readonly [number, number] {
  const area = ringArea(ring);
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const first = ring[0] ?? [0, 0];
  return area ? [x / (6 * area), y / (6 * area)] : [first[0] ?? 0, first[1] ?? 0];
}

/** Where a name stands: the point itself, or the centroid of the largest part. */
export function labelPoint(geometry: Geometry): readonly [number, number] {
  if (geometry.type === 'Point') return [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0];
  const rings =
    geometry.type === 'Polygon'
      ? [geometry.coordinates[0] ?? []]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((p) => p[0] ?? [])
        : [];
  let best: readonly Position[] = [];
  for (const ring of rings) if (Math.abs(ringArea(ring)) > Math.abs(ringArea(best))) best = ring;
  return ringCentroid(best);
}
