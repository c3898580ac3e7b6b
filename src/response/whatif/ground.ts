/** Where things may stand: land of the region, discs of its areas. */
import { booleanPointInPolygon, point, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { RegionPack } from '../../domain/pack.ts';
import { POINT_RADIUS_M } from './assumptions.ts';

export interface Disc {
  readonly lon: number;
  readonly lat: number;
  /** Radius within which it lies, metres. */
  readonly precision_m: number;
}

/** What stands against a position: outside the region's box, on land of others, on open or dammed water. */
export type GroundFault = 'outside' | 'foreignLand' | 'otherLand' | 'water';

/** As much of a pack as says what is land: the page has no more. */
export interface Ground {
  readonly geometry: {
    readonly coast: { readonly features: readonly Feature<Polygon | MultiPolygon, { readonly role: string }>[] };
  };
  readonly islands: readonly { readonly lon: number; readonly lat: number }[];
  readonly settings: Pick<RegionPack['settings'], 'strait'>;
}

const M_PER_DEGREE = (6371008.8 * Math.PI) / 180;

const metres = (a: Position, b: Position): number => {
  const [x1 = Number.NaN, y1 = Number.NaN] = a;
  const [x2 = Number.NaN, y2 = Number.NaN] = b;
  return M_PER_DEGREE * Math.hypot((x1 - x2) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180), y1 - y2);
};

/**
 * Legal aid and bases stand on land of the region: on the coast at hand, within `POINT_RADIUS_M` of it (houses and jetties
 * stand on piles, and the coast is no better than that), or as near to an island of the register that the coast leaves out.
 */
export function groundFault({ geometry, islands, settings }: Ground, lon: number, lat: number): GroundFault | null {
  const [west, south, east, north] = settings.strait;
  if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return 'outside';
  const at = point([lon, lat]);
  const of = (role: string) => geometry.coast.features.filter((f) => f.properties.role === role);
  const on = (role: string) => of(role).some((f) => booleanPointInPolygon(at, f));
  if (on('reservoir')) return 'water';
  if (on('region')) return null;
  if (on('foreign')) return 'foreignLand';
  if (on('indonesia')) return 'otherLand';
  const near = of('region').some((f) => pointToPolygonDistance(at, f, { units: 'meters' }) <= POINT_RADIUS_M);
  const island = islands.some((i) => metres([i.lon, i.lat], [lon, lat]) <= POINT_RADIUS_M);
  return near || island ? null : 'water';
}

/**
 * The disc an area lies in: of a mere point that of the model about it, the error of the point added; of a polygon the disc
 * about the middle of its box that holds every corner. Null where the geometry does not have the area.
 */
export function discOfArea({ geometry, model }: RegionPack, code: string): Disc | null {
  const shape = [...geometry.kelurahan.features, ...geometry.kecamatan.features].find(
    (f) => f.properties.code === code,
  );
  if (!shape) return null;
  const { geometry: outline, properties } = shape;
  if (outline.type === 'Point') {
    const [lon = Number.NaN, lat = Number.NaN] = outline.coordinates;
    return { lon, lat, precision_m: model.pointRadius_m + (properties.precision_m ?? 0) };
  }
  const corners = (outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates).flat(2);
  const middle = (k: 0 | 1) => {
    const all = corners.map((c) => c[k] as number);
    return (all.reduce((a, b) => Math.min(a, b)) + all.reduce((a, b) => Math.max(a, b))) / 2;
  };
  const [lon, lat] = [middle(0), middle(1)];
  return { lon, lat, precision_m: corners.reduce((r, c) => Math.max(r, metres(c, [lon, lat])), 0) };
}
