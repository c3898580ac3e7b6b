/** Routes in the form their profile allows: all as lines inside, in public only the regular ones, the rest as corridors. */
import type { Place, Route } from '../domain/register.ts';
import { isInferred } from '../region/index.ts';
import { type Coast, type CorridorProperties, corridorCells } from './corridors.ts';
import { collection, feature, type PublishedCollection, type PublishedFeature } from './features.ts';
import { PUBLIC_PLACE_KINDS, PUBLIC_ROUTE_KINDS } from './profile.ts';
import { citation, gradeIn, type PublishContext, type SourceProperties, showsTheWay } from './sources.ts';

export interface RouteProperties extends SourceProperties {
  readonly form: 'line';
  readonly id: string;
  readonly name: string;
  readonly direction: Route['direction'];
  readonly kind: Route['kind'];
  /** In public null, with its name, where the place itself is not public; the country is always given. */
  readonly origin_place_id: string | null;
  readonly origin_name: string | null;
  readonly origin_country: string | null;
  readonly destination_place_id: string | null;
  readonly destination_name: string | null;
  readonly destination_country: string | null;
  readonly via_place_ids: readonly string[];
  readonly distance_nm: number | null;
  readonly reported_transit_minutes: string | null;
  readonly vessel_type: string | null;
  readonly period: string | null;
  readonly evidence_count: number | null;
  readonly confidence: Route['confidence'];
  /** true where the note says that an end or a leg is assumed or inferred: not to be shown as a fact. */
  readonly end_assumed: boolean;
  readonly note: string | null;
  readonly source2_url: string | null;
}

export const endAssumed = (route: Route): boolean => isInferred(route.note);

/** Line features; in public the note, the number of reports and what was seen on a border path are left out. */
function routeLine(
  route: Route,
  placeById: ReadonlyMap<string, Place>,
  context: PublishContext,
): PublishedFeature<RouteProperties> {
  const open = context.profile === 'internal';
  const shown = (id: string): Place | undefined => {
    const place = placeById.get(id);
    return place && (open || PUBLIC_PLACE_KINDS.includes(place.kind)) ? place : undefined;
  };
  const origin = shown(route.origin_place_id);
  const destination = shown(route.destination_place_id);
  /** Vessel and period of a border crossing describe the paths around it. */
  const offRecord = !open && route.kind === 'land_border';
  return feature(
    { type: 'LineString', coordinates: route.waypoints.map(([x, y]) => [x, y]) },
    {
      form: 'line',
      id: route.id,
      name: route.name,
      direction: route.direction,
      kind: route.kind,
      origin_place_id: origin?.id ?? null,
      origin_name: origin?.name ?? null,
      origin_country: placeById.get(route.origin_place_id)?.country ?? null,
      destination_place_id: destination?.id ?? null,
      destination_name: destination?.name ?? null,
      destination_country: placeById.get(route.destination_place_id)?.country ?? null,
      via_place_ids: route.via_place_ids.filter((id) => shown(id) !== undefined),
      distance_nm: route.distance_nm,
      reported_transit_minutes: offRecord ? null : route.reported_transit_minutes,
      vessel_type: offRecord ? null : route.vessel_type,
      period: offRecord ? null : route.period,
      evidence_count: open ? route.evidence_count : null,
      confidence: route.confidence,
      end_assumed: endAssumed(route),
      note: open ? route.note : null,
      source2_url: !open && showsTheWay(route.source2_url) ? null : route.source2_url,
      ...citation(route, gradeIn('routes', route, context), context.profile),
    },
  );
}

export type AnyRouteProperties = RouteProperties | CorridorProperties;

export function publishRoutes(
  routes: readonly Route[],
  places: readonly Place[],
  coast: Coast,
  context: PublishContext,
): PublishedCollection<AnyRouteProperties> {
  const open = context.profile === 'internal';
  const placeById = new Map(places.map((place) => [place.id, place]));
  const allowed = routes.filter((route) => open || PUBLIC_ROUTE_KINDS.includes(route.kind));
  const lines = allowed.map((route) => routeLine(route, placeById, context));
  return collection<AnyRouteProperties>(
    'routes',
    open ? lines : [...lines, ...corridorCells(routes, places, coast, context)],
  );
}
