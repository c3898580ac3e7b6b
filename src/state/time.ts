/** Months as text (YYYY-MM): compared as text, so that no time zone can move an event to another month. */
import type { LayerFeature } from '../domain/published.ts';
import type { TimeRange } from './view.ts';

export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
export const monthText = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

const dateOf = (f: LayerFeature): string => String(f.properties.date ?? f.properties.year ?? '');

/** First and last month named by the events; null when no event has a month. */
export function monthSpan(events: readonly LayerFeature[]): { first: string; last: string } | null {
  const months = events
    .map(dateOf)
    .filter((d) => d.length >= 7)
    .map((d) => d.slice(0, 7))
    .sort();
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? { first, last } : null;
}

/** An event known by its year alone belongs to a range that touches that year. */
export function isWithin(date: string, range: TimeRange): boolean {
  if (!date) return !range.from && !range.to;
  const month = date.slice(0, 7);
  if (month.length === 7) return (!range.from || month >= range.from) && (!range.to || month <= range.to);
  return (!range.from || date >= range.from.slice(0, 4)) && (!range.to || date <= range.to.slice(0, 4));
}

export const eventsWithin = (events: readonly LayerFeature[], range: TimeRange): readonly LayerFeature[] =>
  events.filter((f) => isWithin(dateOf(f), range));

export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** Events a month from `first` to `last`, months without one included; events with a year only are counted apart. */
export function countByMonth(
  events: readonly LayerFeature[],
  first: string,
  last: string,
): { readonly months: readonly MonthCount[]; readonly undated: number } {
  const start = monthIndex(first);
  const counts = new Array<number>(Math.max(0, monthIndex(last) - start + 1)).fill(0);
  let undated = 0;
  for (const f of events) {
    const date = dateOf(f);
    const at = date.length >= 7 ? monthIndex(date) - start : -1;
    if (at < 0 || at >= counts.length) undated++;
    else counts[at] = (counts[at] ?? 0) + 1;
  }
  return { months: counts.map((count, i) => ({ month: monthText(start + i), count })), undated };
}
