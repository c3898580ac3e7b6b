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

  it('and one whose search failed later both stay whole: the last one heard, marked so', async () => {
    const heard: Plan[] = [];
    await planPatrol(batam, other('2026-12-01'), { seed: 1, iterations: 5, onBetter: (plan) => heard.push(plan) });
    const last = heard.at(-1);
    if (!last) throw new Error('no plan');
    expect(cutShort(last)).toEqual({ ...last, stopped: 'failed' });
    expect(last.value).toBeLessThanOrEqual(last.bound);
  });
});
