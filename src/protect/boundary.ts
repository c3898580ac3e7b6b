/** The maritime line as far as it is known: joined treaty points, and where knowledge ends. The same in both profiles. */
import type { Position } from 'geojson';
import type { BoundaryPoint } from '../domain/register.ts';
import { collection, feature, type PublishedCollection, type PublishedFeature } from './features.ts';
import { citation, gradeIn, type PublishContext, type SourceProperties } from './sources.ts';

export interface BoundaryProperties extends SourceProperties {
  readonly form: 'line' | 'known_end';
  readonly treaty: string;
  /** Numbers of the treaty points, in the order of the line; empty where the points read carry no number. */
  readonly points: readonly string[];
  /** treaty_points: numbered points of a treaty. shelf_vertices: vertices of a drawn continental shelf line, text not seen. */
  readonly certainty: 'treaty_points' | 'shelf_vertices';
  /** true on a known end: beyond it the line is not available here. */
  readonly beyond_unknown: boolean;
}

type Known = BoundaryPoint & { readonly lon: number; readonly lat: number };

/** Drawn points are not treaty points; points without a position were not found. */
const isKnown = (point: BoundaryPoint): point is Known =>
  point.lon !== null && point.lat !== null && !(point.point_no ?? '').startsWith('drawn');

const position = (point: Known): Position => [point.lon, point.lat];
/** Points of two treaties closer than about 100 m are the same point, printed with different rounding. */
const SAME_DEGREES = 0.001;
const same = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean =>
  Math.hypot(ax - bx, ay - by) < SAME_DEGREES;

/**
 * Each treaty with at least two known points becomes a line in the order of the table; an end at which no other line
 * begins becomes a point marked `beyond_unknown`. A treaty of which one point alone is known draws nothing.
 */
export function publishBoundary(
  points: readonly BoundaryPoint[],
  context: PublishContext,
): PublishedCollection<BoundaryProperties> {
  const treaties = [...new Set(points.map((point) => point.treaty))]
    .map((treaty) => points.filter((point) => point.treaty === treaty).filter(isKnown))
    .filter((known) => known.length > 1);
  const ends = treaties.flatMap((known) => [known.at(0), known.at(-1)]).filter((point) => point !== undefined);
  const properties = (form: BoundaryProperties['form'], known: readonly Known[], first: Known): BoundaryProperties => ({
    form,
    treaty: first.treaty,
    points: known.map((point) => point.point_no).filter((no) => no !== null),
    certainty: first.point_no === null ? 'shelf_vertices' : 'treaty_points',
    beyond_unknown: form === 'known_end',
    ...citation(first, gradeIn('maritime_boundaries', first, context), context.profile),
  });
  const lines = treaties.flatMap((known) => {
    const [first] = known;
    return first
      ? [feature({ type: 'LineString', coordinates: known.map(position) }, properties('line', known, first))]
      : [];
  });
  const openEnds: PublishedFeature<BoundaryProperties>[] = ends
    .filter((end) => ends.filter((other) => same(position(end), position(other))).length === 1)
    .map((end) => feature({ type: 'Point', coordinates: position(end) }, properties('known_end', [end], end)));
  return collection('boundary', [...lines, ...openEnds]);
}
