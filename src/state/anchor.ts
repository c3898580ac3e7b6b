import type { Geometry } from 'geojson';
import { labelPoint } from '../domain/label-point.ts';

/** Where the card of a feature is pinned: the point, the middle of a line, the centroid of an area; null without a place. */
export function anchorOf(geometry: Geometry | null): readonly [number, number] | null {
  if (!geometry) return null;
  const line =
    geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates.flat()
        : null;
  if (!line) return labelPoint(geometry);
  const p = line[Math.floor(line.length / 2)];
  return p ? [p[0] ?? 0, p[1] ?? 0] : null;
}
