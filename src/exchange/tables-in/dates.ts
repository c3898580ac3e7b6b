/** Dates as agencies write them to calendar days, months or years in Asia/Jakarta: YYYY-MM-DD, YYYY-MM or YYYY. */

/** Day first, as in Indonesia, unless a column proves the contrary. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** First letters that tell a month in Indonesian and English, old spellings among them. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^(feb|peb)/,
  /^mar/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^(agu|agt|ags|aug)/,
  /^sep/,
  /^(okt|oct)/,
  /^(nov|nop)/,
  /^(des|dec)/,
];

const monthOf = (word: string): number => MONTHS.findIndex((start) => start.test(word)) + 1;
const two = (n: number): string => String(n).padStart(2, '0');
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function day(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return null;
  // The day before the first of the next month; UTC only counts days here, no instant is meant.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date <= last ? `${year}-${two(month)}-${two(date)}` : null;
}

const monthText = (year: number, month: number): string | null => day(year, month, 1)?.slice(0, 7) ?? null;

const JAKARTA_MINUTES = 7 * 60;

/** An ISO instant with its zone falls on the day it is in Jakarta then. */
function instant(text: string): string | null | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)t(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)$/.exec(text);
  if (!match) return undefined;
  const [, y, m, d, hour, minute, zone = 'z'] = match;
  if (!day(Number(y), Number(m), Number(d)) || Number(hour) > 23 || Number(minute) > 59) return null;
  const digits = zone.replace(':', '');
  const offset =
    zone === 'z' ? 0 : Number(`${digits[0]}1`) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3)));
  const at = Date.UTC(Number(y), Number(m) - 1, Number(d), Number(hour), Number(minute));
  return new Date(at + (JAKARTA_MINUTES - offset) * 60_000).toISOString().slice(0, 10);
}

/** "Senin, 30 September 2024 pukul 20.15.00 WIB" has 42 signs; a page of text in a cell is not searched for a date. */
const LONGEST_DATE = 60;
const isShort = (cell: string): boolean => cell.length <= LONGEST_DATE;

/** Small letters, without the name of the day and the time of day. */
const plain = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(
      /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|mon|tues?|wed(nes)?|thu(rs)?|fri|satu?r?|sun)(day)?[, ]+/,
      '',
    )
    .replace(/[ ,t]+(pukul |jam )?\d{1,2}[:.]\d{2}([:.]\d{2})?( ?(am|pm|wib))?$/, '')
    .trim();

const NUMERIC = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;

/** The order a column's cells prove: month first when a second number is above 12 and no first number ever is. */
export function dateOrder(cells: readonly string[]): DateOrder {
  const pairs = cells
    .filter(isShort)
    .map((cell) => NUMERIC.exec(plain(cell)))
    .filter((match) => match !== null);
  const above = (part: 1 | 2): boolean => pairs.some((match) => Number(match[part]) > 12);
  return above(2) && !above(1) ? 'monthFirst' : 'dayFirst';
}

/**
 * Reads 12 Maret 2024, Selasa 12/3/2024 20.15 WIB, 2024-03-12, Maret 2024, 03/2024 and 2024.
 * @returns a day, month or year; null for anything else and for days no calendar has
 */
export function readDate(cell: string, order: DateOrder = 'dayFirst'): string | null {
  if (!isShort(cell)) return null;
  const zoned = instant(cell.trim().toLowerCase());
  if (zoned !== undefined) return zoned;
  const text = plain(cell);
  let match = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = NUMERIC.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const year = fullYear(match[3] ?? '');
    return order === 'dayFirst' ? day(year, second, first) : day(year, first, second);
  }
  match = /^(\d{1,2})[ .-]+([a-z]+)[ .,-]+(\d{4}|\d{2})$/.exec(text);
  if (match) return day(fullYear(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]));
  match = /^([a-z]+) (\d{1,2}),? (\d{4})$/.exec(text);
  if (match) return day(Number(match[3]), monthOf(match[1] ?? ''), Number(match[2]));
  match = /^([a-z]+)[ .,-]+(\d{4})$/.exec(text);
  if (match) return monthText(Number(match[2]), monthOf(match[1] ?? ''));
  match = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match) return monthText(Number(match[2]), Number(match[1]));
  match = /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  if (match) return monthText(Number(match[1]), Number(match[2]));
  return /^\d{4}$/.test(text) ? (day(Number(text), 1, 1)?.slice(0, 4) ?? null) : null;
}
