import { describe, expect, it, vi } from 'vitest';
import { memoLast } from '../../../src/state/memo.ts';

describe('an answer that many parts of the screen ask for', () => {
  it('is computed once while the question stays the same, by identity', () => {
    const compute = vi.fn((a: object, b: number) => ({ a, b }));
    const ask = memoLast(compute);
    const state = {};
    expect(ask(state, 1)).toBe(ask(state, 1));
    expect(compute).toHaveBeenCalledTimes(1);
    ask({}, 1);
    ask(state, Number.NaN);
    ask(state, Number.NaN);
    expect(compute).toHaveBeenCalledTimes(3);
  });
});

it('an answer that was let go of is computed anew when it is asked for again', () => {
  const compute = vi.fn((n: number) => [n]);
  const ask = memoLast(compute);
  const first = ask(1);
  ask.forget();
  expect(ask(1)).not.toBe(first);
  expect(compute).toHaveBeenCalledTimes(2);
});
