import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src/patrol/plan/index.ts';
import { emptyForm, nextBoat, nightOf, type PatrolForm, requestOf } from '../../../../src/state/patrol/form.ts';
import { todayWib } from '../../../../src/state/today.ts';

const boat = { base: 'PLC-129', speedKn: 20, hours: 8, detectionNm: 2, fuelLph: null, fuelL: null };
const full: PatrolForm = {
  ...emptyForm('2026-11-28'),
  boats: [boat, { ...boat, base: [104.05, 1.18], fuelLph: 120, fuelL: 900 }],
  speedLossPct: 10,
  seaNote: 'angin barat',
  tips: [{ lon: 104.1, lat: 1.2, radiusNm: 3, factor: 4 }],
  others: [{ lon: 103.9, lat: 1.15, radiusNm: 2 }],
  watches: [{ lon: 104.1, lat: 1.19, detectionNm: 4 }],
};

describe('the form of a patrol', () => {
  it('becomes a request that the engine reads without a fault', () => {
    const { value, errors } = readRequest(requestOf(full));
    expect(errors).toEqual([]);
    expect(value?.vessels.map((v) => [v.base, v.speedKn, v.fuelLph])).toEqual([
      ['PLC-129', 20, null],
      [[104.05, 1.18], 20, 120],
    ]);
    expect(value?.speedLossPct).toBe(10);
    expect([value?.weights.length, value?.others.length, value?.watches.length]).toEqual([1, 1, 1]);
  });

  it('leaves out what is empty, so that the engine names the field and the boat', () => {
    const { errors } = readRequest(requestOf({ ...full, boats: [boat, { ...boat, base: null, speedKn: null }] }));
    expect(errors.map(({ rule, column, row }) => [rule, column, row])).toEqual(
      expect.arrayContaining([
        ['noBase', 'vessels.base', 2],
        [expect.any(String), 'vessels.speedKn', 2],
      ]),
    );
  });

  it('keeps the coordinator’s own words out of what is asked', () => {
    expect(JSON.stringify(requestOf(full))).not.toContain('angin barat');
  });

  it('asks for the same exposure whatever the boats are', () => {
    expect(nightOf({ ...full, boats: [] })).toEqual(nightOf(full));
    expect(nightOf({ ...full, direction: 'inbound' })).not.toEqual(nightOf(full));
  });

  it('begins a boat like the last one, and today in WIB whatever the clock’s zone', () => {
    expect(nextBoat([boat])).toEqual(boat);
    expect(nextBoat([]).base).toBeNull();
    expect(todayWib(Date.UTC(2026, 10, 27, 17, 30))).toBe('2026-11-28');
    expect(todayWib(Date.UTC(2026, 10, 27, 16, 59))).toBe('2026-11-27');
  });
});
