/** Numbers and dates as a reader of either language writes them. */
import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDates,
  formatNumber,
  formatShare,
  formatSigned,
  formatValue,
} from '../../../src/i18n/format.ts';

describe('a number', () => {
  test.each([
    [1234.5, 1, '1.234,5', '1,234.5'],
    [1234567, 0, '1.234.567', '1,234,567'],
    [0, 0, '0', '0'],
    [5.2317, 1, '5,2', '5.2'],
    [4.95, 1, '5,0', '5.0'],
  ])('%d with %i decimals', (x, digits, id, en) => {
    expect(formatNumber(x, 'id', digits)).toBe(id);
    expect(formatNumber(x, 'en', digits)).toBe(en);
  });

  test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])(
    'that is missing is an em dash, never zero: %s',
    (x) => {
      expect(formatNumber(x, 'id', 1)).toBe('—');
      expect(formatValue(x, 'en')).toBe('—');
    },
  );
});

test('a difference tells its direction, and none where there is none', () => {
  expect(formatSigned(0.42, 'id', 2)).toBe('+0,42');
  expect(formatSigned(0.42, 'en')).toBe('+0.4');
  // A true minus, as wide as the plus, and no hyphen.
  expect(formatSigned(-1234.5, 'id')).toBe('−1.234,5');
  expect(formatSigned(-1234.5, 'en')).toBe('−1,234.5');
  expect(formatSigned(0, 'id')).toBe('0,0');
  expect(formatSigned(-0.04, 'id')).toBe('0,0');
});

test('a value shows about three figures that matter', () => {
  expect(formatValue(22700, 'id')).toBe('22.700');
  expect(formatValue(123.456, 'id')).toBe('123');
  expect(formatValue(12.3456, 'id')).toBe('12,3');
  expect(formatValue(1.23456, 'id')).toBe('1,23');
  expect(formatValue(30, 'id')).toBe('30');
});

describe('a date', () => {
  test.each([
    ['2024-10-15', '15 Okt 2024', '15 Oct 2024'],
    ['2023-08-01', '1 Agu 2023', '1 Aug 2023'],
    ['2023-05', 'Mei 2023', 'May 2023'],
    ['2023', '2023', '2023'],
  ])('%s', (text, id, en) => {
    expect(formatDate(text, 'id')).toBe(id);
    expect(formatDate(text, 'en')).toBe(en);
  });

  test('that is missing is an em dash; one that is no date stays the text it is', () => {
    expect(formatDate(null, 'id')).toBe('—');
    expect(formatDate('', 'id')).toBe('—');
    expect(formatDate('2018–2019', 'id')).toBe('2018–2019');
    expect(formatDate('undated', 'en')).toBe('undated');
  });
});

describe('a share', () => {
  test.each([
    [0.0624, 1, '6,2 %', '6.2 %'],
    [0, 1, '0,0 %', '0.0 %'],
    [1, 1, '100,0 %', '100.0 %'],
    [0.415, 0, '42 %', '42 %'],
    [null, 1, '—', '—'],
  ])('%d with %i decimals', (share, digits, id, en) => {
    expect(formatShare(share, 'id', digits)).toBe(id.replace(' ', '\u00a0'));
    expect(formatShare(share, 'en', digits)).toBe(en.replace(' ', '\u00a0'));
  });

  test('that is there is not printed as nothing, nor one that is not all as all', () => {
    expect(formatShare(0.0004, 'id')).toBe('<\u00a00,1\u00a0%');
    expect(formatShare(0.0005, 'id')).toBe('0,1\u00a0%');
    expect(formatShare(0.9996, 'id')).toBe('>\u00a099,9\u00a0%');
    expect(formatShare(0.996, 'en', 0)).toBe('>\u00a099\u00a0%');
  });
});

describe('a span of days', () => {
  test.each([
    ['2026-11-28', '2026-11-28', '28 Nov 2026', '28 Nov 2026'],
    ['2026-11-28', '2026-11-29', '28–29 Nov 2026', '28–29 Nov 2026'],
    ['2026-11-30', '2026-12-01', '30 Nov – 1 Des 2026', '30 Nov – 1 Dec 2026'],
    ['2026-12-31', '2027-01-01', '31 Des 2026 – 1 Jan 2027', '31 Dec 2026 – 1 Jan 2027'],
  ])('from %s to %s', (from, to, id, en) => {
    expect(formatDates(from, to, 'id')).toBe(id);
    expect(formatDates(from, to, 'en')).toBe(en);
  });
});

test('a time of day has a point in Indonesian and a colon in English', () => {
  expect(formatClock('22:17', 'id')).toBe('22.17');
  expect(formatClock('22:17', 'en')).toBe('22:17');
});
