/** Geometry as well-known text (OGC 06-103r4), WGS 84, longitude before latitude. */
import type { Geometry, Position } from 'geojson';

const pair = (position: Position): string => position.slice(0, 2).join(' ');
const list = (positions: readonly Position[]): string => `(${positions.map(pair).join(', ')})`;
const rings = (polygon: readonly (readonly Position[])[]): string => `(${polygon.map(list).join(', ')})`;

export function wktOf(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT (${geometry.coordinates.map((position) => `(${pair(position)})`).join(', ')})`;
    case 'LineString':
      return `LINESTRING ${list(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${rings(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON ${rings(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(rings).join(', ')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(wktOf).join(', ')})`;
  }
}
