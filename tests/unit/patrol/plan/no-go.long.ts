import { describe, expect, it } from 'vitest';
import { planAround } from './areas.ts';

describe('plans of a hundred requests with closed areas', () => {
  it('touch none of them', async () => {
    let planned = 0;
    for (let seed = 1; seed <= 100; seed++) if (await planAround(seed, 10)) planned++;
    expect(planned).toBeGreaterThan(80);
  });
});
