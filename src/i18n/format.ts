/** Numbers and dates by language: 1.234,5 and 15 Okt 2024 in Indonesian, 1,234.5 and 15 Oct 2024 in English. */
import type { Language } from '../state/view.ts';

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
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

/** At most three figures that matter, never a misleading precision. */
export function formatValue(x: number | null | undefined, language: Language): string {
  if (x === null || x === undefined || !Number.isFinite(x)) return MISSING;
  const size = Math.abs(x);
  return formatNumber(x, language, size >= 100 || Number.isInteger(x) ? 0 : size >= 10 ? 1 : 2);
}

const MONTHS: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

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
