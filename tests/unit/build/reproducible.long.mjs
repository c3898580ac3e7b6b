/**
 * Who doubts a published site builds it again and compares: the same sources give the same bytes in any folder, time
 * zone and language, at any time. Two builds of copies of this folder, each with the zip that leaves the house.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, ROOT } from '../../../scripts/paths.mjs';

const SOURCES = [
  ...['src', 'public', 'data', 'docs', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', 'LICENSE', 'README.md', 'METHODS.md', 'DATA.md', 'CHANGELOG.md'],
];
/** Turkish has letters of its own, St. John's an offset of half an hour; where a language is not installed, the variable alone differs. */
const ELSEWHERE = [
  ['jaga-', { TZ: 'Asia/Jakarta', LC_ALL: 'id_ID.UTF-8', LANG: 'id_ID.UTF-8' }],
  ['folder with a longer name, and signs-', { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
];
const made = [];

function copyIn(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  for (const source of SOURCES) cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** @returns the bytes of what was built, by name */
function buildIn(folder, environment) {
  // Not what this run was told: a test runner says so in the environment.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/pack.mjs'], {
    ...{ cwd: folder, env: { ...env, ...environment }, encoding: 'utf8', timeout: 240_000 },
  });
  expect(status, stderr).toBe(0);
  const files = [...filesBelow(join(folder, 'dist')), ...filesBelow(folder).filter((file) => file.endsWith('.zip'))];
  return new Map(files.map((file) => [relative(folder, file), readFileSync(file)]));
}

describe('two builds of the same sources', () => {
  let one;
  let other;
  beforeAll(() => {
    // Both copied first: somebody may go on writing.
    const folders = ELSEWHERE.map(([prefix]) => copyIn(prefix));
    [one, other] = ELSEWHERE.map(([, environment], i) => buildIn(folders[i], environment));
  }, 500_000);
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true });
  });

  test('make the same files: page, worker, packed doubles, licences and zip', () => {
    const names = [...one.keys()];
    expect([...other.keys()]).toEqual(names);
    const parts = [
      /index\.html$/,
      /sw\.js$/,
      /sw\.js\.gz$/,
      /THIRD-PARTY\.txt$/,
      /\.wasm\.gz$/,
      /^jaga-selat-.+\.zip$/,
    ];
    for (const part of parts) expect(names.filter((name) => part.test(name)).length, String(part)).toBeGreaterThan(0);
  });

  test('byte by byte', () => {
    expect([...one].filter(([name, bytes]) => !other.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([]);
  });

  test('and no file names the folder it was built in', () => {
    const folders = [...made, ROOT].map((folder) => Buffer.from(folder));
    const telling = [...one, ...other].filter(([, bytes]) => folders.some((folder) => bytes.includes(folder)));
    expect(telling.map(([name]) => name)).toEqual([]);
  });
});
