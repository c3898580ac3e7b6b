import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/i18n/words.ts';
import { nightText, positionText } from '../../../src/report/brief/words.ts';

const night = (language: 'id' | 'en', date: string, startHour = 18, endHour = 30) =>
  nightText({ date, startHour, endHour }, wordsOf(language), language);

describe('the night in words, whatever the clock of the machine', () => {
  test('within a month, over its end, over the end of a year', () => {
    expect(night('id', '2026-11-28')).toBe('Malam 28–29 Nov 2026 · 18.00–06.00 WIB');
    expect(night('en', '2026-11-28')).toBe('Night of 28–29 Nov 2026 · 18:00–06:00 WIB');
    expect(night('id', '2026-11-30')).toBe('Malam 30 Nov – 1 Des 2026 · 18.00–06.00 WIB');
    expect(night('en', '2026-12-31')).toBe('Night of 31 Dec 2026 – 1 Jan 2027 · 18:00–06:00 WIB');
    expect(night('id', '2028-02-28')).toBe('Malam 28–29 Feb 2028 · 18.00–06.00 WIB');
  });

  test('a window that ends on its day is no night', () => {
    expect(night('id', '2026-11-28', 4.5, 12)).toBe('28 Nov 2026 · 04.30–12.00 WIB');
  });
});

test('a position is told in degrees and minutes, and sixty minutes are a degree', () => {
  const at = (lon: number, lat: number) => positionText([lon, lat], wordsOf('id'), 'id').replaceAll('\u00a0', ' ');
  expect(at(104.125, 1.2)).toBe("1° 12,00' LU · 104° 07,50' BT");
  expect(at(103.99999, -0.5)).toBe("0° 30,00' LS · 104° 00,00' BT");
});
