/** Numbers and dates by language: 1.234,5 and 15 Okt 2024 in Indonesian, 1,234.5 and 15 Oct 2024 in English. */
import { LOCALE, MONTHS } from '../domain/locale.ts';
import type { Language } from '../state/view.ts';

export const MISSING = '—';

const cache = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, digits: number, sign: boolean): Intl.NumberFormat {
  const key = `${language}${digits}${sign}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign ? 'exceptZero' : 'auto',
  });
  cache.set(key, made);
  return made;
}

/** An em dash for a missing number: missing is never zero. */
export const formatNumber = (x: number | null | undefined, language: Language, digits = 0): string =>
  x === null || x === undefined || !Number.isFinite(x)
    ? MISSING
    : numberFormat(language, digits, false).format(x).replace('-', '−');

/** With a true minus sign, and a plus where the number is above zero. */
export const formatSigned = (x: number, language: Language, digits = 1): string =>
  numberFormat(language, digits, true).format(x).replace('-', '−');

const withSign = (x: number, language: Language, digits: number): string =>
  `${formatNumber(x, language, digits)}\u00a0%`;

/** A share of one in per cent, rounded: 0.0624 is "6 %", its sign never on a line of its own. */
export const formatPercent = (share: number, language: Language, digits = 0): string =>
  withSign(share * 100, language, digits);

/** A share of one in per cent: 0.0624 is "6,2 %", its sign never on a line of its own. What is there is never printed as nothing, nor what is not all as all. */
export function formatShare(share: number | null | undefined, language: Language, digits = 1): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return MISSING;
  const text = (x: number) => withSign(x, language, digits);
  const least = 10 ** -digits;
  if (share > 0 && share * 100 < least / 2) return `<\u00a0${text(least)}`;
  if (share < 1 && share * 100 >= 100 - least / 2) return `>\u00a0${text(100 - least)}`;
  return text(share * 100);
}

/** At most three figures that matter, never a misleading precision. */
export function formatValue(x: number | null | undefined, language: Language): string {
  if (x === null || x === undefined || !Number.isFinite(x)) return MISSING;
  const size = Math.abs(x);
  return formatNumber(x, language, size >= 100 || Number.isInteger(x) ? 0 : size >= 10 ? 1 : 2);
}

/**
 * A calendar date as written in a register (YYYY, YYYY-MM or YYYY-MM-DD), by language. It is text and stays text: no
 * instant is made of it, so no time zone can move it to another day.
 */
export function formatDate(text: string | null | undefined, language: Language): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '');
  if (!found) return text || MISSING;
  const [, year, month, day] = found;
  const name = month ? MONTHS[language][Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : null, name, year].filter(Boolean).join(' ');
}

/** A day, or from one to another without saying twice what they share: 28–29 Nov 2026, 30 Nov – 1 Des 2026. */
export function formatDates(from: string, to: string, language: Language): string {
  if (from === to) return formatDate(from, language);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDate(to, language)}`;
  const first = formatDate(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? first.replace(/ \d{4}$/, '') : first} – ${formatDate(to, language)}`;
}

/** A time of day, HH:MM: 22.17 in Indonesian, 22:17 in English. */
export const formatClock = (time: string, language: Language): string =>
  language === 'id' ? time.replace(':', '.') : time;
