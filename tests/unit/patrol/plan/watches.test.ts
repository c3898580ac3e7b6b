import * as turf from '@turf/turf';
import { cellToChildren, cellToLatLng } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { effortOf } from '../../../../src/patrol/plan/effort.ts';
import { planPatrol, readRequest, solvePlan, weekOf, whatIfs } from '../../../../src/patrol/plan/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam } from '../strait.ts';
import PLAIN from './plain-plan.json' with { type: 'json' };
import { planOf, requestOf, twoBoats } from './support.ts';

const RELATIVE = 1e-7;
/** Off Nongsa, in the thick of the traffic. */
const NONGSA = { lon: 104.12, lat: 1.225, detectionNm: 4 };
const withWatches = (watches: unknown[], iterations = 0) => planOf(twoBoats({ watches }), iterations);
const refused = async (watch: unknown) =>
  (await planPatrol(batam, requestOf(twoBoats({ watches: [watch] })), { seed: 1, iterations: 0 })).errors[0];

describe('a stationary watch', () => {
  it('covers what the formula says of the share of each cell in its circle', async () => {
    // Open water: no land stands in the way.
    const watch = { ...NONGSA, detectionNm: 1.5, from: '20:00', to: '02:00' };
    const { value } = await solvePlan(batam, requestOf(twoBoats({ watches: [watch] })), { seed: 1, iterations: 0 });
    if (!value) throw new Error('no plan');
    const { demand, given } = value.solved.fleet.world;
    const share = (id: string): number => {
      const points = cellToChildren(id, 9);
      const seen = points.filter((child) => {
        const [lat, lon] = cellToLatLng(child);
        return turf.distance([lon, lat], [watch.lon, watch.lat], { units: 'nauticalmiles' }) <= watch.detectionNm;
      });
      return seen.length / points.length;
    };
    const expected = demand.ids.reduce((sum, id, j) => sum + given.ours[j]! * (1 - Math.exp((-share(id) * 6) / 12)), 0);
    expect(expected).toBeGreaterThan(0.001);
    expect((value.plan.watchValue ?? 0) / expected).toBeCloseTo(1, 2);
  });

  it('and the boats cover together what hours of both in one place cover', async () => {
    const request = requestOf(twoBoats({ watches: [NONGSA, { ...NONGSA, lon: 103.95, lat: 1.19 }] }));
    const { value } = await solvePlan(batam, request, { seed: 7, iterations: 5 });
    if (!value) throw new Error('no plan');
    const { given, demand, boats } = value.solved.fleet.world;
    const hours = effortOf(
      demand.ids.length,
      value.solved.tours.flatMap((stops, boat) => stops.map((stop) => ({ sight: boats[boat]!.sight, ...stop }))),
    );
    const before = given.ours.map((w, j) => -12 * Math.log(given.left[j]! / w));
    const both = given.ours.reduce((sum, w, j) => sum + w * (1 - Math.exp(-(before[j]! + hours[j]!) / 12)), 0);
    expect(value.plan.value).toBeCloseTo(both, 9);
  });

  it('is part of value and bound; the boats below it never cover more than they could alone', async () => {
    const rng = createRng(12);
    let most = 0;
    for (let k = 0; k < 10; k++) {
      const watches = Array.from({ length: 1 + rng.below(3) }, () => ({
        lon: rng.between(103.9, 104.4),
        lat: rng.between(1.05, 1.15),
        detectionNm: rng.between(1, 12),
      }));
      const { value, errors } = await planPatrol(batam, requestOf(twoBoats({ watches })), { seed: 7, iterations: 2 });
      if (!value) {
        expect(errors[0]?.rule).toBe('watchAshore');
        continue;
      }
      const { watchValue = Number.NaN, bound } = value;
      most = Math.max(most, watchValue);
      expect(watchValue).toBeGreaterThanOrEqual(0);
      expect(value.value).toBeGreaterThan(watchValue);
      expect(value.value).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThanOrEqual(1);
      expect(bound).toBeGreaterThanOrEqual(PLAIN.bound * (1 - RELATIVE));
      expect(bound - watchValue).toBeLessThanOrEqual(PLAIN.bound * (1 + RELATIVE));
    }
    expect(most).toBeGreaterThan(0.01);
  });

  it('sends boats elsewhere', async () => {
    const plain = PLAIN.vessels.flatMap(({ sectors }) => sectors.map(({ cell }) => cell));
    const watches = plain.slice(0, 8).map((cell) => {
      const [lat, lon] = cellToLatLng(cell);
      return { lon, lat, detectionNm: 3 };
    });
    const { vessels } = await withWatches(watches, 10);
    const chosen = vessels.flatMap(({ sectors }) => sectors.map(({ cell }) => cell));
    expect(chosen.filter((cell) => plain.includes(cell)).length).toBeLessThan(plain.length / 2);
  });

  it('of two halves of the window is one of the whole', async () => {
    const halves = [
      { ...NONGSA, from: '18:00', to: '23:30' },
      { ...NONGSA, from: '23:30', to: '06:00' },
    ];
    const [a, b] = [await withWatches(halves), await withWatches([NONGSA])];
    expect(a.watchValue).toBeCloseTo(b.watchValue ?? 0, 12);
    expect(a.value).toBeCloseTo(b.value, 9);
  });

  it('ashore looks out over the water, not over the land it stands on', async () => {
    const ashore = await withWatches([{ lon: 104.1, lat: 1.19, detectionNm: 6 }]);
    expect(ashore.watchValue).toBeGreaterThan(0.005);
  });

  it('counts in a week and in what-ifs as in the plan', async () => {
    const request = requestOf(twoBoats({ watches: [NONGSA] }));
    const { value } = await solvePlan(batam, request, { seed: 7, iterations: 20 });
    if (!value) throw new Error('no plan');
    const { plan, solved } = value;
    const week = weekOf(solved, request.window, { seed: 1 });
    expect(week.bestValue).toBe(plan.value);
    for (const night of week.nights) expect(night.value).toBeGreaterThan(plan.watchValue ?? 1);
    const [more] = await whatIfs(request, solved, [{ kind: 'oneMore', vessel: 1 }], { seed: 7, iterations: 0 });
    expect((more?.value ?? 0) - plan.value).toBeCloseTo(more?.marginal ?? 0, 12);
    expect(more?.bound).toBeGreaterThan(plan.bound);
  });

  it.each([
    [{ lon: 104.1, lat: 1.1 }, 'required', 'watches.detectionNm'],
    [{ ...NONGSA, detectionNm: 49 }, 'range', 'watches.detectionNm'],
    [{ ...NONGSA, from: '07:00', to: '09:00' }, 'outsideWindow', 'watches.from'],
    [{ ...NONGSA, name: 'radar' }, 'unknownField', 'name'],
  ])('%j is named with its row', (bad, rule, column) => {
    const { value, errors } = readRequest(twoBoats({ watches: [bad] }));
    expect(value).toBeNull();
    expect(errors).toContainEqual(expect.objectContaining({ rule, column, row: 1 }));
  });

  it.each([
    [{ ...NONGSA, lon: 100 }, 'watchOutside'],
    [{ ...NONGSA, lon: 103.85, lat: 1.27 }, 'watchSide'],
    [{ ...NONGSA, lon: 104.03, lat: 1.05 }, 'watchAshore'],
  ])('%j is refused where the map shows why', async (watch, rule) => {
    expect(await refused(watch)).toMatchObject({ rule, row: 1 });
  });

  it('more than eight are refused', () => {
    const watches = Array.from({ length: 9 }, () => NONGSA);
    expect(readRequest(twoBoats({ watches })).errors[0]).toMatchObject({ rule: 'form', column: 'watches' });
  });
});
