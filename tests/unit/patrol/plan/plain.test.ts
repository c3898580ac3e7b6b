import { describe, expect, it } from 'vitest';
import PLAIN from './plain-plan.json' with { type: 'json' };
import { planOf, twoBoats } from './support.ts';

/** `plain-plan.json`: ten steps with seed 7 of the two boats of the contract, planned before a request could hold more. */
describe('a request with none of the later fields', () => {
  it('is planned to the same bytes as before there were any', async () => {
    expect(JSON.stringify(await planOf(twoBoats(), 10))).toBe(JSON.stringify(PLAIN));
  });
});
