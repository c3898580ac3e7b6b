/**
 * Hours of a patrol log as effort, in the unit that effort has here: posts in reach. A boat in a sector for h of the T hours
 * that the register spans is a boat there for h/T of the time; how many posts a boat is worth nobody has measured, so it is
 * swept with β.
 */
import { cellToLatLng, isValidCell } from 'h3-js';
import type { DataError } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Study } from '../backtest/study.ts';
import { kernelSum } from '../spatial/kernel.ts';
import type { Blocks } from './ground.ts';
import { RULE } from './rule.ts';

/** Hours spent in an H3 cell; a cell may be named more than once. */
export interface PatrolHours {
  readonly cell: string;
  readonly hours: number;
}

export interface PatrolRule {
  /** Posts in reach that a boat on the spot is worth. */
  readonly worth: { readonly low: number; readonly high: number };
  /** T: hours of the calendar years from the first to the last event of the register. */
  readonly span_hours: number;
}

export interface PatrolEffort {
  readonly rule: PatrolRule;
  /** Hours that count. */
  readonly hours: number;
  /** Posts in reach that the log adds to each block at either end of the sweep; never below 0. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** From half of what a post sees (a boat is often busy) to five posts: it goes, in the dark, where departures are looked for. */
const WORTH = { low: 0.5, high: 5 } as const;
const HOURS_A_YEAR = 365.25 * 24;

/** Does not depend on the log, so that an hour more anywhere lowers effort nowhere. One year where no event has a date. */
export function spanHours({ incidents }: Pick<RegionPack, 'incidents'>): number {
  const years = incidents.map(({ date }) => Number(date?.slice(0, 4))).filter((year) => year > 0);
  const span = years.length > 0 ? Math.max(...years) - Math.min(...years) + 1 : 1;
  return span * HOURS_A_YEAR;
}

/** Rows of a log that are no hours in a cell, named; they count nothing. */
export const patrolErrors = (log: readonly PatrolHours[]): readonly DataError[] =>
  log.flatMap(({ cell, hours }, i): DataError[] => {
    const wrong = !isValidCell(cell) ? 'cell' : Number.isFinite(hours) && hours >= 0 ? null : 'hours';
    if (!wrong) return [];
    const remedy = 'A row of the log is an H3 cell and hours of 0 or more; this one counts nothing.';
    return [{ file: 'patrol log', row: i + 1, column: wrong, rule: 'patrolHours', value: null, remedy }];
  });

/**
 * The same lens as for posts: exp(−d²/2h²) from the centre of the cell, mean over a block's habitable area. Null where
 * no row has hours above 0: without a log nothing is changed, not even in the last bit.
 */
export function patrolEffort(
  pack: Pick<RegionPack, 'incidents'>,
  study: Study,
  blocks: Pick<Blocks, 'of' | 'codes' | 'habitable_km2'>,
  log: readonly PatrolHours[],
): PatrolEffort | null {
  const sums = new Map<string, number>();
  for (const { cell, hours } of log)
    if (isValidCell(cell) && hours > 0 && Number.isFinite(hours)) sums.set(cell, (sums.get(cell) ?? 0) + hours);
  if (sums.size === 0) return null;
  const span_hours = spanHours(pack);
  const sources = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cell, hours]) => {
      const [lat, lon] = cellToLatLng(cell);
      return { lon, lat, weight: hours / span_hours };
    });
  const boats = kernelSum({ x: study.x, y: study.y, plane: study }, sources, RULE.effort.bandwidth_km);
  const mean = new Float64Array(blocks.codes.length);
  blocks.of.forEach((b, i) => {
    const share = (study.area[i] as number) / (blocks.habitable_km2[b] as number);
    mean[b] = (mean[b] as number) + share * (boats[i] as number);
  });
  return {
    rule: { worth: WORTH, span_hours },
    hours: [...sums.values()].reduce((a, b) => a + b, 0),
    low: mean.map((x) => WORTH.low * x),
    high: mean.map((x) => WORTH.high * x),
  };
}
