import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../src/domain/published.ts';
import { clockFault } from '../../../src/state/device-clock.ts';
import { todayWib } from '../../../src/state/today.ts';

const { compiled } = JSON.parse(readFileSync('public/regions/batam/manifest.json', 'utf8')) as Manifest;
const year = (n: number) => `${Number(compiled.slice(0, 4)) + n}${compiled.slice(4)}`;

test.each([
  ['a device that lost its battery, 1970', todayWib(0), 'early'],
  ['the day before the data', todayWib(Date.parse(`${compiled}T00:00:00+07:00`) - 1), 'early'],
  ['the day of the data', compiled, null],
  ['three years on', year(3), null],
  ['2099', '2099-01-01', 'late'],
  ['a day after three years', `${year(3).slice(0, 8)}31`, 'late'],
])('%s', (_, today, fault) => {
  expect(clockFault(today, compiled)).toBe(fault);
});

test('the day is that of Batam, whatever zone the device is set to', () => {
  expect(todayWib(Date.parse('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
  expect(todayWib(Date.parse('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
});
