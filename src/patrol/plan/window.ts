/** The hours of a night, WIB, and times of day in it. */
import type { DataError } from '../../domain/outcome.ts';
import { type Fields, requestError } from './fields.ts';
import { MOST_HOURS } from './limits.ts';

export interface Window {
  /** Calendar day on which it starts. */
  readonly date: string;
  /** Hours from midnight of that day; the end may be above 24. */
  readonly startHour: number;
  readonly endHour: number;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

const isDay = (date: string): boolean => DAY.test(date) && new Date(`${date}T00:00Z`).toISOString().startsWith(date);

const hourOf = (text: unknown): number => {
  const [, hour, minute] = (typeof text === 'string' && TIME.exec(text)) || [];
  return hour === undefined ? Number.NaN : Number(hour) + Number(minute) / 60;
};

/** An end at or before the start belongs to the next day; an end equal to the start is an empty window. */
export function readWindow(date: unknown, start: unknown, end: unknown): { window: Window; errors: DataError[] } {
  const errors: DataError[] = [];
  if (typeof date !== 'string' || !isDay(date))
    errors.push(requestError('date', 'date', 'The date must be a calendar day, YYYY-MM-DD.', date));
  const [startHour, last] = [hourOf(start), hourOf(end)];
  for (const [name, hour, value] of [['start', startHour, start] as const, ['end', last, end] as const])
    if (Number.isNaN(hour))
      errors.push(requestError('time', name, `The ${name} must be a time of day in WIB, HH:MM.`, value));
  const endHour = last <= startHour ? last + 24 : last;
  if (last === startHour)
    errors.push(requestError('emptyWindow', 'end', 'The window is empty: give an end other than the start.', end));
  else if (endHour - startHour > MOST_HOURS)
    errors.push(
      requestError(
        'longWindow',
        'end',
        `The window is longer than ${MOST_HOURS} hours: bring start and end nearer, or plan two nights.`,
        end,
      ),
    );
  return { window: { date: String(date), startHour, endHour }, errors };
}

/** From and to, hours from midnight of the window's day. */
export type Span = readonly [from: number, to: number];

/**
 * The parts of a window that lie between the times `from` and `to` of an entry: the whole window without them. A `to` before
 * `from` belongs to the next day.
 */
export function readSpans(
  { from = null, to = null }: Fields,
  { startHour, endHour }: Window,
  column: string,
  row: number,
): { spans: Span[]; errors: DataError[] } {
  if (from === null && to === null) return { spans: [[startHour, endHour]], errors: [] };
  const errors: DataError[] = [];
  for (const [name, value] of [['from', from] as const, ['to', to] as const]) {
    if (value === null)
      errors.push(requestError('required', `${column}.${name}`, 'Give both from and to, or neither.', null, row));
    else if (Number.isNaN(hourOf(value)))
      errors.push(
        requestError('time', `${column}.${name}`, `${name} must be a time of day in WIB, HH:MM.`, value, row),
      );
  }
  if (errors.length > 0) return { spans: [], errors };
  // A window that is wrong is named by itself.
  if (!(endHour > startHour)) return { spans: [], errors: [] };
  const first = hourOf(from);
  const last = hourOf(to) < first ? hourOf(to) + 24 : hourOf(to);
  if (last === first) {
    const remedy = 'These hours are empty: give a to other than the from, or leave both out for the whole window.';
    return { spans: [], errors: [requestError('emptyHours', `${column}.to`, remedy, to, row)] };
  }
  // An entry says times of day; the window may lie before or after the midnight they are counted from.
  const spans = [-24, 0, 24].flatMap((shift): Span[] => {
    const [a, b] = [Math.max(startHour, first + shift), Math.min(endHour, last + shift)];
    return a < b ? [[a, b]] : [];
  });
  const remedy = 'These hours lie outside the window: correct them or leave the entry out.';
  return {
    spans,
    errors: spans.length > 0 ? [] : [requestError('outsideWindow', `${column}.from`, remedy, from, row)],
  };
}

/** Hours that spans cover together, what several cover counted once. */
export function hoursIn(spans: readonly Span[]): number {
  let [sum, until] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** Whole hours of the window, counted from midnight of its day: the moments at which the exposure is asked for. */
export const hoursOf = ({ startHour, endHour }: Window): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(endHour - startHour)) }, (_, k) => Math.min(startHour + k + 0.5, endHour));

/** HH:MM of hours from midnight, to the nearest minute. */
export function clock(hour: number): string {
  const minutes = Math.round(hour * 60) % 1440;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
