/** What a computed indicator of an area rests on: the nearest features of the kinds its operator counts. */
import type { Geometry } from 'geojson';
import type { ModelIndicator } from '../domain/model.ts';
import type { LayerFeature } from '../domain/published.ts';
import { ROUTE_KINDS } from '../domain/register.ts';
import { lonLat } from '../domain/units.ts';
import { greatCircleKm } from '../sea/frame.ts';
import { type DataState, ready } from './data.ts';

export interface Behind {
  readonly what: 'places' | 'routes';
  readonly features: readonly { readonly feature: LayerFeature; readonly km: number }[];
}

const pointsOf = (geometry: Geometry | null): readonly (readonly number[])[] => {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  if (geometry?.type === 'LineString') return [geometry.coordinates[0] ?? [], geometry.coordinates.at(-1) ?? []];
  return [];
};

/** @param at where distances are measured from: [lon, lat] in degrees; @param most how many to give */
export function behind(
  indicator: ModelIndicator,
  layers: DataState['layers'],
  at: readonly [number, number],
  most: number,
): Behind | null {
  if (indicator.input.kind !== 'computed') return null;
  const { kinds, withoutRoles } = indicator.input.parameters as {
    kinds?: readonly string[];
    withoutRoles?: readonly string[];
  };
  if (!kinds?.length) return null;
  const routes = kinds.some((k) => (ROUTE_KINDS as readonly string[]).includes(k));
  const files = routes ? (['routes'] as const) : (['places', 'ports'] as const);
  const here = lonLat(at[0], at[1]);
  const found = files
    .flatMap((file) => ready(layers[file])?.features ?? [])
    .filter(
      (f) =>
        kinds.includes(String(f.properties.kind)) && !(withoutRoles && f.properties.landing_class === 'sea_position'),
    )
    .flatMap((feature) => {
      const distances = pointsOf(feature.geometry).map((p) => greatCircleKm(here, lonLat(p[0] ?? 0, p[1] ?? 0)));
      return distances.length ? [{ feature, km: Math.min(...distances) }] : [];
    })
    .sort((a, b) => a.km - b.km)
    .slice(0, most);
  return found.length ? { what: routes ? 'routes' : 'places', features: found } : null;
}
