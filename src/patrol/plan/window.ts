/** The hours of a night, WIB, and times of day in it. */
import type { DataError } from '../../domain/outcome.ts';
import { requestError } from './fields.ts';

/** Longer than this is not one night's work. */
export const MOST_HOURS = 16;

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

/** Whole hours of the window, counted from midnight of its day: the moments at which the exposure is asked for. */
export const hoursOf = ({ startHour, endHour }: Window): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(endHour - startHour)) }, (_, k) => Math.min(startHour + k + 0.5, endHour));

/** HH:MM of hours from midnight, to the nearest minute. */
export function clock(hour: number): string {
  const minutes = Math.round(hour * 60) % 1440;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
