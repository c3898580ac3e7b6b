/** Which rows of the register a crossing may begin or end at, and how much each counts. */
import type { DataError } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Grade, Place } from '../../domain/register.ts';
import { lonLat } from '../../domain/units.ts';
import { gradeOf, officialIn } from '../../region/index.ts';
import { nearestWater, type SeaGrid } from '../../sea/index.ts';

export type Way = 'outbound' | 'inbound';

/** One end of crossings: an Indonesian landing or a foreign shore. */
export interface CrossingEnd {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** Radius of the disc the true place lies in, metres. */
  readonly precision_m: number;
  /** Evidence weight, above 0; only ratios within a side count. */
  readonly weight: number;
  /** How far the reports of this end fit each direction of travel: 1 or OTHER_WAY. */
  readonly fits: Readonly<Record<Way, number>>;
}

export interface Ends {
  readonly landings: readonly CrossingEnd[];
  readonly foreign: readonly CrossingEnd[];
  /** Rows of the right kind that were not used, and why. */
  readonly left: readonly { readonly id: string; readonly reason: LeftReason }[];
}
export type LeftReason = 'outsideMap' | 'farFromWater' | 'seaPosition' | 'inactive' | 'officialOnly' | 'leftOut';

/** Conventions, stated with their reasons in METHODS. */
export const GRADE_WEIGHT: Readonly<Record<Grade, number>> = { A: 1, B: 0.7, C: 0.4 };
export const HALF_LIFE_YEARS = 5;
export const LEAST_RECENCY = 0.1;
/** A place reported in one direction may serve the other too, but no report says so. */
export const OTHER_WAY = 0.25;
/** A people's port that no report names as a landing. */
const UNREPORTED_PORT = 0.3;
/** An end farther than this from the water of the grid is not reached by sea. */
export const REACH_KM = 10;

/** Interceptions, capsizings and sinkings are positions at sea, not landings (README of the register). */
const SEA_POSITION = /interception|capsizing|sinking/;
/** Staffed terminals and land crossings are another way of crossing; so is hiding on a barge. */
const OTHER_CROSSING = /official ferry|land crossing|barge/;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);

const yearsIn = (text: string): number[] => (text.match(/\b(19|20)\d\d\b/g) ?? []).map(Number);

/** Halves every five years of the newest report, down to a tenth: an old report is weak evidence of present use, not none. */
export function recency(texts_: readonly (string | null | undefined)[], now: number): number {
  const years = texts_.flatMap((text) => yearsIn(text ?? ''));
  const age = years.length > 0 ? Math.max(0, now - Math.max(...years)) : Number.POSITIVE_INFINITY;
  return Math.max(LEAST_RECENCY, 0.5 ** (age / HALF_LIFE_YEARS));
}

/** The year the facts were compiled: recency counts from it, so that the same pack gives the same weights next year. */
export const compiledYear = ({ settings }: Pick<RegionPack, 'settings'>): number =>
  Number(settings.compiled.slice(0, 4));

/** Landings and foreign ends in order of id, so that the order of rows decides nothing. */
export function endsOf(pack: RegionPack, grid: SeaGrid, leaveOut: ReadonlySet<string> = new Set()): Ends {
  const official = officialIn(pack.sources);
  const now = compiledYear(pack);
  const left: Ends['left'][number][] = [];
  const landings: CrossingEnd[] = [];
  const foreign: CrossingEnd[] = [];
  for (const place of [...pack.places].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const side = place.kind === 'foreign_landing' ? foreign : isLanding(place) ? landings : null;
    if (!side) continue;
    const reason = leaveOut.has(place.id) ? 'leftOut' : unusable(place, grid);
    if (reason) {
      left.push({ id: place.id, reason });
      continue;
    }
    const { id, lon, lat, attributes, source_date } = place;
    const grade = GRADE_WEIGHT[gradeOf('places', place, official)];
    const years = texts(attributes.years);
    const unreported = place.kind === 'people_port' && years.length === 0 && attributes.also_informal_landing !== true;
    side.push({
      id,
      lon,
      lat,
      precision_m: place.location_precision_m,
      weight: grade * recency(years.length > 0 ? years : [source_date], now) * (unreported ? UNREPORTED_PORT : 1),
      fits: fitsOf(place),
    });
  }
  return { landings, foreign, left };
}

const isLanding = ({ kind, country }: Place): boolean =>
  country === 'ID' && (kind === 'informal_landing' || kind === 'people_port');

function unusable({ lon, lat, status, attributes }: Place, grid: SeaGrid): LeftReason | null {
  const [west, south, east, north] = grid.box;
  const roles = texts(attributes.role);
  if (status === 'inactive') return 'inactive';
  if (roles.some((role) => SEA_POSITION.test(role))) return 'seaPosition';
  if (roles.some((role) => OTHER_CROSSING.test(role))) return 'officialOnly';
  if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return 'outsideMap';
  const water = nearestWater(grid, lonLat(lon, lat));
  return water && water.distance_km <= REACH_KM ? null : 'farFromWater';
}

/**
 * Directions of a landing stand in its `direction`; of a foreign end in its roles: who departs there comes to Indonesia,
 * what is a landing, an arrival or a swim is outbound. Where nothing is said, both.
 */
function fitsOf({ kind, attributes }: Place): CrossingEnd['fits'] {
  const said = kind === 'foreign_landing' ? texts(attributes.role).map(wayOfRole) : texts(attributes.direction);
  const both = said.length === 0 || said.some((way) => way !== 'outbound' && way !== 'inbound');
  const fits = (way: Way): number => (both || said.includes(way) ? 1 : OTHER_WAY);
  return { outbound: fits('outbound'), inbound: fits('inbound') };
}

const wayOfRole = (role: string): string =>
  /departure/.test(role) ? 'inbound' : /arrival|landing/.test(role) ? 'outbound' : 'both';

/** What to tell where no landing or no foreign end is left to begin or end at. */
export function noEnds({ landings, foreign }: Ends): DataError[] {
  const error = (rule: string, remedy: string): DataError => ({
    file: 'places.csv',
    row: null,
    column: 'kind',
    rule,
    value: null,
    remedy,
  });
  return [
    ...(landings.length === 0
      ? [error('noLandings', 'No Indonesian landing within reach of the sea is left: leave fewer out, or add places.')]
      : []),
    ...(foreign.length === 0
      ? [error('noForeignEnds', 'No foreign landing within reach of the sea is left: leave fewer out, or add places.')]
      : []),
  ];
}
