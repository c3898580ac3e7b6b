/** Shapes of features as points and lines. */
import type { Geometry, Position } from 'geojson';
import { labelPoint } from '../../domain/label-point.ts';

const isPair = (position: Position | readonly number[] | undefined): position is [number, number] =>
  position !== undefined && Number.isFinite(position[0]) && Number.isFinite(position[1]);

/** The point itself, the middle corner of a line, the centroid of the largest area; null where there is none. */
export function representativePoint(shape: Geometry): readonly [number, number] | null {
  const corners = lineOf(shape);
  const middle = corners?.[Math.floor(corners.length / 2)];
  const first =
    shape.type === 'MultiPoint' ? shape.coordinates[0] : shape.type === 'Point' ? shape.coordinates : middle;
  const point = shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? labelPoint(shape) : first;
  return isPair(point) ? [point[0], point[1]] : null;
}

/** The corners of a line, or of the longest part of several; null for other shapes. */
export function lineOf(shape: Geometry): readonly (readonly [number, number])[] | null {
  const parts =
    shape.type === 'LineString' ? [shape.coordinates] : shape.type === 'MultiLineString' ? shape.coordinates : null;
  if (parts === null) return null;
  const longest = parts.reduce<readonly Position[]>((best, part) => (part.length > best.length ? part : best), []);
  return longest.filter(isPair).map(([lon = 0, lat = 0]) => [lon, lat] as const);
}
