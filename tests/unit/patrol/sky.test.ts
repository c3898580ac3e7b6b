import { describe, expect, it } from 'vitest';
import { nightSky } from '../../../src/patrol/sky.ts';

/** Batam Centre. */
const AT = [104.053, 1.13] as const;
const night = (date: string, startHour = 17, endHour = 31) => nightSky({ date, startHour, endHour }, AT);

/** NOAA's general solar position equations (Spencer 1971): hour WIB of sunrise (-1) or sunset (1) at `AT`. */
function almanac(dayOfYear: number, side: 1 | -1): number {
  const g = ((2 * Math.PI) / 365) * (dayOfYear - 1 + (side * 6) / 24);
  const minutes =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const tilt =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g);
  const lat = (AT[1] * Math.PI) / 180;
  const zenith = (90.833 * Math.PI) / 180;
  const angle = Math.acos(Math.cos(zenith) / (Math.cos(lat) * Math.cos(tilt)) - Math.tan(lat) * Math.tan(tilt));
  return (720 - 4 * AT[0] - minutes + side * 4 * ((angle * 180) / Math.PI)) / 60 + 7;
}

describe('sun and moon over a night', () => {
  it('find sunset and sunrise within two minutes of the equations of the almanac', () => {
    for (const [date, dayOfYear] of [
      ['2026-11-28', 332],
      ['2026-06-21', 172],
      ['2026-03-20', 79],
    ] as const) {
      const { day } = night(date);
      expect(day).toHaveLength(2);
      expect(Math.abs((day[0]?.to ?? 0) - almanac(dayOfYear, 1)), date).toBeLessThan(2 / 60);
      expect(Math.abs((day[1]?.from ?? 0) - 24 - almanac(dayOfYear + 1, -1)), date).toBeLessThan(2 / 60);
    }
  });

  it('call it twilight for some fifty minutes, as the sun sinks steeply so near the line', () => {
    const [evening] = night('2026-11-28').twilight;
    const minutes = ((evening?.to ?? 0) - (evening?.from ?? 0)) * 60;
    expect(minutes).toBeGreaterThan(42);
    expect(minutes).toBeLessThan(52);
  });

  it('say when it is dark without moon, and never while the moon is up', () => {
    const { dark, moonUp, moonFraction } = night('2026-11-28');
    expect(moonFraction).toBeGreaterThan(0.7);
    for (const d of dark) for (const m of moonUp) expect(d.to <= m.from + 0.01 || d.from >= m.to - 0.01).toBe(true);
    expect(dark).toHaveLength(1);
    expect((dark[0]?.to ?? 0) - (dark[0]?.from ?? 0)).toBeGreaterThan(2);
  });

  it('find a whole night dark at new moon, and none at full moon', () => {
    const hours = (date: string) => night(date, 19, 29).dark.reduce((sum, s) => sum + s.to - s.from, 0);
    expect(hours('2026-11-09')).toBeGreaterThan(9);
    expect(hours('2026-11-24')).toBeLessThan(1);
  });

  it('stay within the window, whatever its hours', () => {
    for (const [start, end] of [
      [18, 30],
      [0, 1],
      [10, 14],
      [23.5, 39.5],
    ] as const) {
      const { day, twilight, dark, moon, span } = night('2026-06-01', start, end);
      for (const s of [...day, ...twilight, ...dark]) {
        expect(s.from).toBeGreaterThanOrEqual(span.from);
        expect(s.to).toBeLessThanOrEqual(span.to);
      }
      expect(moon[0]?.hour).toBe(start);
      expect(moon.at(-1)?.hour).toBe(end);
    }
  });
});
