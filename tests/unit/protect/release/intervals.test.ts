import { it } from 'vitest';
import { checkAgainstAllTables } from './oracle.ts';

it('the intervals of a small table are those of all tables that fit it, and none of a small count is narrower than five', () => {
  checkAgainstAllTables(['x', 'y'], 25);
});
