/** Points of a file into segments: what is sound is kept, what is not is named once a segment. */
import type { DataError } from '../domain/outcome.ts';

export interface TrackPoint {
  /** WGS 84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** Milliseconds since 1970, UTC; null where the file gives no time. */
  readonly timeMs: number | null;
}
/** At least two points in the order of the file; times, where there are any, never go back. */
export type TrackSegment = readonly TrackPoint[];

/** A file of nothing but faults is told by its first ones. */
const MOST_ERRORS = 50;

export interface Gathered {
  /** Element that holds a segment. */
  readonly element: string;
  /** Segments that were begun, sound or not. */
  readonly begun: number;
  readonly segments: readonly TrackSegment[];
  readonly errors: readonly DataError[];
}

export interface Segments {
  readonly begin: () => void;
  /** Texts as they stand in the file; null where there is none. */
  readonly point: (lon: string | null, lat: string | null, time: string | null) => void;
  readonly end: () => void;
  /** A fault of the open segment as a whole: it is not kept. */
  readonly refuse: (rule: string, column: string, remedy: string) => void;
  readonly done: () => Gathered;
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Milliseconds of an ISO 8601 instant; null where it is none. Without a zone it is UTC, as GPX and KML have it, and never
 * the zone of the device. A day without hours is no instant.
 */
export function instantOf(text: string): number | null {
  const [, year, month, day, hour, minute, second = '0', part = '', zone = 'Z'] = INSTANT.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const fields = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [y, m, d, h, min, s] = fields;
  const utc = Date.UTC(y, m - 1, d, h, min, s);
  // 31 February is taken by Date and made into March.
  const back = new Date(utc);
  if (back.getUTCDate() !== d || back.getUTCMonth() !== m - 1 || h > 23 || min > 59 || s > 59) return null;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return utc + Math.round(Number(`0.${part || '0'}`) * 1000) - offset;
}

const degrees = (text: string | null, most: number): number => {
  const value = text === null || !/^\s*[+-]?\d*\.?\d+(e[+-]?\d+)?\s*$/i.test(text) ? Number.NaN : Number(text);
  return Math.abs(value) <= most ? value : Number.NaN;
};

/** @param file named in errors: the format, never the name of the file, which may be somebody's */
export function segmentsIn(file: string, element: string): Segments {
  const segments: TrackSegment[] = [];
  const errors: DataError[] = [];
  let [open, number, points]: [TrackPoint[] | null, number, number] = [null, 0, 0];
  let told = new Set<string>();
  let refused = false;
  const fault = (rule: string, column: string, remedy: string, value: number | null = null): void => {
    if (told.has(rule) || errors.length >= MOST_ERRORS) return;
    told.add(rule);
    errors.push({ file, row: number, column, rule, value, remedy });
  };
  const end = (): void => {
    if (!open) return;
    let latest = Number.NEGATIVE_INFINITY;
    const back = open.findIndex(({ timeMs }) => {
      if (timeMs === null) return false;
      const backwards = timeMs < latest;
      latest = timeMs;
      return backwards;
    });
    if (back >= 0)
      fault(
        'timeBackwards',
        'time',
        `The times of segment ${number} run backwards at its point ${back + 1}: export the track again with its points in the order they were sailed. The segment is left out.`,
      );
    if (back < 0 && !refused && open.length > 1) segments.push(open);
    open = null;
  };
  return {
    begin() {
      end();
      [open, told, refused, points] = [[], new Set(), false, 0];
      number++;
    },
    point(lonText, latText, time) {
      if (!open) return;
      points++;
      const [lon, lat] = [degrees(lonText, 180), degrees(latText, 90)];
      // A receiver without a fix writes 0, 0.
      if (Number.isNaN(lon) || Number.isNaN(lat) || (lon === 0 && lat === 0)) {
        const wrong = Number.isNaN(lat) ? latText : lonText;
        const value = wrong?.trim() ? Number(wrong) : Number.NaN;
        const remedy = `Point ${points} of segment ${number} is no position: give latitude −90 to 90 and longitude −180 to 180 in degrees with a decimal point. Such points are left out.`;
        return fault('coordinate', Number.isNaN(lat) ? 'lat' : 'lon', remedy, Number.isFinite(value) ? value : null);
      }
      const timeMs = time === null || time.trim() === '' ? null : instantOf(time);
      if (time !== null && time.trim() !== '' && timeMs === null)
        fault(
          'time',
          'time',
          `The time of point ${points} of segment ${number} cannot be read: write it as 2026-11-21T13:05:00Z. The point is kept without a time.`,
        );
      open.push({ lon, lat, timeMs });
    },
    end,
    refuse(rule, column, remedy) {
      fault(rule, column, remedy);
      refused = true;
    },
    done() {
      end();
      return { element, begun: number, segments, errors };
    },
  };
}
