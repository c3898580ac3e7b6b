/**
 * Who may see what: the layer × profile table of the project as data, and the lists of kinds and columns that may pass
 * into the public form. Everything not named here stays internal.
 */
import type { PlaceKind, RouteKind } from '../domain/register.ts';

export type Profile = 'public' | 'internal';

/** How a layer leaves the house in one profile. */
export type Treatment =
  | 'as_they_are'
  | 'points'
  | 'points_with_radius'
  | 'lines'
  | 'groups_and_intervals'
  | 'cells_of_at_least_three'
  | 'corridor_cells_of_at_least_three'
  | 'counts_with_band'
  | 'agency_and_hotline'
  | 'absent';

export interface LayerRule {
  readonly layer: string;
  readonly internal: Treatment;
  readonly public: Treatment;
}

/** One row a layer; the order is that of the table in METHODS. */
export const LAYER_RULES: readonly LayerRule[] = [
  { layer: 'areas', internal: 'as_they_are', public: 'groups_and_intervals' },
  { layer: 'ports', internal: 'points', public: 'points' },
  { layer: 'border_posts', internal: 'points', public: 'points' },
  { layer: 'monitoring_areas', internal: 'points', public: 'points' },
  { layer: 'police_posts', internal: 'points', public: 'points' },
  { layer: 'immigration_offices', internal: 'points', public: 'points' },
  { layer: 'foreign_landings', internal: 'points', public: 'absent' },
  { layer: 'informal_landings', internal: 'points_with_radius', public: 'cells_of_at_least_three' },
  { layer: 'regular_routes', internal: 'lines', public: 'lines' },
  { layer: 'irregular_routes', internal: 'lines', public: 'corridor_cells_of_at_least_three' },
  { layer: 'incidents', internal: 'points_with_radius', public: 'counts_with_band' },
  { layer: 'services', internal: 'points', public: 'agency_and_hotline' },
  { layer: 'patrol_bases', internal: 'points', public: 'absent' },
  { layer: 'surveillance_sites', internal: 'points', public: 'absent' },
];

export const PORT_KINDS: readonly PlaceKind[] = [
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'cargo_port',
  'people_port',
  'airport',
];
export const BORDER_KINDS: readonly PlaceKind[] = ['iom_monitoring_area', 'border_post'];
/** Kinds whose position, name and existence are open knowledge and stay so. */
export const PUBLIC_PLACE_KINDS: readonly PlaceKind[] = [
  ...PORT_KINDS,
  ...BORDER_KINDS,
  'police_post',
  'immigration_office',
  'service',
];
/** Kinds that must not be found from any public file: neither name, nor id, nor position. */
export const PROTECTED_PLACE_KINDS: readonly PlaceKind[] = [
  'informal_landing',
  'foreign_landing',
  'patrol_base',
  'surveillance_site',
];

/** Members of `attributes` that pass into the public form, by kind; a kind not listed passes none. */
export const PUBLIC_ATTRIBUTES: Readonly<Partial<Record<PlaceKind, readonly string[]>>> = {
  ferry_terminal_international: ['destinations', 'opened'],
  ferry_terminal_domestic: ['destinations', 'opened'],
  cargo_port: ['destinations', 'opened'],
  people_port: ['destinations', 'opened'],
  airport: ['iata', 'opened'],
  iom_monitoring_area: ['basis', 'confirmed_level', 'crossing', 'crossing_basis', 'one_of_four'],
  border_post: ['basis', 'official_post', 'opposite', 'regency', 'opened', 'one_of_four'],
  police_post: ['level'],
  service: ['services', 'hotline'],
};
/** Kinds whose note speaks of method alone, so that it may be read in public. */
export const PUBLIC_NOTE_KINDS: readonly PlaceKind[] = ['iom_monitoring_area'];

/** Routes that are published timetables or official crossings and keep their line in public. */
export const PUBLIC_ROUTE_KINDS: readonly RouteKind[] = [
  'regular_ferry',
  'domestic_feeder_air',
  'domestic_feeder_sea',
  'land_border',
];

/** H3 resolution of landing cells and corridors: about 36 km² a cell, 3.7 km an edge. */
export const PUBLIC_RESOLUTION = 6;
/** The fewest landings or routes a published cell may hold. */
export const MINIMUM_IN_CELL = 3;
/** The smallest count that is published as it is. */
export const MINIMUM_COUNT = 10;
