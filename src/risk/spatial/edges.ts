/** The few edges of a detailed outline that can be nearest to a point, so that Turf need not measure a hundred thousand. */
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { pointToSegment2 } from '../../sea/segments.ts';
import { planeAt } from './plane.ts';
import { boxOf } from './rings.ts';

export type Edge = readonly [Position, Position];

/** Edges from which on an index pays. */
const MANY = 60;
/** The plane is true to 0.05 %: no edge farther than the nearest by four times that can be the nearest on the sphere. */
const SLACK = 1.002;
/** Farther off than this, kilometres, the plane is not asked. */
const FARTHEST_KM = 150;

/** Null: ask the whole outline. */
export type NearEdges = (lon: number, lat: number) => readonly Edge[] | null;

const indexes = new WeakMap<Polygon | MultiPolygon, NearEdges>();

/** Made once for an outline. */
export function nearEdgesOf(outline: Polygon | MultiPolygon): NearEdges {
  const made = indexes.get(outline) ?? build(outline);
  indexes.set(outline, made);
  return made;
}

function build(outline: Polygon | MultiPolygon): NearEdges {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  if (count < MANY) return () => null;
  const [, south, , north] = boxOf([outline]);
  const { kx, ky } = planeAt((south + north) / 2);
  const edges: Edge[] = [];
  const index = new Flatbush(count);
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a = [], b = []] = [ring[i - 1], ring[i]];
      const [ax = 0, ay = 0, bx = 0, by = 0] = [...a.slice(0, 2), ...b.slice(0, 2)];
      edges.push([a, b]);
      index.add(Math.min(ax, bx) * kx, Math.min(ay, by) * ky, Math.max(ax, bx) * kx, Math.max(ay, by) * ky);
    }
  index.finish();
  const km2 = (place: number, px: number, py: number): number => {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = edges[place] as Edge;
    return pointToSegment2(px, py, ax * kx, ay * ky, bx * kx, by * ky);
  };
  return (lon, lat) => {
    const [px, py] = [lon * kx, lat * ky];
    // The nearest box holds an edge; none beyond that edge's distance can be nearer.
    const [first] = index.neighbors(px, py, 1);
    const reach = first === undefined ? Number.POSITIVE_INFINITY : Math.sqrt(km2(first, px, py));
    if (reach > FARTHEST_KM) return null;
    const measured = index
      .neighbors(px, py, Number.POSITIVE_INFINITY, reach * SLACK)
      .map((place) => ({ place, km: Math.sqrt(km2(place, px, py)) }));
    const nearest = measured.reduce((least, { km }) => Math.min(least, km), reach);
    return measured.filter(({ km }) => km <= nearest * SLACK).map(({ place }) => edges[place] as Edge);
  };
}
