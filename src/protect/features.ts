/** Small helpers to write RFC 7946 GeoJSON: longitude before latitude, counter-clockwise outer rings, no crs member. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';

export type PublishedFeature<P> = Feature<Geometry | null, P>;

/** A collection with what a reader needs who meets the file alone; extra members are allowed by RFC 7946 section 6.1. */
export interface PublishedCollection<P> extends FeatureCollection<Geometry | null, P> {
  readonly name: string;
}

export const feature = <P>(geometry: Geometry | null, properties: P): PublishedFeature<P> => ({
  type: 'Feature',
  properties,
  geometry,
});

export const collection = <P>(name: string, features: PublishedFeature<P>[]): PublishedCollection<P> => ({
  type: 'FeatureCollection',
  name,
  features,
});

/** Five decimals are about one metre: finer than any position here is known. */
export const roundPosition = (position: Position, digits = 5): Position =>
  position.slice(0, 2).map((x) => Number(x.toFixed(digits)));

/** Twice the signed area of a closed ring in square degrees; positive when counter-clockwise. */
const signedArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

const orient = (ring: Position[], counterClockwise: boolean): Position[] =>
  signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();

/** Outer ring counter-clockwise, holes clockwise (RFC 7946 section 3.1.6). */
const orientRings = (rings: Position[][]): Position[][] => rings.map((ring, index) => orient(ring, index === 0));

export function rightHanded<G extends Polygon | MultiPolygon>(geometry: G): G {
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: orientRings(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(orientRings) };
}
