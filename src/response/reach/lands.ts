/** Which islands a disc touches, islands joined by bridges being one. */
import type { MultiPolygon, Position } from 'geojson';
import type { LandLink } from '../../domain/pack.ts';
import { planeAt } from '../../risk/spatial/plane.ts';
import { boxOf } from '../../risk/spatial/rings.ts';
import { type Located, quadrature } from '../../risk/spatial/spread.ts';
import type { Coast } from '../../sea/index.ts';
import { pointToSegment2 } from '../../sea/segments.ts';

/** Share of a disc by island; sums to 1, empty where the coast has no land. */
export type Footing = ReadonlyMap<number, number>;

interface Land {
  readonly rings: Position[][];
  readonly box: readonly [number, number, number, number];
}

function landsIn(coast: Coast): Land[] {
  return coast.features
    .filter(({ properties }) => properties.role !== 'reservoir')
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .map((coordinates) => ({ rings: coordinates, box: boxOf([{ type: 'Polygon', coordinates }]) }));
}

const holds = ({ rings, box: [west, south, east, north] }: Land, lon: number, lat: number): boolean => {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  return inside;
};

/** The island whose shore is nearest; -1 without land. Squared degrees of longitude count as those of latitude on the plane. */
function nearestLand(lands: readonly Land[], lon: number, lat: number): number {
  const { kx, ky } = planeAt(lat);
  let [best, at] = [Number.POSITIVE_INFINITY, -1];
  lands.forEach(({ rings }, land) => {
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
        const d = pointToSegment2(lon * kx, lat * ky, ax * kx, ay * ky, bx * kx, by * ky);
        if (d < best) [best, at] = [d, land];
      }
  });
  return at;
}

export interface Lands {
  /**
   * On which islands a disc stands: the weight of those of its seven points that are on land, the rest left out (nobody
   * lives on the water); a disc wholly at sea stands on the land nearest to its centre.
   */
  footing(disc: Located): Footing;
  /** The outlines of an island and of those joined to it. */
  outline(land: number): MultiPolygon;
}

export function landsOf(coast: Coast, links: readonly LandLink[]): Lands {
  const lands = landsIn(coast);
  const under = (lon: number, lat: number): number => lands.findIndex((land) => holds(land, lon, lat));
  const joined = lands.map((_, i) => i);
  const root = (land: number): number => {
    let at = land;
    while (joined[at] !== at) at = joined[at] as number;
    return at;
  };
  const landAt = (lon: number, lat: number): number => {
    const land = under(lon, lat);
    return land >= 0 ? land : nearestLand(lands, lon, lat);
  };
  for (const { on } of links) {
    const [first, ...others] = on.map(([lon, lat]) => landAt(lon, lat)).filter((land) => land >= 0);
    if (first !== undefined) for (const other of others) joined[root(other)] = root(first);
  }
  return {
    footing(disc) {
      const found = new Map<number, number>();
      let sum = 0;
      for (const { lon, lat, weight } of quadrature(disc)) {
        const land = under(lon, lat);
        if (land < 0) continue;
        found.set(root(land), (found.get(root(land)) ?? 0) + weight);
        sum += weight;
      }
      if (sum > 0) return new Map([...found].map(([land, weight]) => [land, weight / sum]));
      const nearest = nearestLand(lands, disc.lon, disc.lat);
      return nearest < 0 ? new Map() : new Map([[root(nearest), 1]]);
    },
    outline: (land) => ({
      type: 'MultiPolygon',
      coordinates: lands.filter((_, i) => root(i) === land).map(({ rings }) => rings),
    }),
  };
}

/** The island that most of a disc stands on; -1 without land. */
export const mainLand = (footing: Footing): number =>
  [...footing].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;

/** Chance that two discs stand on one island, 0 to 1. */
export const sameLand = (a: Footing, b: Footing): number =>
  [...a].reduce((sum, [land, share]) => sum + share * (b.get(land) ?? 0), 0);
