/** Dates are calendar days in Asia/Jakarta: the same text wherever the clock stands. Run in Asia/Jakarta and in UTC. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/i18n/format.ts';
import { isWithin, monthIndex, monthText } from '../../../src/state/time.ts';

interface Row {
  readonly id: string;
  readonly date: string;
}
const file = new URL('../../../data/regions/batam/incidents.csv', import.meta.url);
const incidents = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;

test('the clock stands in the zone this run is about', () => {
  expect(['Asia/Jakarta', 'UTC']).toContain(process.env.TZ);
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(process.env.TZ === 'UTC' ? 0 : -420);
});

describe('every date of the register of events', () => {
  test('there are some, of each precision the register knows', () => {
    expect(incidents.length).toBeGreaterThan(100);
    expect(incidents.filter(({ date }) => date.length === 10).length).toBeGreaterThan(50);
  });

  test.each(['id', 'en'] as const)('is shown on its own day, month and year: %s', (language) => {
    for (const { id, date } of incidents) {
      const [year = '', , day] = date.split('-');
      const words = formatDate(date, language).split(' ');
      expect(words.at(-1), id).toBe(year);
      if (day) expect(words[0], id).toBe(String(Number(day)));
    }
  });

  test('falls into its own month and into no other', () => {
    for (const { id, date } of incidents.filter((row) => row.date.length >= 7)) {
      const month = date.slice(0, 7);
      expect(monthText(monthIndex(month)), id).toBe(month);
      const [before, after] = [monthText(monthIndex(month) - 1), monthText(monthIndex(month) + 1)];
      expect(isWithin(date, { from: month, to: month }), id).toBe(true);
      expect(isWithin(date, { from: before, to: before }), id).toBe(false);
      expect(isWithin(date, { from: after, to: after }), id).toBe(false);
    }
  });
});

test('the first and last day of a year stay in it', () => {
  expect(formatDate('2024-01-01', 'id')).toBe('1 Jan 2024');
  expect(formatDate('2023-12-31', 'en')).toBe('31 Dec 2023');
  expect(isWithin('2024-01-01', { from: '2024-01', to: null })).toBe(true);
  expect(isWithin('2023-12-31', { from: '2024-01', to: null })).toBe(false);
});
