import { expect, test } from 'vitest';
import { verb } from '../../../../src/cli/verbs/reported.ts';
import { RULE } from '../../../../src/risk/reported/rule.ts';

test('the command prints Batam as plain JSON, missing as null', async () => {
  const started = performance.now();
  const answer = await verb.run({ region: 'batam', seed: '7' }, []);
  expect(performance.now() - started).toBeLessThan(25_000);
  if (answer.kind !== 'json') throw new Error('no document');
  expect(answer.ok).toBe(true);
  const { events, density, blocks, rule } = JSON.parse(JSON.stringify(answer.document));
  expect(rule).toEqual(RULE);
  expect(density.perKm2).toHaveLength(density.codes.length);
  expect(density.perKm2.filter((d: number | null) => d === null).length).toBeGreaterThan(0);
  for (const column of ['reports', 'smeared', 'expected', 'giStar', 'pAdjusted', 'hot', 'hotShare', 'effort', 'bands'])
    expect(blocks[column], column).toHaveLength(blocks.codes.length);
  expect(blocks.resolution).toBe(7);
  expect(events.judged + events.unlocated + events.outside).toBe(104);
});

test('wrong usage is told in one line', async () => {
  expect(await verb.run({}, [])).toEqual({ kind: 'usage', message: '--region is missing' });
  expect(await verb.run({ region: 'nowhere' }, [])).toMatchObject({ kind: 'usage' });
  expect(await verb.run({ region: 'batam', seed: '-1' }, [])).toMatchObject({ kind: 'usage' });
});
