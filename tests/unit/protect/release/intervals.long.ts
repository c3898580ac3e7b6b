import { it } from 'vitest';
import { checkAgainstAllTables, checkPairs } from './oracle.ts';

it('the intervals of many small tables are those of all tables that fit them', () => {
  checkAgainstAllTables(['x', 'y'], 600);
  checkAgainstAllTables(['x', 'y', 'z'], 40, 26);
});

it('nothing small that was added between two releases can be worked out from both', () => {
  checkPairs(600);
});
