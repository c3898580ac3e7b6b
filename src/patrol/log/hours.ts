/** Tracks into hours and nautical miles by sector and calendar day, WIB. */
import { greatCircleDistance, latLngToCell, UNITS } from 'h3-js';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { KM_PER_NAUTICAL_MILE } from '../../domain/units.ts';
import type { TrackPoint, TrackSegment } from '../../exchange/tracks-in.ts';
import { nextMidnight, wibDay } from './days.ts';
import { SECTOR_RESOLUTION } from './entry.ts';

export interface HoursOptions {
  /** Of the H3 cells. */
  readonly resolution?: number;
  /** Nothing is known of a longer time between two points, so it is no effort. */
  readonly gapMinutes?: number;
  /** Knots; no patrol boat is faster, so a faster step is a fault of the receiver. */
  readonly mostKnots?: number;
  /** Day and boat hours of the segments that bear no times; null leaves them out. */
  readonly untimed?: { readonly date: string; readonly hours: number } | null;
}

export const GAP_MINUTES = 15;
export const MOST_KNOTS = 60;

export interface SectorDay {
  /** YYYY-MM-DD, WIB. */
  readonly date: string;
  readonly cell: string;
  readonly hours: number;
  readonly distanceNm: number;
}

export interface LeftOut {
  readonly count: number;
  readonly hours: number;
}

export interface Done {
  /** By day, then by cell. */
  readonly sectors: readonly SectorDay[];
  /** Sums over the sectors. */
  readonly hours: number;
  readonly distanceNm: number;
  /** Times between points longer than the gap. */
  readonly gaps: LeftOut;
  /** Steps faster than any boat. */
  readonly fast: LeftOut;
  /** Segments without times for which no hours were given. */
  readonly untimed: number;
}

/** Nautical miles; a tenth of a cell's edge, so that a step's hours go to cells as its way does. */
const PIECE_NM = 0.07;
/** Nautical miles; two fixes of one second differ by as much without any speed. */
const JITTER_NM = 0.03;

export const stepNm = (a: TrackPoint, b: TrackPoint): number =>
  greatCircleDistance([a.lat, a.lon], [b.lat, b.lon], UNITS.km) / KM_PER_NAUTICAL_MILE;

/** Points with a time; empty where there are fewer than two: such a segment is one without times. */
export const timedPoints = (segment: TrackSegment): readonly (TrackPoint & { readonly timeMs: number })[] => {
  const timed = segment.filter((p): p is TrackPoint & { timeMs: number } => p.timeMs !== null);
  return timed.length > 1 ? timed : [];
};

interface Sums {
  readonly add: (date: string, cell: string, hours: number, nm: number) => void;
  readonly sectors: () => SectorDay[];
}

