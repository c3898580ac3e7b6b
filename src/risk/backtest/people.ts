/** Points that say where people are and where officers look. */
import { pointOnFeature } from '@turf/turf';
import type { RegionPack } from '../../domain/pack.ts';
import type { Place, PlaceKind } from '../../domain/register.ts';

export interface At {
  readonly lon: number;
  readonly lat: number;
}

/** A position known worse than this says nothing about a cell of 350 m. */
const KNOWN_M = 1000;
const STAFF_KNOWN_M = 5000;

/**
 * People are: settlements, schools and other facilities of the seats table known to 1 km, the point of every kelurahan,
 * and the inhabited islands (the main island, which no kecamatan holds, has no meaningful point).
 */
export function peoplePoints({ seats, islands, geometry }: RegionPack): At[] {
  return [
    ...seats.filter((seat) => seat.precision_m <= KNOWN_M),
    ...islands.filter((island) => island.populated && island.kecamatan !== null && !island.kecamatan.includes('(')),
    ...geometry.kelurahan.features.map((feature) => {
      const [lon = Number.NaN, lat = Number.NaN] = pointOnFeature(feature).geometry.coordinates;
      return { lon, lat };
    }),
  ];
}

const TERMINALS: ReadonlySet<PlaceKind> = new Set([
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'airport',
]);
const POSTS: ReadonlySet<PlaceKind> = new Set(['police_post', 'immigration_office', 'patrol_base', 'border_post']);

const standing = (kinds: ReadonlySet<PlaceKind>, { places }: Pick<RegionPack, 'places'>): Place[] =>
  places.filter((p) => kinds.has(p.kind) && p.status !== 'inactive' && p.country === 'ID');

/** Terminals and airports whose passengers are checked every day. */
export const staffedTerminals = (pack: Pick<RegionPack, 'places'>): Place[] => standing(TERMINALS, pack);

/** Where officers stand: terminals, airports, police, immigration, patrol bases, border posts, known to 5 km. */
export const staffedPoints = (pack: Pick<RegionPack, 'places'>): Place[] =>
  standing(new Set([...TERMINALS, ...POSTS]), pack).filter((p) => p.location_precision_m <= STAFF_KNOWN_M);
