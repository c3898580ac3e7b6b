import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smearOf } from '../../../../src/risk/backtest/events.ts';
import { bestHits, hit } from '../../../../src/risk/backtest/hot.ts';
import { assess, type Case, type HotAreas, hotArea, SHARES } from '../../../../src/risk/backtest/index.ts';
import type { Study } from '../../../../src/risk/backtest/study.ts';
import { casesOf, coarseStudy, noise, realEvents, scatteredEvents, squareStudy } from './support.ts';

const hotOf = (surface: Float64Array): HotAreas => {
  const areas = SHARES.map((share) => [hotArea(surface, share)]);
  return { model: areas, kde: areas };
};
const judge = (study: Study, cases: readonly Case[], surface: Float64Array, seed = 7) =>
  assess(study, cases, hotOf(surface), seed);

/** A surface that knows the events: their own mass in every cell. */
function perfect(study: Study, cases: readonly Case[]): Float64Array {
  const mass = new Float64Array(study.n);
  for (const { smear } of cases)
    smear.cells.forEach((c, i) => {
      mass[c] = (mass[c] as number) + (smear.weights[i] as number);
    });
  return mass;
}

describe('the hot area', () => {
  test('holds its share of the cells, tied or missing cells included', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 60 }), (values) => {
        for (const share of SHARES) {
          const hot = hotArea(Float64Array.from(values), share);
          expect(hot.reduce((a, b) => a + b, 0)).toBeCloseTo(Math.max(1, Math.round(share * values.length)), 9);
          expect(hot.every((h) => h >= 0 && h <= 1)).toBe(true);
        }
      }),
    );
  });

  test('tied cells share what is left, wherever they stand in the list', () => {
    expect(Array.from(hotArea(Float64Array.of(5, 1, 1, 1, 1, 0, 0, 0, 0, 0), 0.2))).toEqual([
      1, 0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('PAI and PEI', () => {
  const study = squareStudy(20);
  test('by hand: ten events of which four lie in a hot tenth', () => {
    const surface = Float64Array.from({ length: 400 }, (_, i) => (i < 40 ? 1 : 0));
    const at = (cell: number): Case => ({
      smear: { cells: Int32Array.of(cell), weights: Float64Array.of(1) },
      radius_km: 0,
      cluster: `${cell}`,
      fold: 0,
    });
    const cases = [1, 2, 3, 4, 100, 110, 120, 130, 140, 150].map(at);
    const tenth = judge(study, cases, surface).shares[1];
    expect(tenth?.pai).toBeCloseTo(4, 9);
    expect(tenth?.pei).toBeCloseTo(0.4, 9);
    // A twentieth of the area is 20 of the 40 tied cells: half of what they hold.
    expect(judge(study, cases, surface).shares[0]?.pai).toBeCloseTo(0.2 / 0.05, 9);
  });

  test('no area does better than the best one; a surface that knows the events has PEI 1', () => {
    const cases = casesOf(study, scatteredEvents(study, 30, 1, 1.6));
    for (const seed of [1, 2, 3])
      for (const share of judge(study, cases, noise(400, seed)).shares) expect(share.pei).toBeLessThanOrEqual(1);
    for (const share of judge(study, cases, perfect(study, cases)).shares) expect(share.pei).toBeCloseTo(1, 9);
    const hits = cases.reduce((sum, c) => sum + hit(c.smear, hotArea(perfect(study, cases), 0.05)), 0);
    expect(hits).toBeCloseTo(
      bestHits(
        cases.map((c) => c.smear),
        400,
        0.05,
      ),
      9,
    );
  });
});

describe('distinguishable from chance', () => {
  test('a planted perfect predictor is, on the real cells and the real reports', () => {
    const cases = casesOf(coarseStudy, realEvents);
    const result = judge(coarseStudy, cases, perfect(coarseStudy, cases));
    expect(result.distinguishable).toBe(true);
    for (const share of result.shares) expect(share.low).toBeGreaterThan(share.chance.high as number);
  });

  test('a random surface is not, on the real cells and the real reports', () => {
    const cases = casesOf(coarseStudy, realEvents);
    for (const seed of [1, 2, 3])
      expect(judge(coarseStudy, cases, noise(coarseStudy.n, seed)).distinguishable).toBe(false);
  });

  test('random reports on a random surface: twenty worlds, none found', () => {
    const study = squareStudy(24);
    const found = Array.from(
      { length: 20 },
      (_, w) => judge(study, casesOf(study, scatteredEvents(study, 25, 100 + w)), noise(study.n, w)).distinguishable,
    );
    expect(found.filter(Boolean)).toHaveLength(0);
  });

  test('a surface that only knows where officers are is not: chance knows that, too', () => {
    const study = squareStudy(24, 4);
    const inBand = scatteredEvents(study, 400, 5).filter((e) => e.lon > 18);
    const effort = Float64Array.from(study.x, (x, i) => (x > 18 ? 1 : 0) + (noise(study.n, 3)[i] as number) / 10);
    const known = judge(study, casesOf(study, inBand), effort);
    expect(known.shares[2]?.pai).toBeGreaterThan(3);
    expect(known.shares.map((share) => share.distinguishable)).toEqual([false, false, false]);
    const blind = judge(
      { ...study, stratum: new Uint8Array(study.n), strata: [study.cell] },
      casesOf(study, inBand),
      effort,
    );
    expect(blind.shares.slice(1).map((share) => share.distinguishable)).toEqual([true, true]);
  });

  test('fewer than ten reports: null with a reason', () => {
    const study = squareStudy(12);
    const few = judge(study, casesOf(study, scatteredEvents(study, 9, 1)), noise(144, 1));
    expect(few).toMatchObject({ n: 9, distinguishable: null, reason: expect.stringContaining('fewer than 10') });
    for (const share of few.shares)
      expect([share.pai, share.low, share.kde, share.chance.high]).toEqual([null, null, null, null]);
  });
});

test('terminals are clusters: the same reports under one roof leave a wider interval', () => {
  const study = squareStudy(20);
  const events = scatteredEvents(study, 40, 4).map((e, i) => ({
    ...e,
    lon: i < 20 ? 3.5 : e.lon,
    lat: i < 20 ? 3.5 : e.lat,
  }));
  const surface = noise(400, 2).map((v, i) => (study.x[i] === 3.5 && study.y[i] === 3.5 ? 2 : v));
  const interval = (clustered: boolean) => {
    const relabelled = events.map((e, i) => ({ ...e, cluster: clustered && i < 20 ? 'T' : e.id }));
    const { low, high } = judge(study, casesOf(study, relabelled), surface).shares[0] ?? {};
    return { low: low ?? Number.NaN, high: high ?? Number.NaN };
  };
  const [apart, together] = [interval(false), interval(true)];
  expect(together.high - together.low).toBeGreaterThan(1.5 * (apart.high - apart.low));
  // More than a third of the draws of 21 clusters miss the terminal: without it little is left.
  expect(together.low).toBeLessThan(3);
  expect(apart.low).toBeGreaterThan(5);
});

test('the same seed gives the same figures', () => {
  const study = squareStudy(20);
  const cases = casesOf(study, scatteredEvents(study, 30, 1));
  const once = judge(study, cases, noise(400, 1), 7);
  expect(judge(study, cases, noise(400, 1), 7)).toEqual(once);
  expect(judge(study, cases, noise(400, 1), 8)).not.toEqual(once);
});

describe('an event over its radius', () => {
  const study = squareStudy(20);
  const event = { id: 'E', year: 2020, lon: 10, lat: 10, radius_km: 3, cluster: 'E', atTerminal: false };
  test('lies over every cell within it, summing to 1; a small one in the cell it is in', () => {
    const smear = smearOf(study, event);
    expect(smear?.cells.length).toBeGreaterThan(25);
    expect(smear?.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(Array.from(smearOf(study, { ...event, lon: 10.4, lat: 7.7, radius_km: 0.1 })?.cells ?? [])).toEqual([150]);
  });
  test('is not judged where more than half of it lies outside', () => {
    expect(smearOf(study, { ...event, lon: 0.3 })).not.toBeNull();
    expect(smearOf(study, { ...event, lon: -0.3 })).toBeNull();
    expect(smearOf(study, { ...event, lon: -1, radius_km: 0.1 })).toBeNull();
  });
});
