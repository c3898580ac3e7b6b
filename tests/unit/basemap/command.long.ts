import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { large } from './large.ts';
import { fileOf, folder } from './setting.ts';

/** Files of at most this many blocks of 1024 bytes, as on a disk that fills up. */
const inShell = (blocks: number | 'unlimited', ...args: readonly string[]) =>
  spawnSync('bash', ['-c', `ulimit -f ${blocks}; exec node scripts/basemap.mjs "$@"`, 'bash', ...args], {
    encoding: 'utf8',
  });

describe('npm run basemap, as typed', () => {
  const source = fileOf(large);

  test('writes the archive and says so on stderr alone', () => {
    const out = join(folder(), 'batam.pmtiles');
    const { status, stdout, stderr } = inShell('unlimited', source, '--out', out);
    expect(stderr).toMatch(/batam\.pmtiles: \d+ tiles \(\d+ different\), zoom 0 to 11, [\d.]+ MB/);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(out).subarray(0, 7).toString()).toBe('PMTiles');
  });

  test('on a disk that is full leaves nothing half-written and says what to do', () => {
    const into = folder();
    const { status, stderr } = inShell(1024, source, '--out', join(into, 'batam.pmtiles'));
    expect(stderr).toMatch(/basemap: .+batam\.pmtiles: .+(allowed|full).+\. [A-Z]/);
    expect(status).toBe(1);
    expect(readdirSync(into)).toEqual([]);
  });

  test('without a place to cut from ends with 2', () => {
    expect(inShell('unlimited')).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync('.jaga/basemap/batam.pmtiles.part')).toBe(false);
  });
});
