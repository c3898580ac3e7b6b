import * as turf from '@turf/turf';
import fc from 'fast-check';
import { gridDisk } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { hoursBySector } from '../../../../src/patrol/log/hours.ts';
import { at, cellAt, EVENING, lying, MINUTE, SECTOR } from './support.ts';

const HOUR = 60 * MINUTE;
/** A walk of a boat at sea: steps of up to 20 minutes and 0.05 degrees. */
const walks = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 1200 }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((steps) => {
    let [lon, lat, ms] = [104, 1.15, EVENING];
    return steps.map(([seconds, dx, dy]) => {
      [lon, lat, ms] = [lon + dx, lat + dy, ms + seconds * 1000];
      return at(lon, lat, ms);
    });
  });

describe('hours by sector', () => {
  it('a boat that lies still: its hours in its own sector, no miles', () => {
    const { value, errors } = hoursBySector([lying(SECTOR, EVENING, 120)]);
    expect(errors).toEqual([]);
    expect(value.sectors).toEqual([{ date: '2026-11-21', cell: SECTOR, hours: expect.closeTo(2, 9), distanceNm: 0 }]);
  });

  it('are cut at midnight WIB, not at midnight UTC', () => {
    const { value } = hoursBySector([
      [at(104, 1.15, Date.UTC(2026, 10, 21, 16, 55)), at(104, 1.15, Date.UTC(2026, 10, 21, 17, 7))],
    ]);
    expect(value.sectors.map(({ date, hours }) => [date, Math.round(hours * 60)])).toEqual([
      ['2026-11-21', 5],
      ['2026-11-22', 7],
    ]);
    const utc = hoursBySector([
      [at(104, 1.15, Date.UTC(2026, 10, 21, 23, 55)), at(104, 1.15, Date.UTC(2026, 10, 22, 0, 5))],
    ]);
    expect(utc.value.sectors.map(({ date }) => date)).toEqual(['2026-11-22']);
  });

  it('the way from A to B is shared as Turf measures it', () => {
    const [a, b] = [at(103.95, 1.15, EVENING), at(104.05, 1.18, EVENING + 14 * MINUTE)];
    const { value } = hoursBySector([[a, b]]);
    const km = turf.distance([a.lon, a.lat], [b.lon, b.lat], { units: 'kilometers' });
    expect(value.distanceNm).toBeCloseTo(km / 1.852, 3);
    const counts = new Map<string, number>();
    for (let k = 0; k < 10_000; k++) {
      const t = (k + 0.5) / 10_000;
      const cell = cellAt(a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t);
      counts.set(cell, (counts.get(cell) ?? 0) + 1e-4);
    }
    expect(value.sectors.map(({ cell }) => cell).sort()).toEqual([...counts.keys()].sort());
    for (const { cell, hours } of value.sectors) expect(hours / value.hours).toBeCloseTo(counts.get(cell) ?? 0, 1);
  });

  it('a silence of more than a quarter of an hour is no effort, and is said', () => {
    const [lon, lat] = [104, 1.15];
    const track = [0, 10, 26, 41].map((m) => at(lon, lat, EVENING + m * MINUTE));
    const { value } = hoursBySector([track]);
    expect(value.hours * 60).toBeCloseTo(25, 6);
    expect(value.gaps).toEqual({ count: 1, hours: expect.closeTo(16 / 60, 9) });
    expect(hoursBySector([track], { gapMinutes: 20 }).value.gaps.count).toBe(0);
    // Two segments are not joined, however near.
    expect(hoursBySector([track.slice(0, 2), track.slice(2)]).value.gaps.count).toBe(0);
  });

  it('a step above 60 knots is dropped as a fault, and is said', () => {
    const jump = [at(104, 1.1, EVENING), at(104, 1.2, EVENING + 5 * MINUTE), at(104, 1.2, EVENING + 10 * MINUTE)];
    const { value, errors } = hoursBySector([jump]);
    expect(value.fast).toEqual({ count: 1, hours: expect.closeTo(5 / 60, 9) });
    expect(value.hours * 60).toBeCloseTo(5, 9);
    expect(errors).toMatchObject([{ rule: 'fast', value: 1 }]);
    // Two fixes of one second, a few metres apart, are no fault.
    expect(hoursBySector([[at(104, 1.1, EVENING), at(104, 1.1001, EVENING)]]).errors).toEqual([]);
  });

  it('a track without times needs hours, and shares them by length', () => {
    const track = [at(104, 1.1, null), at(104, 1.2, null), at(104, 1.2, null)];
    expect(hoursBySector([track])).toMatchObject({ value: { hours: 0, untimed: 1 }, errors: [{ rule: 'noTimes' }] });
    const { value, errors } = hoursBySector([track], { untimed: { date: '2026-11-21', hours: 3 } });
    expect(errors).toEqual([]);
    expect(value.hours).toBeCloseTo(3, 9);
    for (const { hours, distanceNm } of value.sectors) expect(hours / 3).toBeCloseTo(distanceNm / value.distanceNm, 9);
    const short = hoursBySector([track], { untimed: { date: '2026-11-21', hours: 0.05 } });
    expect(short).toMatchObject({ value: { sectors: [] }, errors: [{ rule: 'hours' }] });
    const still = hoursBySector([[at(104, 1.1, null), at(104, 1.1, null)]], {
      untimed: { date: '2026-11-21', hours: 2 },
    });
    expect(still.value.sectors).toMatchObject([{ hours: 2, distanceNm: 0 }]);
  });

  it('the running log and the saved track of one boat in one file count once', () => {
    const track = lying(SECTOR, EVENING, 120);
    expect(hoursBySector([track, track.slice(3)]).value).toEqual(hoursBySector([track]).value);
  });

  it('time in is time out: sectors, gaps and faults make up the whole, in any order of the segments', () => {
    fc.assert(
      fc.property(fc.array(walks, { minLength: 1, maxLength: 4 }), (segments) => {
        const { value } = hoursBySector(segments);
        const whole = segments.reduce((sum, s) => sum + ((s.at(-1)?.timeMs ?? 0) - (s[0]?.timeMs ?? 0)) / HOUR, 0);
        expect(value.hours + value.gaps.hours + value.fast.hours).toBeCloseTo(whole, 6);
        const back = hoursBySector([...segments].reverse()).value;
        expect(back.sectors.map((s) => [s.date, s.cell])).toEqual(value.sectors.map((s) => [s.date, s.cell]));
        expect(back.hours).toBeCloseTo(value.hours, 9);
        for (const { hours, distanceNm } of value.sectors) expect(hours >= 0 && distanceNm >= 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('hours lie along the way: every sector is one the track touches or borders', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const near = new Set(walk.flatMap(({ lon, lat }) => gridDisk(cellAt(lon, lat), 5)));
        for (const { cell } of hoursBySector([walk]).value.sectors) expect(near.has(cell)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
