import { expect, it } from 'vitest';
import { highsSource } from '../../../../src/patrol/highs.ts';
import { best } from '../../../../src/response/whatif/index.ts';
import { batam, EIGHT } from './list.ts';
import { OBJECTIVES, oracleOf, priced, STRONG } from './oracle.ts';

const highs = highsSource();
const tried = await oracleOf(EIGHT);

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'the best of eight is that of trying all 256 sets (costs of seed %i)',
  async (seed) => {
    const list = priced(EIGHT, seed);
    const all = list.reduce((sum, x) => sum + (x.cost ?? 0), 0);
    for (const objective of OBJECTIVES)
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const { value } = await best(batam, {}, list, STRONG, share * all, { objective, highs });
        expect(value?.value).toBeCloseTo(tried(list, share * all, objective), 9);
        expect(value?.bound).toBeGreaterThanOrEqual(value?.value ?? 0);
        expect(value?.optimal).toBe(true);
      }
  },
);
