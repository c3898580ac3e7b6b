/** Times of a night: after midnight they belong to the next day, and an axis counts through. */
import { formatClock, formatDates } from '../../i18n/format.ts';
import { clock, type Window } from '../../patrol/plan/window.ts';
import type { Span } from '../../patrol/sky.ts';
import type { Language } from '../../state/view.ts';

/** A plan rounds to the minute: what leaves a minute early still belongs to this night. */
const ROUNDING = 1 / 60 + 1e-9;

/** Hours from midnight of the window's day. @param time HH:MM WIB; before the window's start it is of the next day */
export function hourIn({ startHour }: Pick<Window, 'startHour'>, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const hour = hours + minutes / 60;
  return hour < startHour - ROUNDING ? hour + 24 : hour;
}

/** The day after a calendar day, as text: no instant of any time zone is made of it. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The days that a window touches; one that ends at midnight touches one. */
export const datesOf = ({ date, endHour }: Pick<Window, 'date' | 'endHour'>, language: Language): string =>
  formatDates(date, endHour > 24 ? dayAfter(date) : date, language);

const STEPS = [1, 2, 3, 4, 6, 8];

/** Full hours of an axis, as dense as labels of `room` px allow, always through midnight. */
export function tickHours({ startHour, endHour }: Pick<Window, 'startHour' | 'endHour'>, width: number, room = 52) {
  const hourWidth = width / (endHour - startHour);
  const step = STEPS.find((s) => s * hourWidth >= room) ?? 12;
  const first = Math.ceil(startHour / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((endHour - first) / step) + 1) }, (_, i) => first + i * step);
}

export const hourText = (hour: number, language: Language): string => formatClock(clock(hour), language);

/** "18.42–21.52, 04.10–05.01" */
export const spansText = (spans: readonly Span[], language: Language): string =>
  spans.map(({ from, to }) => `${hourText(from, language)}–${hourText(to, language)}`).join(', ');
