/** `npm run data`: how it compares folders and answers a wrong command line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differing } from '../../../scripts/data.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jaga-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a changed byte, a missing file and one too many are all found; folders below are left alone', () => {
  const [left, right] = ['left', 'right'].map((name) => join(folder, name));
  for (const side of [left, right]) mkdirSync(join(side, 'basemap'), { recursive: true });
  for (const [side, files] of [
    [left, { same: 'a', changed: 'b', missing: 'c', 'basemap/x': '1' }],
    [right, { same: 'a', changed: 'B', extra: 'd', 'basemap/x': '2' }],
  ]) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(side, name), text);
  }
  expect(differing(left, right)).toEqual(['changed', 'extra', 'missing']);
  expect(differing(left, left)).toEqual([]);
  expect(differing(left, join(folder, 'none'))).toEqual(['changed', 'missing', 'same']);
});

test('a wrong option ends with 2 and names it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/data.mjs', '--bogus'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('--bogus');
});
