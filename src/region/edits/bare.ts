/**
 * Events as the browser of this machine has them: when, what kind, where and how surely. Nobody's number, age, words or
 * address is brought there, so nobody's can be changed there.
 */
import type { EditedTable } from '../../domain/project.ts';

/** The columns of an event that are there; scripts/internal.mjs empties all others. */
export const EVENT_COLUMNS: readonly string[] = [
  'id',
  'date',
  'date_precision',
  'kind',
  'direction',
  'mode',
  'sensitive',
  'lon',
  'lat',
  'location_precision_m',
];

/** Whether a row is an event of which the rest was withheld. */
export const isBare = (table: EditedTable, cells: Readonly<Record<string, string>>): boolean =>
  table === 'incidents' && cells.source_url === 'https://withheld.invalid/';
