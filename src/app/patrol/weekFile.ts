/** A week as rows of a table to keep: one a watch, each with the mark that it is internal. */
import type { TFunction } from 'i18next';
import type { CsvCell } from '../../exchange/csv.ts';
import type words from '../../i18n/id.json';
import type { PlannedSector, PlannedVessel } from '../../patrol/plan/answer.ts';
import type { Week } from '../../patrol/plan/schedule.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { rounded } from '../risk/table/save.ts';
import { dayAfter, hourIn } from './hours.ts';

export interface Watch {
  readonly date: string;
  readonly value: number;
  readonly boat: number;
  readonly vessel: PlannedVessel;
  /** null for a boat that stays at its base. */
  readonly sector: PlannedSector | null;
}

export const watchesOf = ({ nights }: Week): Watch[] =>
  nights.flatMap(({ date, value, vessels }) =>
    vessels.flatMap((vessel, v) =>
      (vessel.sectors.length > 0 ? vessel.sectors : [null]).map((sector) => ({
        date,
        value,
        boat: v + 1,
        vessel,
        sector,
      })),
    ),
  );

interface Column {
  readonly label: string;
  readonly value: (row: Watch) => CsvCell;
}

type Name = keyof typeof words.patrolView.week.column;

/** Times with their own day, YYYY-MM-DD HH:MM: one after midnight is not of the day on which its night begins. */
export function weekColumns(
  t: TFunction,
  window: Pick<Window, 'startHour'>,
  numbers: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): Column[] {
  const of = (name: Name, value: Column['value']): Column => ({ label: t(`patrolView.week.column.${name}`), value });
  const at = (date: string, time: string): string => `${hourIn(window, time) >= 24 ? dayAfter(date) : date} ${time}`;
  return [
    of('date', ({ date }) => date),
    of('cover', ({ value }) => rounded(value)),
    of('boat', ({ boat }) => boat),
    of('depart', ({ date, vessel, sector }) => (sector ? at(date, vessel.depart) : t('patrolView.stays'))),
    of('home', ({ date, vessel, sector }) => (sector ? at(date, vessel.home) : null)),
    of('number', ({ sector }) => (sector && numbers.get(sector.cell)) ?? null),
    of('name', ({ sector }) => (sector && names.get(sector.cell)) ?? null),
    of('cell', ({ sector }) => sector?.cell ?? null),
    of('arrive', ({ date, sector }) => (sector ? at(date, sector.arrive) : null)),
    of('leave', ({ date, sector }) => (sector ? at(date, sector.leave) : null)),
    of('boundary', ({ sector }) =>
      sector ? t(sector.boundaryUnknown ? 'patrolView.week.no' : 'patrolView.week.yes') : null,
    ),
    of('mark', () => t('patrolView.week.internal')),
  ];
}
