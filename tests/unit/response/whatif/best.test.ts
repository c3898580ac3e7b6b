import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../../../src/domain/intervention.ts';
import { highsSource } from '../../../../src/patrol/highs.ts';
import { type BestSet, best, type Objective } from '../../../../src/response/whatif/index.ts';
import { BEDS, batam, EIGHT, intervention } from './list.ts';
import { OBJECTIVES, oracleOf, priced, STRONG } from './oracle.ts';

const highs = highsSource();
const solve = async (list: readonly Intervention[], budget: number, objective: Objective = { by: 'areas' }) => {
  const { value, errors } = await best(batam, {}, list, STRONG, budget, { objective, highs });
  expect(errors).toEqual([]);
  return value as BestSet;
};

const SIX = EIGHT.filter(({ id }) => id !== 'b2' && id !== 'd4');
const tried = await oracleOf(SIX);

describe('the best set for a budget', () => {
  it.each([1, 2])('is that of trying every set (costs of seed %i)', async (seed) => {
    const list = priced(SIX, seed);
    const all = list.reduce((sum, x) => sum + (x.cost ?? 0), 0);
    for (const objective of OBJECTIVES)
      for (const share of [0.45]) {
        const found = await solve(list, share * all, objective);
        expect(found.value).toBeCloseTo(tried(list, share * all, objective), 9);
        expect(found.bound).toBeGreaterThanOrEqual(found.value);
        expect(found.bound - found.value).toBeLessThan(1e-6);
        expect([found.optimal, found.cost <= share * all]).toEqual([true, true]);
      }
  });

  it('is never worth less for more money', async () => {
    const list = priced(EIGHT, 7);
    let last = 0;
    for (let budget = 0; budget <= 1000; budget += 500) {
      const { value } = await solve(list, budget);
      expect(value).toBeGreaterThanOrEqual(last);
      last = value;
    }
    expect(last).toBeGreaterThan(0);
  });

  it('hangs neither on the order of the list nor on what is switched on', async () => {
    const list = priced(EIGHT, 2);
    const found = await solve(list, 500);
    expect(await solve([...list].reverse(), 500)).toEqual(found);
    expect(
      await solve(
        list.map((x) => ({ ...x, on: false })),
        500,
      ),
    ).toEqual(found);
  });

  it('keeps a budget met to the rupiah, and holds nothing that would add nothing', async () => {
    const list = EIGHT.map((x) => ({ ...x, cost: 0.1 }));
    const { chosen, cost } = await solve(list, 0.3);
    expect(chosen).toHaveLength(3);
    expect(cost).toBeCloseTo(0.3, 12);
    const twice = [...EIGHT.slice(5, 6), { ...(EIGHT[5] as Intervention), id: 'f7' }];
    expect((await solve(twice, 1000)).chosen).toHaveLength(1);
  });

  it('says what was not weighed, and why', async () => {
    const { left, chosen, method } = await solve(
      [
        { ...(EIGHT[0] as Intervention), cost: null },
        { ...(EIGHT[3] as Intervention), cost: 900 },
        EIGHT[5] as Intervention,
        BEDS,
        intervention('x1', 'patrol_base', 'PLC-134'),
        intervention('x2', 'legal_aid', '21.71.08'),
      ],
      500,
    );
    expect(Object.fromEntries(left.map(({ id, why }) => [id, why]))).toEqual({
      a1: 'noCost',
      d4: 'aboveBudget',
      c9: 'capacityOnly',
      x1: 'nothingNearer',
      x2: 'cityOnly',
    });
    expect([chosen, method]).toEqual([['f6'], 'everything']);
  });

  it('without a solver has a choice and a bound, and does not claim more', async () => {
    const broken = () => Promise.reject(new Error('no such file'));
    const list = priced(EIGHT, 3);
    for (const budget of [300]) {
      const objective = { by: 'areas' } as const;
      const { value } = await best(batam, {}, list, STRONG, budget, { objective, highs: broken });
      const { value: most } = await solve(list, budget);
      expect(value?.method).toBe('area-by-area');
      expect(value?.value).toBeLessThanOrEqual(most + 1e-9);
      expect(value?.bound).toBeGreaterThanOrEqual(most - 1e-9);
      expect(value?.cost).toBeLessThanOrEqual(budget);
    }
  });

  it('refuses a budget below 0, a number of areas there is not, and too many for one area', async () => {
    const rule = async (list: readonly Intervention[], budget: number, objective: Objective) => {
      const { value, errors } = await best(batam, {}, list, STRONG, budget, { objective, highs });
      return [value, errors.map((e) => e.rule)];
    };
    expect(await rule(EIGHT, -1, { by: 'areas' })).toEqual([null, ['range']]);
    expect(await rule(EIGHT, 1, { by: 'highest', k: 13 })).toEqual([null, ['range']]);
    const eleven = Array.from({ length: 11 }, (_, i) => intervention(`i${i}`, 'campaign', '21.71.08'));
    expect(await rule(eleven, 5000, { by: 'areas' })).toEqual([null, ['tooManyTouching']]);
  });
});