function sums(): Sums {
  const all = new Map<string, { date: string; cell: string; hours: number; distanceNm: number }>();
  return {
    add(date, cell, hours, nm) {
      const key = `${date} ${cell}`;
      const row = all.get(key) ?? { date, cell, hours: 0, distanceNm: 0 };
      row.hours += hours;
      row.distanceNm += nm;
      all.set(key, row);
    },
    sectors: () => [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}

/** The way from a to b from share `from` to `to` of it, cut into pieces that are each given to the cell of their middle. */
function spread(
  a: TrackPoint,
  b: TrackPoint,
  [from, to]: readonly [number, number],
  nm: number,
  resolution: number,
  take: (cell: string, share: number) => void,
): void {
  const pieces = Math.max(1, Math.ceil(((to - from) * nm) / PIECE_NM));
  const across = b.lon - a.lon;
  // The shorter way round the globe.
  const dLon = Math.abs(across) > 180 ? across - Math.sign(across) * 360 : across;
  for (let k = 0; k < pieces; k++) {
    const at = from + ((k + 0.5) / pieces) * (to - from);
    take(latLngToCell(a.lat + (b.lat - a.lat) * at, a.lon + dLon * at, resolution), (to - from) / pieces);
  }
}

const fastError = (count: number, knots: number): DataError => ({
  file: 'tracks',
  row: null,
  column: 'time',
  rule: 'fast',
  value: count,
  remedy: `${count} steps are faster than ${knots} knots and are left out: look for wrong positions or times in the file.`,
});

/**
 * Hours and miles by sector and day. Hours over all sectors are the time between points, gaps and faults apart; a step over
 * midnight is cut there. Segments without times share the given hours by their length. Errors: `fast` (the rest is kept),
 * `noTimes` where nothing can be counted for want of hours, `hours` where those given are too few for the way or no number.
 */
export function hoursBySector(segments: readonly TrackSegment[], options: HoursOptions = {}): Outcome<Done> {
  const { resolution = SECTOR_RESOLUTION, gapMinutes = GAP_MINUTES, mostKnots = MOST_KNOTS, untimed = null } = options;
  const done = sums();
  const errors: DataError[] = [];
  const [gaps, fast] = [
    { count: 0, hours: 0 },
    { count: 0, hours: 0 },
  ];
  const bare: TrackSegment[] = [];
  const seen = new Set<string>();
  for (const segment of segments) {
    const timed = timedPoints(segment);
    if (timed.length === 0) bare.push(segment);
    timed.slice(1).forEach((b, i) => {
      const a = timed[i] as typeof b;
      // A plotter writes its running log and the saved track: one boat is at one place at a time, and counts once.
      const step = `${a.timeMs} ${a.lon} ${a.lat} ${b.timeMs} ${b.lon} ${b.lat}`;
      if (seen.has(step)) return;
      seen.add(step);
      const hours = (b.timeMs - a.timeMs) / 3_600_000;
      const nm = stepNm(a, b);
      const left = hours * 60 > gapMinutes ? gaps : nm > mostKnots * hours && nm > JITTER_NM ? fast : null;
      if (left) {
        left.count++;
        left.hours += hours;
        return;
      }
      if (hours <= 0) return;
      for (let from = a.timeMs; from < b.timeMs; ) {
        const to = Math.min(b.timeMs, nextMidnight(from));
        const share = (ms: number): number => (ms - a.timeMs) / (b.timeMs - a.timeMs);
        const date = wibDay(from);
        spread(a, b, [share(from), share(to)], nm, resolution, (cell, part) =>
          done.add(date, cell, part * hours, part * nm),
        );
        from = to;
      }
    });
  }
  if (fast.count > 0) errors.push(fastError(fast.count, mostKnots));
  const shared = bare.length > 0 && untimed !== null ? byLength(bare, untimed, resolution, mostKnots, done) : null;
  if (shared) errors.push(...shared);
  const sectors = done.sectors();
  if (sectors.length === 0 && bare.length > 0 && untimed === null)
    errors.push({
      file: 'tracks',
      row: null,
      column: 'time',
      rule: 'noTimes',
      value: null,
      remedy: 'The track bears no times: give the day and the hours sailed.',
    });
  return {
    value: {
      sectors,
      hours: sectors.reduce((sum, s) => sum + s.hours, 0),
      distanceNm: sectors.reduce((sum, s) => sum + s.distanceNm, 0),
      gaps,
      fast,
      untimed: shared === null ? bare.length : 0,
    },
    errors,
  };
}

/** @returns what is wrong with the hours; nothing is added then */
function byLength(
  segments: readonly TrackSegment[],
  { date, hours }: { readonly date: string; readonly hours: number },
  resolution: number,
  mostKnots: number,
  done: Sums,
): readonly DataError[] {
  const steps = segments.flatMap((segment) =>
    segment.slice(1).map((b, i) => {
      const a = segment[i] as TrackPoint;
      return { a, b, nm: stepNm(a, b) };
    }),
  );
  const length = steps.reduce((sum, { nm }) => sum + nm, 0);
  if (!(hours > 0 && length <= mostKnots * hours)) {
    const remedy = `${length.toFixed(1)} NM take more than ${hours} hours below ${mostKnots} knots: correct the hours sailed.`;
    return [{ file: 'tracks', row: null, column: 'hours', rule: 'hours', value: hours, remedy }];
  }
  for (const { a, b, nm } of steps)
    spread(a, b, [0, 1], nm, resolution, (cell, part) => {
      // A boat that lay still all the time has no length to share by.
      const share = length > 0 ? (part * nm) / length : part / steps.length;
      done.add(date, cell, share * hours, part * nm);
    });
  return [];
}
