/** What a coordinator enters, as it stands on the form; it becomes a request of the plan only when somebody asks for one. */
import type { LineString, Polygon } from 'geojson';

export type Direction = 'outbound' | 'inbound' | 'both';

/** A field left empty or unreadable is null: the engine says what is missing, and nothing is guessed. */
export interface Boat {
  /** Id of a place of the register, or [longitude, latitude]; null until chosen. */
  readonly base: string | readonly [number, number] | null;
  readonly speedKn: number | null;
  readonly hours: number | null;
  readonly detectionNm: number | null;
  readonly fuelLph: number | null;
  /** Litres in the tank. */
  readonly fuelL: number | null;
}

export interface Tip {
  readonly lon: number;
  readonly lat: number;
  readonly radiusNm: number | null;
  readonly factor: number | null;
}

/** Another unit's sector: it is not planned here again. */
export interface Other {
  readonly lon: number;
  readonly lat: number;
  readonly radiusNm: number | null;
}

/** A watch that does not move: a lookout ashore, an anchored boat. */
export interface Watch extends Pick<Other, 'lon' | 'lat'> {
  readonly detectionNm: number | null;
}

export interface PatrolForm {
  /** Calendar day, YYYY-MM-DD, and HH:MM in WIB. */
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly boats: readonly Boat[];
  readonly direction: Direction;
  readonly speedLossPct: number | null;
  /** Tide and wind in the coordinator's own words; for the brief, never for the plan. */
  readonly seaNote: string;
  readonly tips: readonly Tip[];
  readonly others: readonly Other[];
  readonly watches: readonly Watch[];
  readonly noGo: readonly Polygon[];
  readonly limit: LineString | null;
  /** Seconds the search may take. */
  readonly budgetSeconds: number | null;
}

export const MOST_BOATS = 12;

export const emptyForm = (date: string): PatrolForm => ({
  date,
  start: '18:00',
  end: '06:00',
  boats: [],
  direction: 'both',
  speedLossPct: 0,
  seaNote: '',
  tips: [],
  others: [],
  watches: [],
  noGo: [],
  limit: null,
  budgetSeconds: 5,
});

/** A boat like the last one, or with starting values that its coordinator checks: they are not facts of any boat. */
export const nextBoat = (boats: readonly Boat[]): Boat =>
  boats.at(-1) ?? { base: null, speedKn: 15, hours: 8, detectionNm: 2, fuelLph: null, fuelL: null };

const filled = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** The part that the exposure depends on: the same text, the same exposure. */
export const nightOf = ({ date, start, end, direction, tips, limit }: PatrolForm): Record<string, unknown> => ({
  date,
  start,
  end,
  direction,
  weights: tips.map(filled),
  limit,
});

/** The request of `jaga patrol plan`. What is empty is left out, so that the engine names it. */
export const requestOf = (form: PatrolForm): Record<string, unknown> => ({
  ...nightOf(form),
  vessels: form.boats.map(filled),
  ...(form.budgetSeconds !== null && { budgetSeconds: form.budgetSeconds }),
  sea: { speedLossPct: form.speedLossPct ?? 0 },
  ...(form.noGo.length > 0 && { noGo: form.noGo }),
  ...(form.others.length > 0 && { others: form.others.map(filled) }),
  ...(form.watches.length > 0 && { watches: form.watches.map(filled) }),
});
