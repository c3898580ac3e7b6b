/** The same event in the lists of two agencies: proposed, never merged. */
import type { ImportedIncident } from '../../domain/imported.ts';

export interface Duplicate {
  readonly one: string;
  readonly other: string;
  readonly why: {
    /** `within`: one of the two gives but a month or a year, and the other lies in it. */
    readonly day: 'same' | 'within';
    readonly place: 'kecamatan' | 'near';
    /** Counts of people are equal, or could be. */
    readonly size: 'same' | 'overlaps';
  };
}

/** Positions of one event by two witnesses lie so near, in metres, where they do not say how exact they are. */
const NEAR_M = 2000;
/** Wider circles say nothing of one place. */
const WIDEST_M = 5000;
/** Proposals for one event; who has more has a list of like events, not of doubles. */
const MOST_EACH = 5;
const METRES_PER_DEGREE = 111_320;
const CELL_DEGREES = WIDEST_M / METRES_PER_DEGREE;

interface Sized {
  readonly event: ImportedIncident;
  readonly low: number;
  readonly high: number;
}

/** Fewest and most people of an event; null where it gives none, and so cannot be told from others of its day. */
function sized(event: ImportedIncident): Sized | null {
  const { persons, persons_min: least, persons_max: most } = event.counts;
  const low = Math.min(persons ?? Number.POSITIVE_INFINITY, least ?? Number.POSITIVE_INFINITY);
  const high = Math.max(persons ?? 0, most ?? 0);
  if (!Number.isFinite(low)) return persons === undefined && most === undefined ? null : { event, low: 0, high };
  // "At least ten" without an upper end is ten: anything above would be like everything.
  return { event, low, high: Math.max(low, high) };
}

const radiusOf = ({ texts }: ImportedIncident): number => Number(texts.location_precision_m ?? 0) || 0;

/** Metres between two positions a few kilometres apart, the earth taken as flat there. */
function metresApart(a: ImportedIncident, b: ImportedIncident): number {
  if (!a.position || !b.position) return Number.POSITIVE_INFINITY;
  const shrink = Math.cos((a.position.lat * Math.PI) / 180);
  return METRES_PER_DEGREE * Math.hypot((a.position.lon - b.position.lon) * shrink, a.position.lat - b.position.lat);
}

function placeOf(a: ImportedIncident, b: ImportedIncident): 'kecamatan' | 'near' | null {
  const reach = Math.min(WIDEST_M, Math.max(NEAR_M, radiusOf(a) + radiusOf(b)));
  if (metresApart(a, b) <= reach) return 'near';
  return a.kecamatan !== null && a.kecamatan === b.kecamatan ? 'kecamatan' : null;
}

const cellKey = (x: number, y: number): string => `@${x},${y}`;
const cellOf = ({ position }: ImportedIncident): readonly [number, number] | null =>
  position && [Math.floor(position.lon / CELL_DEGREES), Math.floor(position.lat / CELL_DEGREES)];

/** Where an event is filed: its kecamatan, and the square it lies in. */
function filedUnder(event: ImportedIncident): string[] {
  const cell = cellOf(event);
  return [...(event.kecamatan === null ? [] : [event.kecamatan]), ...(cell ? [cellKey(...cell)] : [])];
}

/** Where its doubles may be filed: the squares around it too. */
function soughtUnder(event: ImportedIncident): string[] {
  const cell = cellOf(event);
  const around = cell ? [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => cellKey(cell[0] + dx, cell[1] + dy))) : [];
  return [...(event.kecamatan === null ? [] : [event.kecamatan]), ...around];
}

/** A day is in its month and in its year. */
const wider = (date: string): string[] => [date.slice(0, 7), date.slice(0, 4)].filter((part) => part !== date);

/** Events of one date and place: those with one number of people by that number, those with a range beside them. */
interface Filed {
  readonly exact: Sized[];
  readonly ranged: Sized[];
}

/** Files events by date and place; under a month stands what is of that month alone, under `in` what is of a day in it. */
function fileEvents(events: readonly ImportedIncident[]): ReadonlyMap<string, Filed> {
  const files = new Map<string, Filed>();
  for (const event of events) {
    const size = sized(event);
    if (!size) continue;
    const dates = [event.date, ...wider(event.date).map((date) => `in ${date}`)];
    for (const place of filedUnder(event))
      for (const date of dates) {
        const key = `${date} ${place}`;
        const file = files.get(key) ?? { exact: [], ranged: [] };
        files.set(key, file);
        (size.low === size.high ? file.exact : file.ranged).push(size);
      }
  }
  for (const { exact } of files.values()) exact.sort((a, b) => a.low - b.low);
  return files;
}

/** Place of the first member whose size begins at `low` or above. */
function firstFrom(list: readonly Sized[], low: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.low ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Ranges are few; a file of nothing else is looked through this far. */
const MOST_RANGED = 200;

/** Those of a file whose number of people may be that of the event. */
function* likely({ exact, ranged }: Filed, { low, high }: Sized): Generator<Sized> {
  for (let i = firstFrom(exact, low); i < exact.length; i++) {
    const one = exact[i];
    if (!one || one.low > high) break;
    yield one;
  }
  for (const one of ranged.slice(0, MOST_RANGED)) if (one.low <= high && one.high >= low) yield one;
}

/**
 * Pairs of events that may be one: the same day (or a month or year that holds it), the same place (kecamatan, or within
 * both radii, at least 2 and at most 5 km) and the same number of people. An event without a number of people has none.
 * @returns at most five for each of `one`, exact days first; time grows with n log n
 */
export function duplicatesOf(
  one: readonly ImportedIncident[],
  other: readonly ImportedIncident[],
): readonly Duplicate[] {
  const files = fileEvents(other);
  const found: Duplicate[] = [];
  for (const event of one) {
    const size = sized(event);
    if (!size) continue;
    const met = new Set<string>();
    const dates = [event.date, ...wider(event.date), ...(event.date.length < 10 ? [`in ${event.date}`] : [])];
    const places = soughtUnder(event);
    for (const date of dates)
      for (const place of places) {
        const file = files.get(`${date} ${place}`);
        if (!file || met.size >= MOST_EACH) continue;
        for (const candidate of likely(file, size)) {
          if (met.size >= MOST_EACH) break;
          const same = candidate.event;
          if (same.key === event.key || met.has(same.key)) continue;
          const where = placeOf(event, same);
          if (where === null) continue;
          met.add(same.key);
          const equal = candidate.low === size.low && candidate.high === size.high;
          found.push({
            ...{ one: event.key, other: same.key },
            why: {
              day: event.date === same.date && event.date.length === 10 ? 'same' : 'within',
              place: where,
              size: equal ? 'same' : 'overlaps',
            },
          });
        }
      }
  }
  return found;
}
