/** The ends of routes as weighted places. Their lines are our own drawings and are not measured. */
import type { RegionTables } from '../../domain/pack.ts';
import type { Confidence } from '../../domain/register.ts';
import { located } from '../spatial/context.ts';
import type { Located } from '../spatial/spread.ts';
import { byPosition } from './places.ts';

export const CONFIDENCE_LEVELS = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];

interface RouteSelection {
  readonly kinds: readonly string[];
  readonly country: string;
  readonly confidence: Readonly<Record<Confidence, number>>;
}

/** Origin, via and destination places of the selected routes that lie in the country; a place counts once for each route. */
export function routeEnds(
  tables: Pick<RegionTables, 'places' | 'routes'>,
  { kinds, country, confidence }: RouteSelection,
): (Located & { readonly weight: number })[] {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  return tables.routes
    .filter((route) => kinds.includes(route.kind))
    .flatMap((route) => {
      const ids = new Set([route.origin_place_id, ...route.via_place_ids, route.destination_place_id]);
      return [...ids].flatMap((id) => {
        const place = places.get(id);
        return place && place.country === country ? [{ ...located(place), weight: confidence[route.confidence] }] : [];
      });
    })
    .sort((a, b) => byPosition(a, b) || a.weight - b.weight);
}
