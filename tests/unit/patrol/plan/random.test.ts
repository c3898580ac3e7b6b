import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src/patrol/plan/index.ts';
import { drawnRequest, expectSound, planOf } from './support.ts';

/** The first of the hundred requests of `random.long.ts`. */
describe('plans of requests drawn at random', () => {
  it.each([1, 2, 3, 4])('request %i is planned soundly', async (seed) => {
    const raw = drawnRequest(seed);
    expect(readRequest(raw).errors).toEqual([]);
    expectSound(raw, await planOf(raw, 6));
  });
});
