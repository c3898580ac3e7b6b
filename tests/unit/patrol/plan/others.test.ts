import * as turf from '@turf/turf';
import { cellToLatLng } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { exposureOfNight, planPatrol, readRequest, solvePlan } from '../../../../src/patrol/plan/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam } from '../strait.ts';
import PLAIN from './plain-plan.json' with { type: 'json' };
import { planOf, requestOf, twoBoats } from './support.ts';

/** What the bound is sure to: the climb to it ends within 1e-8 of the optimum. */
const RELATIVE = 1e-7;
const cellsOf = (plan: Awaited<ReturnType<typeof planOf>>) =>
  plan.vessels.flatMap(({ sectors }) => sectors.map(({ cell }) => cell));
const watched = PLAIN.vessels.flatMap(({ sectors }) => sectors.map(({ cell }) => cell));
const away = (cell: string, lon: number, lat: number): number => {
  const [y, x] = cellToLatLng(cell);
  return turf.distance([x, y], [lon, lat], { units: 'nauticalmiles' });
};
const first = async (change: Record<string, unknown>) =>
  (await planPatrol(batam, requestOf(twoBoats(change)), { seed: 1, iterations: 0 })).errors[0];

describe('sectors of other units', () => {
  it('are not chosen, and what a plan covers elsewhere stays below its bound', async () => {
    const plan = await planOf(twoBoats({ others: watched.map((cell) => ({ cell })) }), 10);
    expect(cellsOf(plan).length).toBeGreaterThan(0);
    for (const cell of cellsOf(plan)) expect(watched).not.toContain(cell);
    expect(plan.value).toBeLessThanOrEqual(plan.bound);
    expect(plan.bound).toBeLessThan(PLAIN.bound);
    expect(plan.othersShare).toBeGreaterThan(0);
  });

  it('in circles drawn at random are never chosen, and never raise the bound', async () => {
    const rng = createRng(11);
    for (let k = 0; k < 12; k++) {
      // Some anywhere, some small ones on the very sectors that would be chosen.
      const others = Array.from({ length: 2 + rng.below(4) }, (_, i) => {
        const [lat, lon] = cellToLatLng(watched[rng.below(watched.length)] ?? '');
        return i % 2 === 0
          ? { lon, lat, radiusNm: rng.between(0.05, 1) }
          : { lon: rng.between(103.7, 104.5), lat: rng.between(1.0, 1.25), radiusNm: rng.between(0.1, 5) };
      });
      const plan = await planOf(twoBoats({ others }), 2);
      for (const cell of cellsOf(plan))
        for (const { lon, lat, radiusNm } of others) expect(away(cell, lon, lat)).toBeGreaterThan(radiusNm * 0.999);
      expect(plan.value).toBeLessThanOrEqual(plan.bound);
      expect(plan.bound).toBeLessThanOrEqual(PLAIN.bound * (1 + RELATIVE));
      // What is theirs and what is covered are parts of one whole.
      expect(plan.bound + (plan.othersShare ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('hold the share of the exposure that the modelled night has in them', async () => {
    const request = requestOf(twoBoats({ others: watched.map((cell) => ({ cell })) }));
    const { value: found } = await solvePlan(batam, request, { seed: 1, iterations: 0 });
    const { value: exposure } = await exposureOfNight(batam, request);
    if (!found || !exposure) throw new Error('no plan');
    const { demand } = found.solved.fleet.world;
    const of = (id: string): number => exposure.mean[exposure.ids.indexOf(id)] ?? 0;
    const all = demand.ids.reduce((sum, id) => sum + of(id), 0);
    const theirs = watched.filter((id) => demand.ids.includes(id)).reduce((sum, id) => sum + of(id), 0);
    expect(found.plan.othersShare).toBeCloseTo(theirs / all, 12);
  });

  it('for half of the window hold half of it, however the hours are told', async () => {
    const share = async (...hours: Record<string, string>[]) =>
      (await planOf(twoBoats({ others: hours.map((h) => ({ cell: watched[0], ...h })) }), 0)).othersShare;
    const whole = (await share({})) ?? 0;
    expect(await share({ from: '18:00', to: '00:00' })).toBeCloseTo(whole / 2, 12);
    expect(await share({ from: '00:00', to: '12:00' })).toBeCloseTo(whole / 2, 12);
    expect(await share({ from: '17:00', to: '21:00' }, { from: '20:00', to: '00:00' })).toBeCloseTo(whole / 2, 12);
    expect(await share({ from: '20:00', to: '19:00' })).toBeCloseTo((whole * 11) / 12, 12);
  });

  it.each([
    [{ cell: 'x' }, 'othersForm', 'others.cell'],
    [{ cell: '86652636fffffff' }, 'othersForm', 'others.cell'],
    [{ cell: watched[0], lon: 104 }, 'othersForm', 'others.cell'],
    [{ lon: 104, lat: 1 }, 'required', 'others.radiusNm'],
    [{ lon: 104, lat: 1, radiusNm: 0 }, 'range', 'others.radiusNm'],
    [{ cell: watched[0], until: '04:00' }, 'unknownField', 'until'],
    [{ cell: watched[0], from: '20:00' }, 'required', 'others.to'],
    [{ cell: watched[0], from: '20:00', to: '25:00' }, 'time', 'others.to'],
    [{ cell: watched[0], from: '20:00', to: '20:00' }, 'emptyHours', 'others.to'],
    [{ cell: watched[0], from: '08:00', to: '17:00' }, 'outsideWindow', 'others.from'],
    ['north', 'form', 'others'],
  ])('%j is named with its row', (bad, rule, column) => {
    const { value, errors } = readRequest(twoBoats({ others: [{ cell: watched[0] }, bad] }));
    expect(value).toBeNull();
    expect(errors).toContainEqual(expect.objectContaining({ rule, column, row: 2 }));
  });

  it('off the map are refused, and those that leave a boat nothing', async () => {
    expect(await first({ others: [{ lon: 100, lat: 1, radiusNm: 3 }] })).toMatchObject({
      rule: 'othersOutside',
      row: 1,
    });
    expect(await first({ others: [{ lon: 104, lat: 1.1, radiusNm: 100 }] })).toMatchObject({
      rule: 'othersLeaveNothing',
    });
  });
});
