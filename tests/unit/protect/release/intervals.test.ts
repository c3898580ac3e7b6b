import { it } from 'vitest';
import { checkAgainstAllTables, checkPairs } from './oracle.ts';

it('the intervals of a small table are those of all tables that fit it, and none of a small count is narrower than five', () => {
  checkAgainstAllTables(['x', 'y'], 12);
});

it('nothing small that was added between two releases can be worked out from both', () => {
  checkPairs(12);
});
