import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verb } from '../../../../src/cli/verbs/patrol-plan.ts';
import { twoBoats } from './support.ts';

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
};
const request = file('request.json', JSON.stringify(twoBoats()));
const run = async (options: Record<string, string | undefined>) =>
  verb.run({ region: 'batam', request, seed: '7', iterations: '3', ...options }, []);

describe('patrol plan on the command line', () => {
  it.each([
    [{ region: undefined }, '--region'],
    [{ region: 'atlantis' }, '--region'],
    [{ request: undefined }, '--request'],
    [{ request: 'nowhere.json' }, '--request'],
    [{ seed: 'x' }, '--seed'],
    [{ iterations: '-1' }, '--iterations'],
    [{ format: 'pdf' }, '--format'],
    [{ language: 'fr' }, '--language'],
  ])('names the option that is wrong: %j', async (options, name) => {
    const answer = await run(options);
    expect(answer).toMatchObject({ kind: 'usage' });
    expect((answer as { message: string }).message).toContain(name);
  });

  it('gives the document of the contract, the same for a seed and steps', async () => {
    const answer = await run({});
    expect(answer).toMatchObject({ kind: 'json', ok: true });
    const { document } = answer as { document: Record<string, unknown> };
    expect(Object.keys(document)).toEqual([
      ...['value', 'bound', 'gap', 'boundMethod', 'vessels', 'sectorProbability', 'open', 'iterations', 'stopped'],
    ]);
    expect(JSON.stringify(await run({}))).toBe(JSON.stringify(answer));
  });

  it.each(['gpx', 'kml', 'csv'])('writes the plan as %s', async (format) => {
    const answer = await run({ format });
    expect(answer).toMatchObject({ kind: 'text', text: expect.stringContaining('tidak untuk navigasi') });
  });

  it.each([
    ['no JSON', '{'],
    ['an empty window', JSON.stringify(twoBoats({ end: '18:00' }))],
    ['a base that is not there', JSON.stringify(twoBoats({ vessels: [{ ...twoBoats().vessels[0], base: 'PLC-0' }] }))],
  ])('answers %s as wrong data', async (name, text) => {
    const answer = await run({ request: file(`${name.replaceAll(' ', '-')}.json`, text) });
    expect(answer).toMatchObject({ kind: 'json', ok: false });
    expect((answer as unknown as { document: { errors: unknown[] } }).document.errors.length).toBeGreaterThan(0);
  });
});
