import { describe, expect, it } from 'vitest';
import { highsSource } from '../../../src/patrol/highs.ts';
import type { RouteProblem } from '../../../src/patrol/route/index.ts';
import { createRng } from '../../../src/risk/rng.ts';
import { bestByDealing, bestByTable, boundByCuts, drawnInstance } from '../../support/orienteering.ts';
import { solve, withEnds } from './route-support.ts';

describe('orienteering', () => {
  it('finds the optimum of dynamic programming, closed and open, whatever the scores', () => {
    for (let seed = 1; seed <= 24; seed++) {
      const closed = drawnInstance(seed, 11, ((seed % 3) + 1) as 1 | 2 | 3, 0.2 + (seed % 5) * 0.15);
      for (const problem of [closed, withEnds(closed, [[1, 4, 1.3]])]) {
        const [{ start, end, limit, costs }] = problem.vehicles as [(typeof problem.vehicles)[number]];
        if (costs[start * 11 + end]! <= limit)
          expect(solve(problem, { seed, iterations: 1500 }).score).toBe(bestByTable(problem));
      }
    }
  });

  it('finds the optimum of two boats with bases and limits of their own', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const ends = [
        [0, 0, 0.8],
        [1, 1, 0.5],
      ] as const;
      const problem = withEnds(drawnInstance(seed, 8, 2, 0.5), ends);
      expect(solve(problem, { seed, iterations: 1500 }).score).toBe(bestByDealing(problem));
    }
  });

  it('is proven by whole-number programming at 25 nodes', async () => {
    const highs = await highsSource()();
    for (const seed of [2025]) {
      const problem = drawnInstance(seed, 25, 1, 0.5);
      const best = boundByCuts(highs, problem, true);
      expect(solve(problem, { seed: 1, iterations: 3000 }).score).toBe(Math.round(best!));
    }
  });

  it('stays below the bound of linear programming and within 4 % of it at 50 nodes', async () => {
    const problem = drawnInstance(60, 50, 2, 0.7);
    const bound = boundByCuts(await highsSource()(), problem, false)!;
    const { score } = solve(problem, { seed: 1, iterations: 6000 });
    expect(score).toBeLessThanOrEqual(bound + 1e-6);
    expect(score).toBeGreaterThanOrEqual(bound * 0.96);
  });

  it('earns no less under a longer limit, or with one boat more', () => {
    let before = 0;
    for (const share of [0.1, 0.2, 0.3, 0.4, 0.5]) {
      const { score } = solve(drawnInstance(9, 40, 2, share), { seed: 1, iterations: 3000 });
      expect(score).toBeGreaterThanOrEqual(before);
      before = score;
    }
    const one = drawnInstance(9, 40, 2, 0.3);
    const two = { ...one, vehicles: [one.vehicles[0]!, one.vehicles[0]!] };
    const [single, double] = [one, two].map((problem) => solve(problem, { seed: 1, iterations: 3000 }).score);
    expect(double).toBeGreaterThan(single!);
  });

  it('is worth the same when nodes are numbered anew, or miles are counted in tenths', () => {
    const n = 12;
    const problem = drawnInstance(21, n, 3, 0.6);
    const { costs, limit } = problem.vehicles[0]!;
    const turn = (i: number) => (i * 5) % n;
    const turned: RouteProblem = {
      scores: problem.scores.map((_, i) => problem.scores[turn(i)]!),
      vehicles: [
        { start: 0, end: 0, limit, costs: costs.map((_, k) => costs[turn(Math.floor(k / n)) * n + turn(k % n)]!) },
      ],
    };
    const tenths = { ...problem, vehicles: [{ start: 0, end: 0, limit: limit / 10, costs: costs.map((c) => c / 10) }] };
    const [a, b, c] = [problem, turned, tenths].map((p) => solve(p, { seed: 1, iterations: 2000 }).score);
    expect([b, c]).toEqual([a, a]);
  });

  it('never breaks a limit that is no round number, nor visits a node twice', () => {
    const rng = createRng(5);
    for (let run = 0; run < 30; run++) {
      const n = 5 + rng.below(40);
      const problem = drawnInstance(run, n, 2, 0.5);
      const costs = problem.vehicles[0]!.costs.map((c) => (c === 0 ? 0 : c + Math.sqrt(c)));
      const vehicles = Array.from({ length: 1 + rng.below(3) }, () => {
        const base = rng.below(n);
        return { start: base, end: base, limit: rng.between(0, 4000), costs };
      });
      solve({ scores: problem.scores.map((s) => s / 7), vehicles }, { seed: run, iterations: 200 });
    }
  });

  it('lets boats of unlike speed each count their own hours', () => {
    const problem = drawnInstance(2, 30, 2, 0.3);
    const [slow] = problem.vehicles as [(typeof problem.vehicles)[number]];
    const fast = { ...slow, costs: slow.costs.map((c) => c / 2) };
    const { score, tours } = solve({ ...problem, vehicles: [slow, fast] }, { seed: 1, iterations: 2000 });
    expect(score).toBeGreaterThan(solve(problem, { seed: 1, iterations: 2000 }).score);
    expect(tours[1]!.length).toBeGreaterThan(tours[0]!.length);
  });

  it.each<[string, RouteProblem, number, number[]]>([
    ['no time at all', withEnds(drawnInstance(1, 10, 2, 1), [[0, 0, 0]]), 74, [0, 0]],
    [
      'no other node',
      { scores: Float64Array.of(3), vehicles: [{ start: 0, end: 0, limit: 5, costs: new Float64Array(1) }] },
      3,
      [0, 0],
    ],
  ])('stays at the depot with %s', (_, problem, score, tour) => {
    expect(solve(problem, { seed: 1, iterations: 10 })).toMatchObject({ score, tours: [tour], stopped: 'optimal' });
  });
});
