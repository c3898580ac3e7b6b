import { beforeAll, describe, expect, it } from 'vitest';
import { type Change, type SolvedPlan, solvePlan, usualChanges, whatIfs } from '../../../../src/patrol/plan/index.ts';
import { batam } from '../strait.ts';
import { requestOf, twoBoats } from './support.ts';

const request = requestOf(twoBoats());
let found: SolvedPlan;
beforeAll(async () => {
  const { value } = await solvePlan(batam, request, { seed: 7, iterations: 25 });
  if (!value) throw new Error('no plan');
  found = value;
});
const one = async (change: Change) => {
  const [answer] = await whatIfs(request, found.solved, [change], { seed: 7, iterations: 5 });
  if (!answer) throw new Error('no answer');
  return answer;
};

describe('what if', () => {
  it('a boat came: never less; left: never more; each below a bound of its own', async () => {
    const more = await one({ kind: 'oneMore', vessel: 1 });
    const fewer = await one({ kind: 'oneFewer', vessel: 1 });
    expect(more.marginal).toBeGreaterThan(0);
    expect(fewer.marginal).toBeLessThan(0);
    for (const { value, bound } of [more, fewer]) expect(value).toBeLessThanOrEqual(bound!);
    expect(more.bound).toBeGreaterThan(found.plan.bound);
    expect(fewer.bound).toBeLessThan(found.plan.bound);
    // Boats give each other less and less: the third brings no more than the second did.
    expect(more.bound! - found.plan.bound).toBeLessThanOrEqual(found.plan.bound - fewer.bound! + 1e-6);
  });

  it('a boat were faster: never less, for the plan at hand still fits', async () => {
    const faster = await one({ kind: 'faster', vessel: 2, byKn: 10 });
    expect(faster.marginal).toBeGreaterThanOrEqual(0);
    expect(faster.bound).toBeGreaterThanOrEqual(found.plan.bound * (1 - 1e-7));
  });

  it('the sea were worse: the bound never rises', async () => {
    const worse = await one({ kind: 'worseSea', speedLossPct: 30 });
    expect(worse.bound).toBeLessThanOrEqual(found.plan.bound * (1 + 1e-7));
    expect(worse.value).toBeLessThanOrEqual(worse.bound!);
  });

  it('a boat lay elsewhere: planned from there, or refused with the reason', async () => {
    expect((await one({ kind: 'base', vessel: 1, base: 'PLC-132' })).value).toBeGreaterThan(0);
    expect(await one({ kind: 'base', vessel: 1, base: 'PLC-0' })).toMatchObject({
      value: null,
      errors: [{ rule: 'unknownBase', row: 1 }],
    });
  });

  it('asks the usual questions of each boat, and of equal boats once', () => {
    const kinds = usualChanges(request, found.solved.fleet).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['oneMore', 'oneFewer', 'faster', 'base', 'worseSea']));
    expect(kinds.filter((kind) => kind === 'faster')).toHaveLength(2);
    const [boat] = request.vessels;
    const twins = { ...request, vessels: [boat!, boat!] };
    expect(usualChanges(twins, found.solved.fleet).filter(({ kind }) => kind === 'faster')).toHaveLength(1);
  });

  it('ends between two answers when it is cancelled', async () => {
    const stop = new AbortController();
    const changes: Change[] = [1, 2].map((vessel) => ({ kind: 'oneFewer', vessel }));
    const options = { seed: 7, iterations: 0, signal: stop.signal, onProgress: () => stop.abort() };
    expect(await whatIfs(request, found.solved, changes, options)).toHaveLength(1);
  });
});
