/** Where a programme stands on a day, from the dates its source gives: parts of dates decide only what they can. */
import type { Programme } from '../../domain/register.ts';

export const PROGRAMME_STATES = ['planned', 'running', 'ended', 'unknown'] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];
type Period = Pick<Programme, 'period_start' | 'period_end'>;

/** The first and the last day that a date of the register can mean, compared as text. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/**
 * Planned when it starts after `today` whatever its dates mean, ended when it ended before, running when today lies surely
 * between both. All else is unknown: an empty end means running or unknown, and "2026" may have ended in March.
 * @param today YYYY-MM-DD
 */
export function programmeState({ period_start: start, period_end: end }: Period, today: string): ProgrammeState {
  if (end !== null && lastDay(end) < today) return 'ended';
  if (start !== null && firstDay(start) > today) return 'planned';
  return start !== null && end !== null && lastDay(start) <= today && firstDay(end) >= today ? 'running' : 'unknown';
}

/** Whether a start is given and has passed, so that "unknown" can be said as "running or not known". */
export const mayRun = (p: Period, today: string): boolean =>
  programmeState(p, today) === 'unknown' && p.period_start !== null && firstDay(p.period_start) <= today;
