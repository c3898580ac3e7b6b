/** Numbers and dates as a reader of either language writes them. */
import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber, formatSigned, formatValue } from '../../../src/i18n/format.ts';

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
