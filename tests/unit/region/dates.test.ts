import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePrecision, isAfter, nearest, strictNumber } from '../../../src/region/index.ts';
import { editDistance } from '../../../src/region/nearest.ts';

describe('a partial date', () => {
  it('states a day, a month or a year', () => {
    expect(['2024-02-29', '2024-02', '2024'].map(datePrecision)).toEqual(['day', 'month', 'year']);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00',
    '2024-1-1',
    '31/12/2024',
    '2024-12-31T00:00',
    '',
    '20240101',
  ])('is not %s', (text) => expect(datePrecision(text)).toBeNull());

  it('agrees with the calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (day) => {
        expect(datePrecision(day.toISOString().slice(0, 10))).toBe('day');
      }),
    );
  });

  it('is after another only when wholly so', () => {
    expect(isAfter('2024-06', '2024-05-31')).toBe(true);
    expect(isAfter('2024-05', '2024-05-20')).toBe(false);
    expect(isAfter('2024', '2024-12-31')).toBe(false);
    expect(isAfter('2025-01-01', '2024')).toBe(true);
  });
});

describe('a number in a cell', () => {
  it.each(['1,234', '1.234,5', '1e3', ' 12', '12 ', '+5', '.5', '5.', 'NaN', '0x10', '', '١٢'])('is not "%s"', (text) =>
    expect(strictNumber(text)).toBeNull(),
  );

  it('is read as it is written', () => {
    expect(['-1.50', '0', '104.0536'].map(strictNumber)).toEqual([-1.5, 0, 104.0536]);
  });
});

describe('did you mean', () => {
  it('guesses slips and not strangers', () => {
    expect(nearest('Sagulun', ['Sagulung', 'Sekupang'])).toBe('Sagulung');
    expect(nearest('Tanjungpinang', ['Sagulung', 'Sekupang'])).toBeNull();
  });

  it('rests on a distance: symmetric, zero for equals, at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const d = editDistance(a, b);
        expect(d).toBe(editDistance(b, a));
        expect(d === 0).toBe(a === b);
        expect(d).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
