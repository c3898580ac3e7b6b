/** GeoJSON geometry as an SVG path in window px. */
import type { Geometry, Position } from 'geojson';

type Project = (lon: number, lat: number) => readonly [number, number];

const ring = (positions: readonly Position[], project: Project, close: boolean): string => {
  let d = '';
  for (const [i, p] of positions.entries()) {
    const [x, y] = project(p[0] ?? 0, p[1] ?? 0);
    d += `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return close ? `${d}Z` : d;
};

export function pathOf(geometry: Geometry | null, project: Project): string {
  if (!geometry) return '';
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((r) => ring(r, project, true)).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((p) => p.map((r) => ring(r, project, true))).join('');
    case 'LineString':
      return ring(geometry.coordinates, project, false);
    case 'MultiLineString':
      return geometry.coordinates.map((l) => ring(l, project, false)).join('');
    case 'GeometryCollection':
      return geometry.geometries.map((g) => pathOf(g, project)).join('');
    default:
      return '';
  }
}
