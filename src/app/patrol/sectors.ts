/** Numbers, names and first arrivals of the sectors of a plan, for map, lists and strip alike. */
import type { PlannedSector } from '../../patrol/plan/answer.ts';
import type { Week } from '../../patrol/plan/schedule.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { hourIn } from './hours.ts';

interface Stop {
  readonly cell: string;
  readonly arrive: string;
}
interface Route {
  readonly sectors: readonly Stop[];
}

/** Numbers on the map from 1, in the order of boats and of their stops; `more` go on from there in their own order. */
export function numberSectors(
  vessels: readonly { readonly sectors: readonly { readonly cell: string }[] }[],
  more: readonly { readonly cell: string }[] = [],
): ReadonlyMap<string, number> {
  const cells = new Set([...vessels.flatMap(({ sectors }) => sectors), ...more].map(({ cell }) => cell));
  return new Map([...cells].map((cell, i) => [cell, i + 1]));
}

/** All stops of a week, to number also those that no other plan has. */
export const weekStops = ({ nights }: Pick<Week, 'nights'>): PlannedSector[] =>
  nights.flatMap(({ vessels }) => vessels.flatMap(({ sectors }) => sectors));

/** When the first boat of a plan is at each of its sectors, HH:MM WIB. */
export function firstArrivals(
  vessels: readonly Route[],
  window: Pick<Window, 'startHour'>,
): ReadonlyMap<string, string> {
  const stops = vessels
    .flatMap(({ sectors }) => sectors)
    .toSorted((a, b) => hourIn(window, b.arrive) - hourIn(window, a.arrive));
  return new Map(stops.map(({ cell, arrive }) => [cell, arrive]));
}

/** An H3 index without the letters that only fill it up. */
export const shortCell = (cell: string): string => cell.replace(/f+$/, '');
