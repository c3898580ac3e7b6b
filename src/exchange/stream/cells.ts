/**
 * Cells as bytes to numbers and days. Each reader knows the plain forms nearly every file has and answers NaN or -1 for all
 * others, which then go to the readers of `tables-in` as text: both must say the same of the forms known here.
 */
import { LONGEST_CELL } from '../../protect/personal.ts';
import type { DateOrder } from '../tables-in/dates.ts';
import type { RowBytes } from './scan.ts';

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isBlankByte = (c: number): boolean => c === 32 || c === 9 || c === 13 || c === 10;

/** Narrows the cells of some slots of a row to what is left without blanks around them. */
export function trimCells({ bytes, start, end }: RowBytes, slots: Int16Array): void {
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    let [from, to] = [start[slot] as number, end[slot] as number];
    while (from < to && isBlankByte(bytes[from] as number)) from++;
    while (to > from && isBlankByte(bytes[to - 1] as number)) to--;
    start[slot] = from;
    end[slot] = to;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const OLD = new TextDecoder('windows-1252');

/** The trimmed text of one cell: UTF-8, or Windows-1252 where it is none, so that a file of both is read right. */
export function textOf({ bytes, start, end, doubled }: RowBytes, slot: number): string {
  const [from, to] = [start[slot] as number, end[slot] as number];
  if (from >= to) return '';
  let text = '';
  let plain = to - from <= 32;
  for (let i = from; plain && i < to; i++) {
    const c = bytes[i] as number;
    if (c > 127) plain = false;
    else text += String.fromCharCode(c);
  }
  if (!plain) {
    // One sign more than any cell that is read may have.
    const part = bytes.subarray(from, Math.min(to, from + 4 * LONGEST_CELL + 4));
    try {
      text = UTF8.decode(part);
    } catch {
      text = OLD.decode(part);
    }
  }
  return (doubled[slot] ? text.replaceAll('""', '"') : text).trim();
}

const POWERS = Float64Array.from({ length: 16 }, (_, n) => 10 ** n);

/** 104.05, -1,13 or 7: at most three digits before the mark and fifteen in all; NaN for anything else. */
export function degreesOf(bytes: Uint8Array, from: number, to: number): number {
  let p = from;
  const sign = bytes[p];
  if (sign === 45 || sign === 43) p++;
  if (to - p > 16 || p >= to) return NaN;
  const first = p;
  let value = 0;
  let c = bytes[p] as number;
  while (p < to && isDigit(c)) {
    value = value * 10 + c - 48;
    c = bytes[++p] as number;
  }
  if (p === first || p - first > 3) return NaN;
  if (p < to) {
    if (c !== 46 && c !== 44) return NaN;
    const mark = ++p;
    c = bytes[p] as number;
    while (p < to && isDigit(c)) {
      value = value * 10 + c - 48;
      c = bytes[++p] as number;
    }
    if (p < to || p === mark || p - first > 16) return NaN;
    // Both are exact, so the quotient is the nearest number to what is written, as Number() gives it.
    value /= POWERS[p - mark] as number;
  }
  return sign === 45 ? -value : value;
}

/** A whole number of one to six digits, NaN for anything else. */
export function wholeOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 1 || to - from > 6) return NaN;
  let value = 0;
  for (let p = from; p < to; p++) {
    const c = bytes[p] as number;
    if (!isDigit(c)) return NaN;
    value = value * 10 + c - 48;
  }
  return value;
}

/** Months since 1900 with a thirteenth, number 0, for years alone. */
export const monthKey = (year: number, month: number): number => (year - 1900) * 13 + month;
/** To 2199, and the night of its last day in Jakarta. */
export const MONTH_KEYS = 301 * 13;
export const monthText = (key: number): string => {
  const month = key % 13;
  const year = String(1900 + Math.floor(key / 13));
  return month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`;
};
/** Of YYYY, YYYY-MM or YYYY-MM-DD. */
export const monthKeyOf = (date: string): number => monthKey(Number(date.slice(0, 4)), Number(date.slice(5, 7)));

const lastDay = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};
const two = (bytes: Uint8Array, p: number): number => {
  const [a, b] = [bytes[p] as number, bytes[p + 1] as number];
  return isDigit(a) && isDigit(b) ? (a - 48) * 10 + b - 48 : NaN;
};

/** What the plain forms of a day say: a month, that there is no such day, or that this is another form. */
export const NO_DAY = -2;
export const OTHER_FORM = -1;
const monthOfDay = (year: number, month: number, day: number): number =>
  year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)
    ? NO_DAY
    : monthKey(year, month);

/** Whether any first or second number of the days of a column was above 12. */
export interface DayProof {
  first: boolean;
  second: boolean;
}

/**
 * Reads 2024-03-12, the same with a time of day, and 12/03/2024.
 * @returns the month's key, NO_DAY or OTHER_FORM
 */
export function monthOf(bytes: Uint8Array, from: number, to: number, order: DateOrder, seen: DayProof): number {
  const length = to - from;
  if (length < 8) return OTHER_FORM;
  const [c2, c4] = [bytes[from + 2], bytes[from + 4]];
  if (length >= 10 && c4 === 45 && bytes[from + 7] === 45) {
    const year = two(bytes, from) * 100 + two(bytes, from + 2);
    const [month, day] = [two(bytes, from + 5), two(bytes, from + 8)];
    if (Number.isNaN(year + month + day)) return OTHER_FORM;
    if (length === 10) return monthOfDay(year, month, day);
    return withTime(bytes, from + 10, to, year, month, day);
  }
  if (length !== 10 || (c2 !== 47 && c2 !== 45 && c2 !== 46)) return OTHER_FORM;
  const c5 = bytes[from + 5];
  if (c5 !== 47 && c5 !== 45 && c5 !== 46) return OTHER_FORM;
  const [a, b] = [two(bytes, from), two(bytes, from + 3)];
  const year = two(bytes, from + 6) * 100 + two(bytes, from + 8);
  if (Number.isNaN(a + b + year)) return OTHER_FORM;
  if (a > 12) seen.first = true;
  if (b > 12) seen.second = true;
  return order === 'dayFirst' ? monthOfDay(year, b, a) : monthOfDay(year, a, b);
}

/** " 20:15", "T20:15:00" and "T20:15:00Z"; a time with its zone falls on the day it is in Jakarta, seven hours on. */
function withTime(bytes: Uint8Array, at: number, to: number, year: number, month: number, day: number): number {
  if (to - at < 6) return OTHER_FORM;
  const mark = bytes[at];
  const [hour, minute] = [two(bytes, at + 1), two(bytes, at + 4)];
  if ((mark !== 32 && mark !== 84 && mark !== 116) || bytes[at + 3] !== 58 || Number.isNaN(hour + minute))
    return OTHER_FORM;
  let p = at + 6;
  if (p < to && bytes[p] === 58) {
    if (p + 3 > to || Number.isNaN(two(bytes, p + 1))) return OTHER_FORM;
    p += 3;
  }
  const found = monthOfDay(year, month, day);
  if (p === to) return found;
  if (mark === 32 || p + 1 !== to || (bytes[p] !== 90 && bytes[p] !== 122) || hour > 23 || minute > 59)
    return OTHER_FORM;
  if (found === NO_DAY || hour < 17 || day < lastDay(year, month)) return found;
  return month === 12 ? monthKey(year + 1, 1) : found + 1;
}
