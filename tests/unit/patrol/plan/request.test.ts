import { describe, expect, it } from 'vitest';
import { planPatrol, readRequest } from '../../../../src/patrol/plan/index.ts';
import { batam } from '../strait.ts';
import { planOf, requestOf, twoBoats } from './support.ts';

const boat = (change: Record<string, unknown>) => ({
  base: [103.91, 1.135],
  speedKn: 25,
  hours: 8,
  detectionNm: 2,
  ...change,
});
const one = (change: Record<string, unknown>) => twoBoats({ vessels: [boat(change)] });

describe('a request', () => {
  it('has the defaults of the contract', () => {
    const { date, start, end, vessels } = twoBoats();
    expect(requestOf({ date, start, end, vessels })).toMatchObject({
      direction: 'both',
      budgetSeconds: 5,
      limit: null,
      weights: [],
      speedLossPct: 0,
      window: { startHour: 18, endHour: 30 },
    });
  });

  it.each([
    ['20:00', '04:30', 8.5],
    ['01:00', '05:00', 4],
    ['14:00', '06:00', 16],
  ])('from %s to %s is %f hours', (start, end, hours) => {
    const { window } = requestOf(twoBoats({ start, end }));
    expect(window.endHour - window.startHour).toBe(hours);
  });

  it.each([
    ['no object', null, 'form', null, null],
    ['a misspelt field', twoBoats({ ending: '06:00' }), 'unknownField', 'ending', null],
    ['a misspelt field of a vessel', one({ speed: 3 }), 'unknownField', 'speed', 1],
    ['a day that is none', twoBoats({ date: '2026-02-30' }), 'date', 'date', null],
    ['a time that is none', twoBoats({ start: '25:00' }), 'time', 'start', null],
    ['an empty window', twoBoats({ end: '18:00' }), 'emptyWindow', 'end', null],
    ['a window of 16 hours and a minute', twoBoats({ end: '10:01' }), 'longWindow', 'end', null],
    ['no vessels', twoBoats({ vessels: [] }), 'required', 'vessels', null],
    ['a vessel with no base', one({ base: undefined }), 'noBase', 'vessels.base', 1],
    ['a base that is no position', one({ base: [103.91, 'x'] }), 'noBase', 'vessels.base', 1],
    ['no speed', one({ speedKn: undefined }), 'required', 'vessels.speedKn', 1],
    ['speed zero', one({ speedKn: 0 }), 'range', 'vessels.speedKn', 1],
    ['hours below zero', one({ hours: -1 }), 'range', 'vessels.hours', 1],
    ['detection zero', one({ detectionNm: 0 }), 'range', 'vessels.detectionNm', 1],
    ['fuel as a word', one({ fuelLph: 'much' }), 'range', 'vessels.fuelLph', 1],
    ['a direction that is none', twoBoats({ direction: 'sideways' }), 'enum', 'direction', null],
    ['no time to think', twoBoats({ budgetSeconds: 0 }), 'range', 'budgetSeconds', null],
    ['a limit that is no line', twoBoats({ limit: 'north' }), 'limitForm', 'limit', null],
    ['a sea that takes all speed', twoBoats({ sea: { speedLossPct: 100 } }), 'range', 'sea.speedLossPct', null],
    [
      'a weight with no radius',
      twoBoats({ weights: [{ lon: 104, lat: 1, factor: 2 }] }),
      'required',
      'weights.radiusNm',
      1,
    ],
  ])('%s is named with its place and a remedy', (_, raw, rule, column, row) => {
    const { value, errors } = readRequest(raw);
    expect(value).toBeNull();
    expect(errors).toContainEqual(expect.objectContaining({ file: 'request', rule, column, row }));
    for (const { remedy } of errors) expect(remedy.length).toBeGreaterThan(10);
  });

  it('names every fault at once', () => {
    const { errors } = readRequest(twoBoats({ end: '18:00', vessels: [boat({ speedKn: 0 }), boat({ base: '' })] }));
    expect(errors.map(({ rule, row }) => [rule, row])).toEqual([
      ['emptyWindow', null],
      ['range', 1],
      ['noBase', 2],
    ]);
  });
});

describe('a request that the region cannot meet', () => {
  const limit = (lat: number) => ({
    type: 'LineString',
    coordinates: [
      [103.2, lat],
      [105, lat],
    ],
  });
  const nothing = new Set(batam.places.map(({ id }) => id));
  it.each([
    ['a base of no such id', one({ base: 'PLC-9999' }), 'unknownBase'],
    ['a base on land far from water', one({ base: [104.05, 1.08] }), 'baseAshore'],
    ['a base across the strait', one({ base: [103.8, 1.45] }), 'baseFar'],
    ['a base off the map', one({ base: [110, 1] }), 'baseFar'],
    ['endurance too short to reach a sector', one({ hours: 0.6, speedKn: 5 }), 'endurance'],
    ['a limit that leaves no water', twoBoats({ limit: limit(0.21) }), /^limit/],
    [
      'weights that leave no crossing',
      twoBoats({ weights: [{ lon: 104, lat: 1, radiusNm: 100, factor: 0 }] }),
      'noTraffic',
    ],
  ])('%s is refused with what to change', async (_, raw, rule) => {
    const { value, errors } = await planPatrol(batam, requestOf(raw), { seed: 1, iterations: 0 });
    expect(value).toBeNull();
    expect(errors[0]?.rule).toMatch(rule);
    expect(errors[0]?.remedy.length).toBeGreaterThan(10);
  });

  it('no landings left after filtering is refused', async () => {
    const options = { seed: 1, iterations: 0, leaveOut: nothing };
    expect((await planPatrol(batam, requestOf(twoBoats()), options)).errors[0]?.rule).toBe('noLandings');
  });

  it('a base ashore starts at its mooring, and the gap is shown', async () => {
    const plan = await planOf(one({ base: 'PLC-134' }), 0);
    const [vessel] = plan.vessels;
    expect(vessel?.baseName).toContain('Sagulung');
    expect(vessel?.gapNm).toBeGreaterThan(1);
    expect(vessel?.gapNm).toBeLessThan(5.4);
  });
});
