/** Where somebody is referred from: the points of an area that distances are taken from, or a point. */
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaCollection, AreaFeature } from '../../domain/published.ts';
import { quadrature } from '../../risk/spatial/spread.ts';
import { arcKm } from '../../sea/frame.ts';

/** Longitude and latitude, degrees. */
export type At = readonly [lon: number, lat: number];

/** What a person chooses. A point is never kept: where somebody was found is nobody's business but the office's. */
export type Origin = { readonly in: 'area'; readonly code: string } | { readonly in: 'point'; readonly at: At };

export interface NamedPoint {
  readonly code: string;
  readonly parent: string;
  readonly name: string;
  readonly at: At;
}

const pointOf = ({ properties, geometry }: AreaFeature): NamedPoint => ({
  code: properties.code,
  parent: properties.parent_code,
  name: properties.name,
  at: labelPoint(geometry),
});

export const kelurahanPoints = (areas: AreaCollection): readonly NamedPoint[] =>
  areas.features.filter((f) => f.properties.level === 'kelurahan').map(pointOf);

/**
 * The points distances are taken from: of a kecamatan those of its kelurahan, where people live; else the area's own.
 * @returns none where the files hold no such area
 */
export function referencesOf(origin: Origin, areas: AreaCollection): readonly At[] {
  if (origin.in === 'point') return [origin.at];
  const within = areas.features.filter(
    (f) => f.properties.level === 'kelurahan' && f.properties.parent_code === origin.code,
  );
  const own = areas.features.filter((f) => f.properties.code === origin.code);
  return (within.length ? within : own).map((f) => pointOf(f).at);
}

/** The kelurahan whose point is nearest, with the great-circle distance in km; null where there is none. */
export function nearestNamed(at: At, named: readonly NamedPoint[]): (NamedPoint & { readonly km: number }) | null {
  const measured = named.map((n) => ({ ...n, km: arcKm(at[0], at[1], n.at[0], n.at[1]) }));
  return measured.reduce<(typeof measured)[number] | null>(
    (best, n) => (best === null || n.km < best.km ? n : best),
    null,
  );
}

/** Name of the kecamatan that an origin lies in, or lies nearest to; null where the files hold none. */
export function kecamatanOf(origin: Origin, areas: AreaCollection): string | null {
  const own = (code: string) => areas.features.find((f) => f.properties.code === code)?.properties;
  const area = origin.in === 'area' ? own(origin.code) : nearestNamed(origin.at, kelurahanPoints(areas));
  if (!area) return null;
  if ('level' in area && area.level === 'kecamatan') return area.name;
  return own('parent' in area ? area.parent : area.parent_code)?.name ?? null;
}

/**
 * Expected straight-line distance in km: the mean over the reference points of the mean over the place's error disc
 * (7-point rule, src/risk/spatial/spread.ts). NaN without reference points.
 */
export function expectedKm(from: readonly At[], place: { lon: number; lat: number; radiusM: number }): number {
  const disc = quadrature({ lon: place.lon, lat: place.lat, precision_m: place.radiusM });
  const sum = from.reduce(
    (total, [lon, lat]) => total + disc.reduce((d, p) => d + p.weight * arcKm(lon, lat, p.lon, p.lat), 0),
    0,
  );
  return sum / from.length;
}
