import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const jaga = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/jaga.mjs', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const copy = (name: string): string => {
  const folder = join(scratch, name);
  cpSync('data/regions/batam', folder, { recursive: true });
  return folder;
};

describe('the command line', () => {
  it('checks a folder anywhere and prints one document', () => {
    const { status, stdout } = jaga('region', 'check', copy('sound'));
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ ok: true, errors: [], counts: { areas: 77 } });
    expect(status).toBe(0);
  });

  it('ends with 1 and the document when the data are wrong', () => {
    const folder = copy('wrong');
    const file = join(folder, 'places.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',104.0536,', ',"104,0536",'));
    const { status, stdout } = jaga('region', 'check', folder);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).errors).toContainEqual(
      expect.objectContaining({ file: 'places.csv', row: 1, column: 'lon', rule: 'number', value: '104,0536' }),
    );
  });

  it.each([
    [['region', 'check'], 'DIR'],
    [['region', 'check', 'nowhere'], 'DIR'],
    [['region', 'check', 'batam', '--fast'], '--fast'],
    [['region', 'check', 'batam', 'karimun'], 'karimun'],
    [['regoin', 'check'], 'region check'],
    [['index', 'score', '--region', 'batam', '--classes', 'ic_tip_unit'], 'bnpb_irbi_class'],
    [['index', 'score', '--data', 'iData.csv', '--meta', 'iMeta.csv', '--classes', 'quantiles'], '--region'],
  ])('ends with 2 and one line on stderr for %j', (args, named) => {
    const { status, stdout, stderr } = jaga(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });

  it('looks at the same scores through other classes', () => {
    const units = (...more: string[]) =>
      JSON.parse(jaga('index', 'score', '--region', 'batam', ...more).stdout).units as {
        score: number;
        rank: number;
        class: string;
      }[];
    const own = units();
    const fifths = units('--classes', 'quantiles');
    expect(fifths.map((u) => [u.score, u.rank])).toEqual(own.map((u) => [u.score, u.rank]));
    expect(fifths.find((u) => u.rank === 1)?.class).toBe('q5');
    for (const u of units('--classes', 'bnpb_irbi_class')) expect(u.class).toBe(u.score <= 4 ? 'low' : 'medium');
  });

  it('derives the sources again after a row is gone', () => {
    const folder = copy('shorter');
    const file = join(folder, 'vessel_classes.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8').trim().split('\n').slice(0, -1).join('\n')}\n`);
    const first = JSON.parse(jaga('region', 'sources', folder).stdout);
    expect(first).toMatchObject({ changed: true, written: false });
    expect(JSON.parse(jaga('region', 'sources', folder, '--write').stdout)).toMatchObject({ written: true });
    expect(JSON.parse(jaga('region', 'check', folder).stdout).warnings).toEqual([]);
  });
});
