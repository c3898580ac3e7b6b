/** Months are text: the same counts and the same choice wherever the clock stands. Run in Asia/Jakarta and in UTC. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/i18n/format.ts';
import { countByMonth, eventsWithin, isWithin, monthIndex, monthSpan, monthText } from '../../../src/state/time.ts';
import { featuresOfFile } from './published.ts';

const events = featuresOfFile('internal', 'incidents');
const dates = events.map((f) => String(f.properties.date));
const whole = { from: null, to: null };

test('a month and its number are each other’s inverse', () => {
  fc.assert(fc.property(fc.integer({ min: 1900 * 12, max: 2100 * 12 }), (n) => monthIndex(monthText(n)) === n));
  expect(monthText(monthIndex('2023-12') + 1)).toBe('2024-01');
});

describe('the register of events', () => {
  test('spans from its first to its last month', () => {
    const months = dates.filter((d) => d.length >= 7).map((d) => d.slice(0, 7));
    const first = months.reduce((a, b) => (a < b ? a : b));
    const last = months.reduce((a, b) => (a > b ? a : b));
    expect(monthSpan(events)).toEqual({ first, last });
  });

  test('of no events has no span', () => {
    expect(monthSpan([])).toBeNull();
    expect(monthSpan(events.filter((f) => String(f.properties.date).length === 4))).toBeNull();
  });

  test('is counted month by month without a gap, each event once, those with a year only apart', () => {
    const span = monthSpan(events) ?? { first: '', last: '' };
    const { months, undated } = countByMonth(events, span.first, span.last);
    expect(months).toHaveLength(monthIndex(span.last) - monthIndex(span.first) + 1);
    expect(months[0]?.month).toBe(span.first);
    expect(months.at(-1)?.month).toBe(span.last);
    for (const { month, count } of months) {
      expect(count, month).toBe(dates.filter((d) => d.startsWith(month)).length);
    }
    expect(undated).toBe(dates.filter((d) => d.length === 4).length);
    expect(months.reduce((sum, m) => sum + m.count, 0) + undated).toBe(events.length);
  });

  test('holds 62 events in the years of the paper, 2022 to 2024', () => {
    expect(eventsWithin(events, { from: '2022-01', to: '2024-12' })).toHaveLength(62);
    expect(dates.filter((d) => /^202[234]/.test(d))).toHaveLength(62);
  });

  test('falls apart into the years it names, losing none and repeating none', () => {
    const years = [...new Set(dates.map((d) => d.slice(0, 4)))].sort();
    const counts = years.map((y) => eventsWithin(events, { from: `${y}-01`, to: `${y}-12` }).length);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(events.length);
  });
});

describe('a range', () => {
  test('includes both its months', () => {
    expect(isWithin('2022-01-01', { from: '2022-01', to: '2022-01' })).toBe(true);
    expect(isWithin('2022-01-31', { from: '2022-01', to: '2022-01' })).toBe(true);
    expect(isWithin('2022-02-01', { from: '2022-01', to: '2022-01' })).toBe(false);
    expect(isWithin('2021-12-31', { from: '2022-01', to: '2022-01' })).toBe(false);
  });

  test('that touches a year holds an event known by that year alone', () => {
    expect(isWithin('2022', { from: '2022-12', to: '2023-01' })).toBe(true);
    expect(isWithin('2022', { from: '2023-01', to: null })).toBe(false);
    expect(isWithin('2022', { from: null, to: '2021-12' })).toBe(false);
  });

  test('that is open holds everything, an undated event too; a chosen one leaves the undated out', () => {
    expect(eventsWithin(events, whole)).toEqual(events);
    expect(isWithin('', whole)).toBe(true);
    expect(isWithin('', { from: '2022-01', to: null })).toBe(false);
  });
});

test('the last day of a month is not shifted into the next one', () => {
  expect(formatDate('2022-01-31', 'id')).toBe('31 Jan 2022');
  expect(formatDate('2024-02-29', 'en')).toBe('29 Feb 2024');
  expect(isWithin('2024-02-29', { from: '2024-03', to: null })).toBe(false);
});
