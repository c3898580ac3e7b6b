/** Shapes of the earth as short SVG paths: cut to the frame, rounded to a tenth of a px, without what is too small to see. */
import { bboxClip } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { labelPoint } from '../../../domain/label-point.ts';
import type { Bounds } from '../../../map/camera.ts';
import { type Frame, inBox, type XY } from './frame.ts';

export type Ring = readonly Position[];
/** A polygon with its box in degrees, so that most of the world is left out without a look at its points. */
export interface Piece {
  readonly rings: readonly Ring[];
  readonly box: Bounds;
}

const boxOf = (ring: Ring): Bounds => {
  let [w, s, e, n] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x = 0, y = 0] of ring) {
    if (x < w) w = x;
    if (x > e) e = x;
    if (y < s) s = y;
    if (y > n) n = y;
  }
  return [w, s, e, n];
};

export const meets = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
export const holds = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

export function piecesOf(geometry: Geometry | null): readonly Piece[] {
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((rings) => ({ rings, box: boxOf(rings[0] ?? []) }));
}

/** The rings of the polygons as far as the frame shows them. */
export function ringsWithin(pieces: readonly Piece[], bounds: Bounds): readonly Ring[] {
  return pieces.flatMap(({ rings, box }): readonly Ring[] => {
    if (!meets(box, bounds)) return [];
    if (holds(bounds, box)) return rings;
    const { geometry } = bboxClip({ type: 'Polygon', coordinates: rings as Position[][] }, [...bounds]);
    return geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  });
}

export function linesWithin(geometry: Geometry | null, bounds: Bounds): readonly Ring[] {
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return [];
  const cut = bboxClip(geometry, [...bounds]).geometry;
  return cut.type === 'LineString' ? [cut.coordinates] : cut.type === 'MultiLineString' ? cut.coordinates : [];
}

/** Tenths of a px as short as they can be written: 12, 12.3, .5, -.5. */
const tenth = (n: number): string => {
  if (n % 10 === 0) return String(n / 10);
  const text = (Math.abs(n) / 10).toFixed(1);
  return `${n < 0 ? '-' : ''}${text.startsWith('0') ? text.slice(1) : text}`;
};
const pair = (x: number, y: number): string => `${tenth(x)}${y < 0 ? '' : ' '}${tenth(y)}`;

/** A px in the drawing, written. */
export const px = (n: number): string => tenth(Math.round(n * 10));

/** Rings and lines smaller than this (px, both ways) are left out. */
const SMALLEST = 1;
/** A point nearer than this to the last (tenths of a px, squared) says nothing that can be seen. */
const NEAR = 5 * 5;

/** @param close whether the points are a ring */
export function pathText(points: readonly XY[], close: boolean): string {
  let d = '';
  let [lx, ly, count] = [0, 0, 0];
  let [w, s, e, n] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const last = points.length - 1;
  for (const [i, point] of points.entries()) {
    const x = Math.round(point[0] * 10);
    const y = Math.round(point[1] * 10);
    w = Math.min(w, x);
    e = Math.max(e, x);
    s = Math.min(s, y);
    n = Math.max(n, y);
    if (i === 0) d = `M${pair(x, y)}`;
    else {
      if (close && i === last) break;
      const near = (x - lx) ** 2 + (y - ly) ** 2 < NEAR;
      if (near && i !== last) continue;
      d += `l${pair(x - lx, y - ly)}`;
    }
    count++;
    [lx, ly] = [x, y];
  }
  if (count < 2 || (e - w < SMALLEST * 10 && n - s < SMALLEST * 10)) return '';
  return close ? `${d}z` : d;
}

export const ringsPath = (rings: readonly Ring[], { at }: Frame): string =>
  rings.map((ring) => pathText(ring.map(at), true)).join('');
export const linesPath = (lines: readonly Ring[], { at }: Frame): string =>
  lines.map((line) => pathText(line.map(at), false)).join('');

/** Where a name or a count of an area stands: its own middle, or that of the part in sight; null where none is. */
export function middleOf(geometry: Geometry, frame: Frame): XY | null {
  const own = frame.at([...labelPoint(geometry)]);
  if (inBox(frame.box, own)) return own;
  const coordinates = ringsWithin(piecesOf(geometry), frame.bounds).map((ring) => [[...ring]]);
  if (coordinates.length === 0) return null;
  const seen = frame.at([...labelPoint({ type: 'MultiPolygon', coordinates })]);
  return inBox(frame.box, seen) ? seen : null;
}
