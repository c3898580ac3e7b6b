/** Times of a night that runs over midnight. */
import { describe, expect, test } from 'vitest';
import { datesOf, dayAfter, hourIn, hourText, spansText, tickHours } from '../../../../src/app/patrol/hours.ts';

const night = { date: '2026-11-28', startHour: 18, endHour: 30 };

describe('a time of day in a night', () => {
  test('belongs to the next day once midnight has passed', () => {
    expect(hourIn(night, '18:00')).toBe(18);
    expect(hourIn(night, '23:59')).toBeCloseTo(23 + 59 / 60, 9);
    expect(hourIn(night, '00:00')).toBe(24);
    expect(hourIn(night, '00:20')).toBeCloseTo(24 + 1 / 3, 9);
    expect(hourIn(night, '06:00')).toBe(30);
  });

  test('stays on its day where the window does not pass midnight', () => {
    expect(hourIn({ startHour: 2 }, '02:00')).toBe(2);
    expect(hourIn({ startHour: 0 }, '00:00')).toBe(0);
    expect(hourIn({ startHour: 8 }, '16:00')).toBe(16);
  });

  test('rounded to the minute before the start is of this night, not of the next', () => {
    expect(hourIn({ startHour: 18.5 }, '18:29')).toBeCloseTo(18 + 29 / 60, 9);
    expect(hourIn({ startHour: 18.5 }, '18:28')).toBeCloseTo(42 + 28 / 60, 9);
  });

  test('comes back as it was written, whatever the hour of the window', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(hourText(hourIn(night, time), 'en')).toBe(time);
    }
  });
});

test('the days of a night are named across months and years', () => {
  expect(datesOf(night, 'id')).toBe('28–29 Nov 2026');
  expect(datesOf({ ...night, endHour: 24 }, 'id')).toBe('28 Nov 2026');
  expect(datesOf({ ...night, date: '2026-11-30' }, 'id')).toBe('30 Nov – 1 Des 2026');
  expect(datesOf({ ...night, date: '2026-12-31' }, 'en')).toBe('31 Dec 2026 – 1 Jan 2027');
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
});

describe('the hours of an axis', () => {
  test('stand as dense as there is room, and on midnight', () => {
    expect(tickHours(night, 540)).toEqual([18, 20, 22, 24, 26, 28, 30]);
    expect(tickHours(night, 230)).toEqual([18, 21, 24, 27, 30]);
    expect(tickHours({ startHour: 17, endHour: 31 }, 230)).toEqual([20, 24, 28]);
    for (const startHour of [16, 17.5, 20, 23])
      for (const hours of [3, 8, 12, 16])
        for (let width = 200; width <= 640; width += 20) {
          const ticks = tickHours({ startHour, endHour: startHour + hours }, width);
          if (startHour + hours >= 24) expect(ticks).toContain(24);
          const apart = ticks.slice(1).map((hour, i) => ((hour - (ticks[i] as number)) / hours) * width);
          expect(Math.min(...apart, 640)).toBeGreaterThanOrEqual(50);
        }
  });

  test('are none where no full hour lies in the window', () => {
    expect(tickHours({ startHour: 18.2, endHour: 18.8 }, 500)).toEqual([]);
  });
});

test('spans are written in the language, past midnight as times of day', () => {
  const spans = [
    { from: 18.7, to: 21.87 },
    { from: 28, to: 29.5 },
  ];
  expect(spansText(spans, 'id')).toBe('18.42–21.52, 04.00–05.30');
  expect(spansText(spans, 'en')).toBe('18:42–21:52, 04:00–05:30');
});
