/** Which places an operator looks at. */
import * as z from 'zod/mini';
import { PLACE_KINDS, type Place } from '../../domain/register.ts';
import { located, type SpatialContext } from '../spatial/context.ts';
import type { Located } from '../spatial/spread.ts';

export const placeSelection = {
  kinds: z.array(z.enum(PLACE_KINDS)).check(z.minLength(1)),
  /** Rows whose attributes.role contains one of these words are left out. */
  withoutRoles: z._default(z.array(z.string()), []),
  /** Rows whose position is known less well than this count for the city, not for distance. */
  maxPrecision_m: z._default(z.number(), Number.POSITIVE_INFINITY),
};

export interface Selection {
  readonly kinds: readonly string[];
  readonly withoutRoles: readonly string[];
  readonly maxPrecision_m: number;
}

const rolesOf = ({ attributes }: Place): string =>
  (Array.isArray(attributes.role) ? attributes.role.join(' ') : String(attributes.role ?? '')).toLowerCase();

/** The selected places by position, so that neither row order nor ids change a sum. Inactive places are left out. */
export function selectPlaces(
  { tables }: Pick<SpatialContext, 'tables'>,
  { kinds, withoutRoles, maxPrecision_m }: Selection,
): Located[] {
  return tables.places
    .filter(
      (place) =>
        kinds.includes(place.kind) && place.status !== 'inactive' && place.location_precision_m <= maxPrecision_m,
    )
    .filter((place) => !withoutRoles.some((role) => rolesOf(place).includes(role)))
    .map(located)
    .sort(byPosition);
}

export const byPosition = (a: Located, b: Located): number =>
  a.lon - b.lon || a.lat - b.lat || a.precision_m - b.precision_m;
