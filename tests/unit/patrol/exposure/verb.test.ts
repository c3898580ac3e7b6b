import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../../../src/cli/verb.ts';
import { verb } from '../../../../src/cli/verbs/patrol-exposure.ts';

const defaults: OptionValues = {
  region: 'batam',
  resolution: '6',
  draws: '3',
  seed: '7',
  direction: 'both',
  check: false,
};
const run = async (options: OptionValues) => verb.run({ ...defaults, ...options }, []);

describe('patrol exposure on the command line', () => {
  it.each([
    [{ region: undefined }, '--region'],
    [{ region: 'atlantis' }, '--region'],
    [{ resolution: '5' }, '--resolution'],
    [{ draws: '0' }, '--draws'],
    [{ seed: 'x' }, '--seed'],
    [{ direction: 'sideways' }, '--direction'],
    [{ date: '2026-11-28' }, '--hour'],
    [{ date: '2026-11-28', hour: '24' }, '--hour'],
    [{ limit: 'no-such-file.geojson' }, '--limit'],
  ])('names the option that is wrong: %j', async (options, name) => {
    const answer = await run(options as OptionValues);
    expect(answer).toMatchObject({ kind: 'usage' });
    expect((answer as { message: string }).message).toContain(name);
  });

  it('gives the cells that traffic passes, the same for the same seed', async () => {
    const answer = await run({ date: '2026-11-28', hour: '1' });
    expect(answer).toMatchObject({ kind: 'json', ok: true });
    const { cells } = (answer as unknown as { document: { cells: Record<string, unknown>[] } }).document;
    expect(cells.length).toBeGreaterThan(100);
    expect(Object.keys(cells[0] ?? {})).toEqual([
      'cell',
      'exposure',
      'low',
      'high',
      'patrolWater',
      'boundaryAvailable',
    ]);
    expect(cells.some(({ patrolWater }) => patrolWater === true)).toBe(true);
    expect(JSON.stringify(await run({ date: '2026-11-28', hour: '1' }))).toBe(JSON.stringify(answer));
  });

  it('answers a bad date as wrong data, not with a crash', async () => {
    expect(await run({ date: '2026-02-31', hour: '1' })).toMatchObject({ kind: 'json', ok: false });
  });
});
