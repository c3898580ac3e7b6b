/** Places in the form their profile allows: ports, border points, and everything else that has a position. */
import type { Point } from 'geojson';
import type { Place, PlaceAttributes } from '../domain/register.ts';
import { type CellGroup, cellOf, cellsOutline, groupByCell } from './cells.ts';
import { collection, feature, type PublishedCollection, type PublishedFeature } from './features.ts';
import { BORDER_KINDS, PORT_KINDS, PUBLIC_ATTRIBUTES, PUBLIC_NOTE_KINDS, PUBLIC_PLACE_KINDS } from './profile.ts';
import { citation, compiled, gradeIn, type PublishContext, type SourceProperties, weakest } from './sources.ts';

/** What an informal_landing row is: a place where people go ashore or aboard, or a position at sea where a boat was met. */
export type LandingClass = 'landing' | 'sea_position';

export interface PlaceProperties extends SourceProperties {
  readonly id: string;
  readonly kind: Place['kind'];
  readonly name: string;
  readonly name_id: string | null;
  readonly kelurahan: string | null;
  readonly kecamatan: string | null;
  readonly country: string;
  /** Metres around the point within which the place lies; null where there is no point. */
  readonly location_precision_m: number | null;
  readonly status: Place['status'];
  readonly operator_or_agency: string | null;
  readonly attributes: PlaceAttributes;
  readonly note: string | null;
  readonly landing_class: LandingClass | null;
  /** true where the position is withheld to protect the people there. */
  readonly position_withheld: boolean;
}

/** Public form of informal landings: an area and how many it holds, nothing else. */
export interface LandingCellProperties extends SourceProperties {
  readonly kind: 'informal_landing';
  readonly cells: readonly string[];
  readonly count: number;
}

/** Public form of foreign landings: the country alone. */
export interface ForeignCountryProperties extends SourceProperties {
  readonly kind: 'foreign_landing';
  readonly country: string;
}

const rolesOf = (place: Place): readonly string[] => [place.attributes.role ?? []].flat();

/** Rows whose role names an interception or a capsizing are sea positions, not landing places. */
export const landingClass = (place: Place): LandingClass | null => {
  if (place.kind !== 'informal_landing') return null;
  return rolesOf(place).some((role) => /interception|capsizing/.test(role)) ? 'sea_position' : 'landing';
};

export const offersShelter = (place: Place): boolean =>
  place.kind === 'service' && (place.attributes.services ?? []).includes('shelter');

const pick = (attributes: PlaceAttributes, names: readonly string[]): PlaceAttributes =>
  Object.fromEntries(names.filter((name) => name in attributes).map((name) => [name, attributes[name]]));

/** "RPTC Tanjungpinang (Senggarang)" without the quarter in brackets: a name must not say what the map withholds. */
const withoutQuarter = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim();

/**
 * One place as a feature.
 * @returns null where the profile does not allow the place as a feature of its own
 */
export function placeFeature(place: Place, context: PublishContext): PublishedFeature<PlaceProperties> | null {
  const open = context.profile === 'internal';
  if (!open && !PUBLIC_PLACE_KINDS.includes(place.kind)) return null;
  const withheld = !open && offersShelter(place);
  const point: Point = { type: 'Point', coordinates: [place.lon, place.lat] };
  return feature(withheld ? null : point, {
    id: place.id,
    kind: place.kind,
    name: withheld ? withoutQuarter(place.name) : place.name,
    name_id: withheld && place.name_id !== null ? withoutQuarter(place.name_id) : place.name_id,
    kelurahan: withheld ? null : place.kelurahan,
    kecamatan: withheld ? null : place.kecamatan,
    country: place.country,
    location_precision_m: withheld ? null : place.location_precision_m,
    status: place.status,
    operator_or_agency: place.operator_or_agency,
    attributes: open ? place.attributes : pick(place.attributes, PUBLIC_ATTRIBUTES[place.kind] ?? []),
    note: open || PUBLIC_NOTE_KINDS.includes(place.kind) ? place.note : null,
    landing_class: landingClass(place),
    position_withheld: withheld,
    ...citation(place, gradeIn('places', place, context), context.profile),
  });
}

const ofKinds = (places: readonly Place[], kinds: readonly string[], context: PublishContext) =>
  places
    .filter((place) => kinds.includes(place.kind))
    .map((place) => placeFeature(place, context))
    .filter((item) => item !== null);

/** Ferry terminals, cargo and people's ports, airports: the same points in both profiles. */
export const publishPorts = (places: readonly Place[], context: PublishContext): PublishedCollection<PlaceProperties> =>
  collection('ports', ofKinds(places, PORT_KINDS, context));

/** The monitoring areas and official border posts; surveillance sites in the internal form only. */
export const publishBorderPoints = (
  places: readonly Place[],
  context: PublishContext,
): PublishedCollection<PlaceProperties> =>
  collection('border_points', ofKinds(places, [...BORDER_KINDS, 'surveillance_site'], context));

const landingCell = (group: CellGroup<Place>, context: PublishContext): PublishedFeature<LandingCellProperties> =>
  feature(cellsOutline(group.cells), {
    kind: 'informal_landing',
    cells: group.cells,
    count: group.members.length,
    ...compiled(
      'Register of places, informal landings counted by area',
      context.compiled,
      weakest(group.members.map((place) => gradeIn('places', place, context))),
    ),
  });

/** Landing places as cells of at least three; sea positions are no landings and are not counted. */
export const landingCells = (
  places: readonly Place[],
  context: PublishContext,
): PublishedFeature<LandingCellProperties>[] =>
  groupByCell(
    places.filter((place) => landingClass(place) === 'landing'),
    (place) => cellOf(place.lon, place.lat),
  ).map((group) => landingCell(group, context));

function foreignCountries(
  places: readonly Place[],
  context: PublishContext,
): PublishedFeature<ForeignCountryProperties>[] {
  const foreign = places.filter((place) => place.kind === 'foreign_landing');
  return [...new Set(foreign.map((place) => place.country))].sort().map((country) =>
    feature(null, {
      kind: 'foreign_landing' as const,
      country,
      ...compiled(
        'Register of places, foreign landings by country',
        context.compiled,
        weakest(foreign.filter((place) => place.country === country).map((place) => gradeIn('places', place, context))),
      ),
    }),
  );
}

export type AnyPlaceProperties = PlaceProperties | LandingCellProperties | ForeignCountryProperties;

/** Every place that is neither port nor border point; in public the landings as cells and countries. */
export function publishPlaces(
  places: readonly Place[],
  context: PublishContext,
): PublishedCollection<AnyPlaceProperties> {
  const kinds = ['police_post', 'immigration_office', 'service', 'informal_landing', 'foreign_landing', 'patrol_base'];
  const points = ofKinds(places, kinds, context);
  if (context.profile === 'internal') return collection<AnyPlaceProperties>('places', points);
  return collection<AnyPlaceProperties>('places', [
    ...points,
    ...landingCells(places, context),
    ...foreignCountries(places, context),
  ]);
}
