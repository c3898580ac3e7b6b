import { describe, expect, it } from 'vitest';
import { type CoverProblem, type CoverResult, solveCover } from '../../../src/patrol/cover/index.ts';
import { highsSource } from '../../../src/patrol/highs.ts';
import { bestByTrying, drawnCover, worthBy } from '../../support/covering.ts';

const highs = highsSource();
const solve = async (problem: CoverProblem, withSolver = true): Promise<CoverResult> => {
  const { value, errors } = await solveCover(problem, withSolver ? { highs } : {});
  if (!value) throw new Error(JSON.stringify(errors));
  return value;
};
const SMALL = { sites: 11, demands: 30, p: 3, radius: 0.25 };

describe('covering', () => {
  it.each(Array.from({ length: 25 }, (_, i) => i + 1))(
    'finds the optimum of trying every choice, draw %i',
    async (seed) => {
      for (const gains of [undefined, [0.6, 0.25, 0.1], [1, 1]]) {
        const problem = drawnCover(seed, { ...SMALL, ...(gains && { gains }) });
        const { chosen, value, bound, optimal } = await solve(problem);
        expect(value).toBeCloseTo(bestByTrying(problem), 6);
        expect(worthBy(problem, chosen)).toBeCloseTo(value, 6);
        expect([optimal, bound]).toEqual([true, value]);
        expect(chosen.length).toBeLessThanOrEqual(problem.p);
      }
    },
  );

  it('bounds the optimum from above where no solver is at hand, and says what it has not proven', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = drawnCover(seed, { ...SMALL, radius: 0.3 });
      const { value, bound, optimal } = await solve(problem, false);
      const best = bestByTrying(problem);
      expect(bound).toBeGreaterThanOrEqual(best * (1 - 1e-9));
      expect(value).toBeLessThanOrEqual(best * (1 + 1e-9));
      if (optimal) expect(value).toBeCloseTo(best, 6);
    }
  });

  it('proves 200 sites, 8 chosen, 500 demands', async () => {
    const problem = drawnCover(1, { sites: 200, demands: 500, p: 8, radius: 0.15 });
    const { value, bound, optimal, chosen } = await solve(problem);
    expect([optimal, bound, chosen.length]).toEqual([true, value, 8]);
    expect(worthBy(problem, chosen)).toBeCloseTo(value, 6);
  });

  it('covers no less with more sites or a wider radius', async () => {
    let before = 0;
    for (let p = 1; p <= 6; p++) {
      const { value } = await solve(drawnCover(5, { sites: 30, demands: 80, p, radius: 0.2 }));
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
    before = 0;
    for (const radius of [0, 0.05, 0.1, 0.2, 0.4, 2]) {
      const { value } = await solve(drawnCover(5, { sites: 30, demands: 80, p: 3, radius }));
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it('chooses the same sites in whatever order sites and demands are given', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const problem = drawnCover(seed, { sites: 40, demands: 100, p: 4, radius: 0.15 });
      const site = (i: number) => (i * 7) % 40;
      const demand = (j: number) => (j * 3) % 100;
      const covers = problem.sites.map((_, i) =>
        Int32Array.from(
          Array.from({ length: 100 }, (_, j) => j).filter((j) => problem.covers[site(i)]!.includes(demand(j))),
        ),
      );
      const turned: CoverProblem = {
        ...problem,
        sites: problem.sites.map((_, i) => problem.sites[site(i)]!),
        demands: problem.demands.map((_, j) => problem.demands[demand(j)]!),
        covers,
      };
      const [a, b] = [await solve(problem), await solve(turned)];
      expect(b.value).toBeCloseTo(a.value, 9);
      expect([...b.chosen].sort()).toEqual([...a.chosen].sort());
    }
  });

  it('does not send a site where nothing is left to cover', async () => {
    const covers = [Int32Array.of(0, 1), Int32Array.of(0), Int32Array.of(1)];
    const demands = [1, 2].map((weight, j) => ({ id: j, weight }));
    expect(await solve({ sites: ['a', 'b', 'c'], demands, covers, p: 3 })).toMatchObject({ chosen: ['a'], value: 3 });
  });

  it('is worth nothing, proven, where nothing can be covered', async () => {
    const problem: CoverProblem = { sites: ['a'], demands: [{ id: 'd', weight: 2 }], covers: [Int32Array.of()], p: 1 };
    expect(await solve(problem)).toMatchObject({ chosen: [], value: 0, bound: 0, optimal: true });
  });

  it('keeps its choice and bound when the solver cannot be had', async () => {
    const problem = drawnCover(4, { sites: 200, demands: 500, p: 8, radius: 0.2 });
    const { value } = await solveCover(problem, { highs: () => Promise.reject(new Error('no file')) });
    expect(value).toMatchObject({ optimal: false, method: 'lagrangian' });
    expect(value!.bound).toBeGreaterThan(value!.value);
  });

  it('refuses a problem built wrongly', async () => {
    const problem = drawnCover(1, SMALL);
    const columns = async (change: Partial<CoverProblem>) =>
      (await solveCover({ ...problem, ...change })).errors.map(({ column }) => column);
    expect(await columns({ p: 12 })).toEqual(['p']);
    expect(await columns({ gains: [0.5, 0.6] })).toEqual(['gains']);
    expect(await columns({ covers: [] })).toEqual(['covers']);
    expect(await columns({ demands: [{ id: 'x', weight: Number.NaN }] })).toContain('weight');
  });
});
