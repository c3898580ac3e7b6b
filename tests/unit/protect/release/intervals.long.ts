import { it } from 'vitest';
import { checkAgainstAllTables } from './oracle.ts';

it('the intervals of many small tables are those of all tables that fit them', () => {
  checkAgainstAllTables(['x', 'y'], 600);
  checkAgainstAllTables(['x', 'y', 'z'], 40, 26);
});
