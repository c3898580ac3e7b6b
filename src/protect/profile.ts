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
  | 'country_alone'
  | 'absent';

export type LayerName =
  | 'areas'
  | 'cells'
  | 'ports'
  | 'border_points'
  | 'police_posts'
  | 'immigration_offices'
  | 'foreign_landings'
  | 'informal_landings'
  | 'regular_routes'
  | 'irregular_routes'
  | 'incidents'
  | 'services'
  | 'patrol_bases'
  | 'surveillance_sites';

export interface LayerRule {
  readonly layer: LayerName;
  /** Kinds of places or routes the layer is made of; empty for layers of other rows. */
  readonly places: readonly PlaceKind[];
  readonly routes: readonly RouteKind[];
  readonly internal: Treatment;
  readonly public: Treatment;
}

type Kinds = Partial<Pick<LayerRule, 'places' | 'routes'>>;
const rule = (
  layer: LayerName,
  internal: Treatment,
  open: Treatment,
  { places = [], routes = [] }: Kinds = {},
): LayerRule => ({
  ...{ layer, places, routes, internal },
  public: open,
});

export const PORT_KINDS: readonly PlaceKind[] = [
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'cargo_port',
  'people_port',
  'airport',
];
export const BORDER_KINDS: readonly PlaceKind[] = ['iom_monitoring_area', 'border_post'];
const REGULAR: readonly RouteKind[] = ['regular_ferry', 'domestic_feeder_air', 'domestic_feeder_sea', 'land_border'];

/** One row a layer, in the order of the table in METHODS. What follows in this file is read off it. */
export const LAYER_RULES: readonly LayerRule[] = [
  rule('areas', 'as_they_are', 'groups_and_intervals'),
  rule('cells', 'as_they_are', 'groups_and_intervals'),
  rule('ports', 'points', 'points', { places: PORT_KINDS }),
  rule('border_points', 'points', 'points', { places: BORDER_KINDS }),
  rule('police_posts', 'points', 'points', { places: ['police_post'] }),
  rule('immigration_offices', 'points', 'points', { places: ['immigration_office'] }),
  rule('foreign_landings', 'points', 'country_alone', { places: ['foreign_landing'] }),
  rule('informal_landings', 'points_with_radius', 'cells_of_at_least_three', { places: ['informal_landing'] }),
  rule('regular_routes', 'lines', 'lines', { routes: REGULAR }),
  rule('irregular_routes', 'lines', 'corridor_cells_of_at_least_three', { routes: ['irregular_sea'] }),
  rule('incidents', 'points_with_radius', 'counts_with_band'),
  rule('services', 'points', 'agency_and_hotline', { places: ['service'] }),
  rule('patrol_bases', 'points', 'absent', { places: ['patrol_base'] }),
  rule('surveillance_sites', 'points', 'absent', { places: ['surveillance_site'] }),
];

const treatedAs = (...treatments: readonly Treatment[]): readonly LayerRule[] =>
  LAYER_RULES.filter((row) => treatments.includes(row.public));

/** Kinds that stay features of their own in public: name and existence are open knowledge. */
export const PUBLIC_PLACE_KINDS = treatedAs('points', 'agency_and_hotline').flatMap((row) => row.places);
/** Kinds that must not be found from any public file: neither name, nor id, nor position. */
export const PROTECTED_PLACE_KINDS = treatedAs('absent', 'country_alone', 'cells_of_at_least_three').flatMap(
  (row) => row.places,
);
/** Routes that are published timetables or official crossings and keep their line in public. */
export const PUBLIC_ROUTE_KINDS = treatedAs('lines').flatMap((row) => row.routes);

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

/** H3 resolution of landing cells and corridors: about 36 km² a cell, 3.7 km an edge. */
export const PUBLIC_RESOLUTION = 6;
/** The fewest landings or routes a published cell may hold. */
export const MINIMUM_IN_CELL = 3;
/** The smallest count that is published as it is. */
export const MINIMUM_COUNT = 10;
