/** What was on record before a year: landings and routes without those whose evidence is of that year or later. */
import type { RegionPack } from '../../domain/pack.ts';
import type { Incident, Place, PlaceKind, Route } from '../../domain/register.ts';

/** Kinds of place that come from reports of crossings; terminals, posts and services are facts of another sort. */
const LANDINGS: ReadonlySet<PlaceKind> = new Set(['informal_landing', 'foreign_landing']);

const yearsIn = (text: string | null | undefined): number[] => (text?.match(/\b(19|20)\d\d\b/g) ?? []).map(Number);

export const yearOf = ({ date }: Pick<Incident, 'date'>): number => Number(date.slice(0, 4));

/** Every year that evidence of a landing bears: of its reports and of its source. */
const landingYears = ({ attributes, source_date }: Place): number[] => [
  ...(Array.isArray(attributes.years) ? attributes.years : []).flatMap((y) => yearsIn(String(y))),
  ...yearsIn(source_date),
];

/** The same of a route: years of its period (an open one, "2010-", runs to today) and of its source. */
const routeYears = ({ period, source_date }: Route): number[] => [
  ...yearsIn(period),
  ...yearsIn(source_date),
  ...(period?.trim().endsWith('-') ? [Number.POSITIVE_INFINITY] : []),
];

/** Known before `year` for certain: it has a year, and every one is earlier. What bears no year may be later, and goes. */
const knownBefore = (years: readonly number[], year: number): boolean =>
  years.length > 0 && years.every((y) => y < year);

/**
 * The pack as it would have stood before `year`: a landing (informal or foreign) or irregular route stays only where all
 * its evidence is earlier and it shares no source address with an incident of that year or later. The latest evidence
 * decides, not the first: a row that a later report confirmed may have been placed by that report.
 */
export function packBefore(pack: RegionPack, year: number): RegionPack {
  const later = pack.incidents.filter((incident) => yearOf(incident) >= year);
  const addresses = new Set(later.flatMap((i) => [i.source_url, i.source2_url]).filter((url) => url !== null));
  const shared = (urls: readonly (string | null)[]): boolean => urls.some((url) => url !== null && addresses.has(url));
  return {
    ...pack,
    places: pack.places.filter(
      (place) => !LANDINGS.has(place.kind) || (knownBefore(landingYears(place), year) && !shared([place.source_url])),
    ),
    routes: pack.routes.filter(
      (route) =>
        route.kind !== 'irregular_sea' ||
        (knownBefore(routeYears(route), year) && !shared([route.source_url, route.source2_url])),
    ),
  };
}
