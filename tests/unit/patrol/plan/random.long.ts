import { describe, it } from 'vitest';
import { drawnRequest, expectSound, planOf } from './support.ts';

describe('plans of a hundred requests drawn at random', () => {
  it.each(Array.from({ length: 100 }, (_, k) => k + 1))('request %i is planned soundly', async (seed) => {
    const raw = drawnRequest(seed);
    expectSound(raw, await planOf(raw, 30));
  });
});
