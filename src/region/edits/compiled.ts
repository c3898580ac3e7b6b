/** A pack is compiled on a day, and no fact may be younger. Facts entered since move that day. */
import type { EditedTable } from '../../domain/project.ts';
import { datePrecision, isAfter } from '../dates.ts';
import type { Books } from './apply.ts';

const DATED: Readonly<Record<EditedTable, readonly string[]>> = {
  places: ['source_date'],
  routes: ['source_date'],
  incidents: ['date', 'source_date'],
  area_indicators: ['year', 'source_date'],
  programmes: ['source_date'],
};

/**
 * The day on which the edited pack was compiled: that of the latest edit with a fact younger than the pack. A fact of a
 * day after its own edit moves nothing, and is told as an error by the check.
 */
export function compiledAfter(books: Books, dates: readonly string[], compiled: string): string {
  let day = compiled;
  for (const { table, slots } of books.values())
    for (const { alive, by, cells } of slots) {
      const last = dates[by.at(-1) ?? -1];
      if (!alive || last === undefined || last <= day) continue;
      const told = DATED[table].map((column) => cells[column] ?? '').filter((text) => datePrecision(text) !== null);
      if (told.some((text) => isAfter(text, compiled) && !isAfter(text, last))) day = last;
    }
  return day;
}

/** The descriptor with another day in it and nothing else changed. */
export const withCompiled = (json: string, day: string): string =>
  json.replace(/("compiled"\s*:\s*")[^"]*(")/, (_, before: string, after: string) => `${before}${day}${after}`);
