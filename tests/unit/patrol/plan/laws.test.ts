import * as turf from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { type Plan, planPatrol } from '../../../../src/patrol/plan/index.ts';
import { batam } from '../strait.ts';
import { BASES, planOf, requestOf, twoBoats } from './support.ts';

const fleet = (n: number) =>
  twoBoats({
    vessels: Array.from({ length: n }, (_, k) => ({ base: BASES[k % 2], speedKn: 25, hours: 8, detectionNm: 2 })),
  });
/** What the bound is sure to: the climb to it ends within 1e-8 of the optimum. */
const RELATIVE = 1e-7;

describe('a plan', () => {
  it('of the two boats of the check is within a fifth of what any plan could cover', async () => {
    const plan = await planOf(twoBoats(), 60);
    expect(plan.gap).toBeLessThan(0.1);
    expect(plan.stopped).toBe('iterations');
    expect(plan.iterations).toBe(60);
    expect(plan.open.every(({ share }, k) => k === 0 || share <= (plan.open[k - 1]?.share ?? 0))).toBe(true);
    expect(plan.sectorProbability.every(({ p }) => p > 0 && p <= 1)).toBe(true);
  });

  it('is the same for the same seed and steps', async () => {
    const [a, b] = [await planOf(twoBoats(), 10), await planOf(twoBoats(), 10)];
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });

  it('keeps a mile from a limit that the user loads, on its Indonesian side', async () => {
    const limit = {
      type: 'LineString',
      coordinates: [
        [103.9, 1.16],
        [104.6, 1.2],
      ],
    };
    const [, east] = twoBoats().vessels;
    const plan = await planOf(twoBoats({ limit, vessels: [east] }), 20);
    const line = turf.lineString(limit.coordinates);
    const [vessel] = plan.vessels;
    expect(vessel?.sectors.length).toBeGreaterThan(0);
    for (const at of vessel?.track.coordinates ?? []) {
      const [lon = 0, lat = 0] = at;
      expect(turf.pointToLineDistance(at, line, { units: 'meters' })).toBeGreaterThan(1851);
      if (lon >= 103.9 && lon <= 104.6) expect(lat).toBeLessThan(1.2);
    }
  });

  it('tells neither seed nor request', async () => {
    const plan = await planOf(twoBoats(), 0);
    expect(JSON.stringify(plan)).not.toMatch(/seed|speedKn|detectionNm|budget/);
  });

  it('never promises less with another boat, and never more in a worse sea', async () => {
    const bounds = [];
    for (const n of [1, 2, 3]) bounds.push((await planOf(fleet(n), 0)).bound);
    for (let k = 1; k < bounds.length; k++) expect(bounds[k]).toBeGreaterThanOrEqual(bounds[k - 1]! * (1 - RELATIVE));
    const seas = [];
    for (const speedLossPct of [0, 10, 50]) seas.push((await planOf(twoBoats({ sea: { speedLossPct } }), 0)).bound);
    for (let k = 1; k < seas.length; k++) expect(seas[k]).toBeLessThanOrEqual(seas[k - 1]! * (1 + RELATIVE));
  });

  it('never promises less with more hours or a wider circle', async () => {
    const with_ = async (change: Record<string, unknown>) =>
      (await planOf(twoBoats({ vessels: twoBoats().vessels.map((v) => ({ ...v, ...change })) }), 0)).bound;
    const plain = await with_({});
    expect(await with_({ hours: 10 })).toBeGreaterThan(plain);
    expect(await with_({ detectionNm: 3 })).toBeGreaterThan(plain);
  });

  it('comes greedy at once, then better ones, each better than the last', async () => {
    const heard: Plan[] = [];
    const options = { seed: 3, iterations: 20, onBetter: (plan: Plan) => heard.push(plan) };
    const { value } = await planPatrol(batam, requestOf(twoBoats()), options);
    expect(heard[0]?.iterations).toBe(0);
    expect(heard.every(({ value: v }, k) => k === 0 || v > (heard[k - 1]?.value ?? 1))).toBe(true);
    expect(value?.value).toBe(heard.at(-1)?.value);
  });

  it('keeps what it has when it is cancelled, and says so', async () => {
    const stop = new AbortController();
    const options = { seed: 3, signal: stop.signal, onBetter: () => stop.abort() };
    const { value } = await planPatrol(batam, requestOf(twoBoats()), options);
    expect(value?.stopped).toBe('cancelled');
    expect(value?.value).toBeGreaterThan(0);
  });

  it('ends with its time', async () => {
    const { value } = await planPatrol(batam, requestOf(twoBoats({ budgetSeconds: 0.01 })), { seed: 3 });
    expect(value?.stopped).toBe('time');
  });

  it('shows progress from 0 to 1', async () => {
    const heard: number[] = [];
    // A night of its own: its exposure is sought too.
    await planPatrol(batam, requestOf(twoBoats({ date: '2026-12-05' })), {
      seed: 3,
      iterations: 60,
      onProgress: (share) => heard.push(share),
    });
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.every((share, k) => share >= 0 && share <= 1 && share >= (heard[k - 1] ?? 0))).toBe(true);
  });
});
