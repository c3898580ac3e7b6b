/** Faults of a boundary file as a whole: none of it is used then. */
import type { DataError } from '../../domain/outcome.ts';
import type { BoundaryFeature, KnownAreas } from './model.ts';
import { cornersOf } from './shapes.ts';

/** A file of more corners is one of a whole country, or drawn finer than any screen shows. */
export const MOST_VERTICES = 2_000_000;

const fault = (rule: string, remedy: string): DataError => ({
  file: 'boundaries',
  row: null,
  column: null,
  rule,
  value: null,
  remedy,
});

/** The first corner of every shape tells in which coordinates the file is; its corners are counted. */
export function faultsOf(
  features: readonly BoundaryFeature[],
  [west, south, east, north]: KnownAreas['box'],
): readonly DataError[] {
  let vertices = 0;
  const firsts: (readonly [number, number])[] = [];
  for (const { geometry } of features) {
    const corners = cornersOf(geometry);
    vertices += corners.length;
    const [x = Number.NaN, y = Number.NaN] = corners[0] ?? [];
    if (corners.length > 0) firsts.push([x, y]);
  }
  if (firsts.length === 0)
    return [
      fault(
        'noShapes',
        'No feature of the file has a polygon. Take the file of areas, not the one of points or lines.',
      ),
    ];
  if (vertices > MOST_VERTICES) {
    const most = MOST_VERTICES.toLocaleString('en');
    return [
      fault(
        'tooLarge',
        `The shapes have more than ${most} corners. Cut the file to the city, or take a coarser edition.`,
      ),
    ];
  }
  const count = (test: (x: number, y: number) => boolean): number => firsts.filter(([x, y]) => test(x, y)).length;
  const inside = (x: number, y: number): boolean => x >= west && x <= east && y >= south && y <= north;
  if (count((x, y) => inside(y, x)) > firsts.length / 2 && count(inside) === 0)
    return [
      fault('swapped', 'Latitude stands before longitude. Save the file as GeoJSON with longitude first (RFC 7946).'),
    ];
  if (count((x, y) => Math.abs(x) > 180 || Math.abs(y) > 90) > firsts.length / 2)
    return [
      fault(
        'projection',
        'The coordinates are in metres (UTM or the like). Save the file in WGS 84, EPSG:4326, and load it again.',
      ),
    ];
  return [];
}
