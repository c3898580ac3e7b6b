/** What is looked for, which places offer it, and which of them a distance may be measured to. */
import { type HelpPlace, isPlaced, SERVICE_KINDS, type ServiceKind } from '../places.ts';

export const SOUGHT = [...SERVICE_KINDS, 'police', 'immigration'] as const;
export type Sought = ServiceKind | 'police' | 'immigration';

/** A place that stands somewhere known to 5 km. */
export type PlacedHelp = HelpPlace & { readonly lon: number; readonly lat: number; readonly radiusM: number };

/** Why a place counts for the city alone: it is withheld (a shelter), or known to no better than 5 km, or not at all. */
export type CityReason = 'hidden' | 'loose';

export interface SoughtPlaces {
  readonly placed: readonly PlacedHelp[];
  readonly cityOnly: readonly { readonly place: HelpPlace; readonly reason: CityReason }[];
}

const offers = (place: HelpPlace, sought: Sought): boolean => {
  if (sought === 'police') return place.kind === 'police_post';
  if (sought === 'immigration') return place.kind === 'immigration_office';
  return place.kind === 'service' && place.services.includes(sought);
};

/** Never measured to, whatever row it came from: who hides there must not be found by a distance. */
const isShelter = (place: HelpPlace): boolean => place.services.includes('shelter');

/** Places that offer it. An inactive one does not count; one whose state is unknown counts, and bears it in its status. */
export function soughtPlaces(places: readonly HelpPlace[], sought: Sought): SoughtPlaces {
  const offering = places.filter((p) => p.status !== 'inactive' && offers(p, sought));
  const measurable = (p: HelpPlace): p is PlacedHelp => isPlaced(p) && !isShelter(p);
  return {
    placed: offering.filter(measurable),
    cityOnly: offering
      .filter((p) => !measurable(p))
      .map((place) => ({ place, reason: isShelter(place) ? 'hidden' : 'loose' })),
  };
}
