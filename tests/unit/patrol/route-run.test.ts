import { describe, expect, it } from 'vitest';
import {
  type RouteProblem,
  type RouteSolution,
  solveRoute,
  solveRouteGently,
} from '../../../src/patrol/route/index.ts';
import { drawnInstance } from '../../support/orienteering.ts';
import { expectSound, solve } from './route-support.ts';

describe('a run of the route solver', () => {
  it('gives the same answer for the same seed and count of steps, and spends exactly these', () => {
    const problem = drawnInstance(3, 80, 2, 0.4);
    const run = (seed: number) => solve(problem, { seed, iterations: 300 });
    expect(run(7)).toEqual(run(7));
    expect(run(7)).toMatchObject({ iterations: 300, stopped: 'iterations' });
    expect(run(8).tours).not.toEqual(run(7).tours);
  });

  it('gives the same answer while other work runs', async () => {
    const problem = drawnInstance(3, 60, 2, 0.4);
    const { value } = await solveRouteGently(problem, { seed: 7, iterations: 2000 });
    expect(value).toEqual(solve(problem, { seed: 7, iterations: 2000 }));
  });

  it('stops as soon as everything within reach is visited', () => {
    const result = solve(drawnInstance(4, 30, 2, 3), { seed: 1, seconds: 20 });
    expect(result).toMatchObject({ stopped: 'optimal', score: result.bound });
  });

  it('ends at its time, be the steps ever so many', () => {
    const { stopped, iterations } = solve(drawnInstance(4, 60, 2, 0.4), { seed: 1, seconds: 0.2, iterations: 1e9 });
    expect(stopped).toBe('time');
    expect(iterations).toBeGreaterThan(0);
  });

  it('tells of ever better solutions, and when cancelled keeps the last', async () => {
    const cancel = new AbortController();
    const heard: RouteSolution[] = [];
    const problem = drawnInstance(4, 100, 2, 0.4);
    const { value } = await solveRouteGently(problem, {
      seed: 1,
      seconds: 60,
      onBetter: (solution) => {
        heard.push(solution);
        if (heard.length === 3) cancel.abort();
      },
      signal: cancel.signal,
    });
    const last = heard.at(-1)!;
    expect(value).toMatchObject({ stopped: 'cancelled', score: last.score, tours: last.tours });
    for (const solution of heard) expectSound(problem, solution);
    const scores = heard.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  it('refuses a problem built wrongly', () => {
    const sound = drawnInstance(1, 5, 2, 1);
    const vehicle = sound.vehicles[0]!;
    const columns = (problem: RouteProblem) =>
      solveRoute(problem, { seed: 1, iterations: 1 }).errors.map(({ column }) => column);
    const changed = (change: Partial<RouteProblem['vehicles'][number]>) =>
      columns({ ...sound, vehicles: [{ ...vehicle, ...change }] });
    expect(columns({ ...sound, scores: sound.scores.map((s) => -s) })).toContain('scores');
    expect(columns({ ...sound, vehicles: [] })).toEqual(['vehicles']);
    expect(changed({ limit: Number.NaN })).toEqual(['limit']);
    expect(changed({ start: 5 })).toEqual(['start']);
    expect(changed({ costs: new Float64Array(3) })).toEqual(['costs']);
    expect(changed({ costs: vehicle.costs.map((c, k) => (k === 1 ? c + 1 : c)) })).toEqual(['costs']);
    expect(changed({ start: 1, end: 2, limit: 0 })).toEqual(['limit']);
  });
});
