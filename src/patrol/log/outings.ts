/** A file of tracks into entries of the log: one an outing, with the plan of its night where there is one. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { TrackSegment, TracksIn } from '../../exchange/tracks-in.ts';
import { DAY_MS, dayStart, isDay, wibDay } from './days.ts';
import { type CellHours, entryOf, isSector, type LogEntry, MOST_HOURS } from './entry.ts';
import { type Done, type HoursOptions, hoursBySector, timedPoints } from './hours.ts';
import { type LogPlan, plannedMinutes } from './planned.ts';

/** Nobody is out of sight of a receiver for so long within one outing: a longer silence ends it. */
const SILENCE_MS = 6 * 3_600_000;

export interface LogOptions extends HoursOptions {
  readonly plan?: LogPlan | null;
}

export interface Logged {
  readonly entries: readonly LogEntry[];
  /** Over the whole file. */
  readonly done: Done;
  /** Id of the entry that the plan was held against; null without a plan or an outing of its night. */
  readonly planned: string | null;
}

const fault = (rule: string, column: string, value: string | number | null, remedy: string): DataError => ({
  file: 'log',
  row: null,
  column,
  rule,
  value,
  remedy,
});

const hoursError = (hours: number): DataError =>
  fault('hours', 'hours', hours, `Hours sailed must be a number above 0 and at most ${MOST_HOURS}.`);
const dateError = (date: string): DataError =>
  fault('date', 'date', date, 'The date must be a calendar day, YYYY-MM-DD.');

/** Segments with times, cut at long silences and gathered where they follow or overlap each other, earliest first. */
export function outingsOf(segments: readonly TrackSegment[]): readonly (readonly TrackSegment[])[] {
  const runs = segments.flatMap((segment) => {
    const timed = timedPoints(segment);
    const cuts = timed.flatMap((p, i) => (i > 0 && p.timeMs - (timed[i - 1]?.timeMs ?? 0) > SILENCE_MS ? [i] : []));
    return [0, ...cuts].map((from, k) => timed.slice(from, cuts[k])).filter((run) => run.length > 1);
  });
  const outings: TrackSegment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs.sort((a, b) => (a[0]?.timeMs ?? 0) - (b[0]?.timeMs ?? 0))) {
    if ((run[0]?.timeMs ?? 0) - end > SILENCE_MS) outings.push([]);
    outings.at(-1)?.push(run);
    end = Math.max(end, run.at(-1)?.timeMs ?? end);
  }
  return outings;
}

const cellsOf = ({ sectors }: Done): CellHours[] => {
  const cells = new Map<string, number>();
  for (const { cell, hours } of sectors) cells.set(cell, (cells.get(cell) ?? 0) + hours);
  return [...cells].map(([cell, hours]) => ({ cell, hours }));
};

/**
 * Entries of a file. Boats whose tracks overlap in time are one outing: its hours are boat hours. The plan goes to the
 * outing that began on its day or before noon of the next one and has most time in its sectors. Errors: those of
 * `hoursBySector`; `hours` and `date` of what was given; `planDate` where no outing is of the plan's night.
 */
export function entriesOf(
  { source, segments }: Pick<TracksIn, 'source' | 'segments'>,
  { plan = null, untimed = null, ...options }: LogOptions = {},
): Outcome<Logged> {
  const errors: DataError[] = [];
  if (untimed && !(untimed.hours > 0 && untimed.hours <= MOST_HOURS)) errors.push(hoursError(untimed.hours));
  if (untimed && !isDay(untimed.date)) errors.push(dateError(untimed.date));
  const given = errors.length > 0 ? null : untimed;
  const whole = hoursBySector(segments, { ...options, untimed: given });
  errors.push(...whole.errors);
  const bare = segments.filter((segment) => timedPoints(segment).length === 0);
  const found = [
    ...outingsOf(segments).map((outing) => {
      const startMs = outing[0]?.[0]?.timeMs ?? 0;
      return { date: wibDay(startMs), startMs, done: hoursBySector(outing, options).value };
    }),
    ...(given && bare.length > 0
      ? [
          {
            date: given.date,
            startMs: dayStart(given.date),
            done: hoursBySector(bare, { ...options, untimed: given }).value,
          },
        ]
      : []),
  ].filter(({ done }) => done.hours > 0);
  const planned = plan && plannedMinutes(plan);
  const asked = new Set(planned?.map(({ cell }) => cell));
  const from = plan?.date ? dayStart(plan.date) : Number.NEGATIVE_INFINITY;
  const until = plan?.date ? from + 1.5 * DAY_MS : Number.POSITIVE_INFINITY;
  const inPlan = ({ done }: (typeof found)[number]): number =>
    done.sectors.reduce((sum, s) => sum + (asked.has(s.cell) ? s.hours : 0), 0);
  const night = planned && found.filter(({ startMs }) => startMs >= from && startMs < until);
  const best = night?.toSorted((a, b) => inPlan(b) - inPlan(a) || b.startMs - a.startMs)[0];
  if (plan && found.length > 0 && !best)
    errors.push(
      fault(
        'planDate',
        'date',
        plan.date,
        'No outing of the file began in the night of the plan: it is kept without one.',
      ),
    );
  const entries = found.map((outing) =>
    entryOf({
      date: outing.date,
      source,
      cells: cellsOf(outing.done),
      hours: outing.done.hours,
      distanceNm: outing.done.distanceNm,
      planned: outing === best ? planned : null,
    }),
  );
  const at = best ? found.indexOf(best) : -1;
  return { value: { entries, done: whole.value, planned: entries[at]?.id ?? null }, errors };
}

/**
 * An outing entered by hand: hours are shared over the sectors watched, as the plan shares its minutes. Without a plan the
 * hours are in no sector, and no sector is guessed.
 */
export function entryByHand(
  date: string,
  hours: number,
  plan: LogPlan | null,
  watched: ReadonlySet<string> | null = null,
): Outcome<LogEntry | null> {
  const errors = [
    ...(isDay(date) ? [] : [dateError(date)]),
    ...(hours > 0 && hours <= MOST_HOURS ? [] : [hoursError(hours)]),
  ];
  if (errors.length > 0) return { value: null, errors };
  const planned = plan && plannedMinutes(plan).filter(({ cell }) => isSector(cell));
  const done = planned?.filter(({ cell }) => watched?.has(cell) !== false) ?? [];
  const all = done.reduce((sum, { minutes }) => sum + minutes, 0);
  const cells = done.map(({ cell, minutes }) => ({
    cell,
    hours: all > 0 ? (hours * minutes) / all : hours / done.length,
  }));
  return { value: entryOf({ date, source: 'hand', cells, hours, distanceNm: null, planned }), errors };
}
