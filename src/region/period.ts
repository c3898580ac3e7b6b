/** What days a figure of a series counts, as its note says. Days are text and stay text. */

export interface Period {
  readonly start: string;
  readonly end: string;
}

/** `period=from/to` at the start of a note: the days the figure counts. null without it: a full calendar year. */
export function periodOf(note: string | null): Period | null {
  const [, start, end] = /^period=(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/.exec(note ?? '') ?? [];
  return start && end ? { start, end } : null;
}

/** true where the days counted are not exactly one calendar year, so that the figure is no point of a yearly line. */
export const isPartial = (period: Period | null): boolean =>
  period !== null &&
  !(
    period.start.slice(0, 4) === period.end.slice(0, 4) &&
    period.start.endsWith('-01-01') &&
    period.end.endsWith('-12-31')
  );
