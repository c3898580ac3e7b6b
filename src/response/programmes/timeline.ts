/** Programmes on a line of time, as data: lanes by kind, bars from start to end. */
import type { Programme } from '../../domain/register.ts';

type Dated = Pick<Programme, 'id' | 'kind' | 'period_start' | 'period_end'>;

/** Ends in years with their parts: 2024.5 is the middle of 2024. */
export interface TimeBar {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** No start is given, or it lies before the line begins. */
  readonly openStart: boolean;
  /** No end is given: running or not known. */
  readonly openEnd: boolean;
  /** Where its name stands: within it, after it where it is too short, before it where the line ends. */
  readonly name: 'in' | 'after' | 'before';
  /** The room that the bar takes together with its name. */
  readonly left: number;
  readonly right: number;
  /** Line within the lane, from 0. */
  readonly row: number;
}

export interface TimeLane {
  readonly kind: string;
  readonly rows: number;
  readonly bars: readonly TimeBar[];
}

export interface Timeline {
  /** Whole years: 1 January of the first to 1 January after the last. */
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly TimeLane[];
  /** Ids without any date, and of what ended before the line begins. */
  readonly undated: readonly string[];
  readonly earlier: readonly string[];
}

/** A date of the register (YYYY, YYYY-MM, YYYY-MM-DD) in years: its first moment, or the end of its last day. */
export function yearsOf(date: string, end: boolean): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + (end ? 1 : 0);
  if (day === undefined) return year + (month - 1 + (end ? 1 : 0)) / 12;
  return year + (month - 1 + Math.min(1, (day - 1 + (end ? 1 : 0)) / 30.44)) / 12;
}

/**
 * @param programmes in the order in which they are to be drawn
 * @param kinds lanes from the top; a lane without a bar is left out
 * @param today YYYY-MM-DD; a bar without an end is drawn to it
 * @param since first year of the line; null: that of the earliest date
 * @param labelYears how much room the name of a programme needs
 */
export function timelineOf(
  programmes: readonly Dated[],
  kinds: readonly string[],
  today: string,
  since: number | null,
  labelYears: (id: string) => number = () => 0,
): Timeline {
  const now = yearsOf(today, true);
  const dated = programmes.flatMap((p) => {
    const start = p.period_start === null ? null : yearsOf(p.period_start, false);
    const end = p.period_end === null ? null : yearsOf(p.period_end, true);
    return start === null && end === null ? [] : [{ p, start, end }];
  });
  const firsts = dated.map(({ start, end }) => start ?? end ?? now);
  const from = since ?? Math.floor(Math.min(now, ...firsts));
  const lasts = dated.map(({ start, end }) => end ?? start ?? now);
  const to = Math.ceil(Math.max(now, ...lasts));
  const seen = dated.filter(({ start, end }) => (end ?? Math.max(now, start ?? now)) > from);
  const lanes = kinds.flatMap((kind): readonly TimeLane[] => {
    /** Where each line of the lane is free again. */
    const free: number[] = [];
    const bars = seen
      .filter(({ p }) => p.kind === kind)
      .map(({ p, start, end }): Omit<TimeBar, 'row' | 'name' | 'left' | 'right'> => {
        const last = end ?? Math.max(now, start ?? now);
        return {
          id: p.id,
          from: Math.max(from, start ?? last),
          to: last,
          openStart: start === null || start < from,
          openEnd: end === null,
        };
      })
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .map((bar): TimeBar => {
        const needs = labelYears(bar.id);
        const name = bar.to - bar.from >= needs ? 'in' : bar.to + needs <= to ? 'after' : 'before';
        const right = name === 'after' ? bar.to + needs : bar.to;
        const left = name === 'before' ? Math.max(from, bar.from - needs) : bar.from;
        const at = free.findIndex((until) => until <= left);
        const row = at < 0 ? free.length : at;
        free[row] = right;
        return { ...bar, name, left, right, row };
      });
    return bars.length ? [{ kind, rows: free.length, bars }] : [];
  });
  const shown = new Set(seen.map(({ p }) => p.id));
  const known = new Set(dated.map(({ p }) => p.id));
  return {
    from,
    to,
    lanes,
    undated: programmes.filter((p) => !known.has(p.id)).map((p) => p.id),
    earlier: programmes.filter((p) => known.has(p.id) && !shown.has(p.id)).map((p) => p.id),
  };
}
