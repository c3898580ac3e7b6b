import { describe, expect, it } from 'vitest';
import { cutShort, exposureOfNight, type Plan, planPatrol, solvePlan } from '../../../../src/patrol/plan/index.ts';
import { batam } from '../strait.ts';
import { requestOf, twoBoats } from './support.ts';

describe('the exposure of a night', () => {
  it('is the one that plans are held against, found once for both', async () => {
    const request = requestOf(twoBoats());
    const { value: solved } = await solvePlan(batam, request, { seed: 1, iterations: 0 });
    const { value: exposure } = await exposureOfNight(batam, request);
    if (!solved || !exposure) throw new Error('no plan');
    const { ids, weights } = solved.solved.fleet.world.demand;
    const mean = ids.map((id) => exposure.mean[exposure.ids.indexOf(id)] ?? 0);
    const sum = mean.reduce((a, b) => a + b, 0);
    mean.forEach((m, j) => {
      expect(m / sum).toBeCloseTo(weights[j] as number, 12);
    });
    expect((await exposureOfNight(batam, request)).value).toBe(exposure);
  });

  it('at a finer resolution does not take its place', async () => {
    const request = requestOf(twoBoats());
    const { value: coarse } = await exposureOfNight(batam, request);
    const stop = new AbortController();
    const seen: number[] = [];
    const { value: fine } = await exposureOfNight(batam, request, {
      resolution: 8,
      signal: stop.signal,
      onPartial: ({ draws, partial, ids }) => {
        seen.push(draws, ids.length);
        expect(partial).toBe(true);
        stop.abort();
      },
    });
    expect(fine?.partial).toBe(true);
    expect(fine?.ids.length).toBeGreaterThan(6 * (coarse?.ids.length ?? 0));
    expect(seen).toEqual([4, fine?.ids.length]);
    expect((await exposureOfNight(batam, request)).value).toBe(coarse);
  });
});

describe('a plan that is cancelled while its exposure is sought', () => {
  const other = (date: string) => requestOf(twoBoats({ date }));

  it('rests on the draws so far and says that it was cancelled, also where no steps were asked for', async () => {
    const stop = new AbortController();
    const heard: Plan[] = [];
    const { value } = await planPatrol(batam, other('2026-12-01'), {
      seed: 1,
      iterations: 0,
      signal: stop.signal,
      onProgress: (share) => share > 0.05 && stop.abort(),
      onBetter: (plan) => heard.push(plan),
    });
    expect(value?.stopped).toBe('cancelled');
    expect(value?.value).toBeGreaterThan(0);
    expect(value?.value).toBeLessThanOrEqual(value?.bound ?? 0);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('is refused as cancelled before the first draw, and is not kept for the next', async () => {
    const { value, errors } = await planPatrol(batam, other('2026-12-02'), { seed: 1, signal: AbortSignal.abort() });
    expect(value).toBeNull();
    expect(errors.map(({ rule }) => rule)).toEqual(['cancelled']);
    const { value: whole } = await planPatrol(batam, other('2026-12-01'), { seed: 1, iterations: 0 });
    expect(whole?.stopped).toBe('iterations');
  });

  it('comes within seconds of its start where it is not, and stays what it is when the search fails later', async () => {
    const started = performance.now();
    let first = Number.POSITIVE_INFINITY;
    const { value } = await planPatrol(batam, other('2026-12-03'), {
      seed: 1,
      iterations: 0,
      onBetter: () => {
        first = Math.min(first, performance.now() - started);
      },
    });
    // 1.1 s on one free core, grids and all; shared machines are given more.
    expect(first).toBeLessThan(4000);
    if (!value) throw new Error('no plan');
    expect(cutShort(value)).toEqual({ ...value, stopped: 'failed' });
  });
});
