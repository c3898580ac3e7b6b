/** Calendar dates as text, YYYY-MM-DD, YYYY-MM or YYYY. Never a Date object: a day here is a day in Asia/Jakarta, no instant. */

export type DatePrecision = 'day' | 'month' | 'year';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** What a partial date states: `day`, `month` or `year`; null when it is no such date (2024-02-30, 31/12/2024). */
export function datePrecision(text: string): DatePrecision | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, y, m, d] = match;
  if (m === undefined) return 'year';
  const month = Number(m);
  if (month < 1 || month > 12) return null;
  if (d === undefined) return 'month';
  const last = month === 2 && isLeapYear(Number(y)) ? 29 : (DAYS[month - 1] ?? 0);
  return Number(d) >= 1 && Number(d) <= last ? 'day' : null;
}

/** true when `a` lies wholly after `b`: 2024-05 is not after 2024-05-20, 2024-06 is. Both are valid partial dates. */
export function isAfter(a: string, b: string): boolean {
  const common = Math.min(a.length, b.length);
  return a.slice(0, common) > b.slice(0, common);
}

/** What to write instead of a date in another shape (31/12/2024, 2024-2-3), or a general sentence. */
export function dateRemedy(text: string): string {
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text.trim());
  const [y, m, d] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]];
  const iso = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  if (iso !== text && datePrecision(iso))
    return `Write the date year first: ${iso} (if ${d} is the day and ${m} the month).`;
  if (datePrecision(text) === null && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return 'There is no such day in the calendar; correct the month or the day.';
  return 'Write the date as YYYY-MM-DD, YYYY-MM or YYYY.';
}
