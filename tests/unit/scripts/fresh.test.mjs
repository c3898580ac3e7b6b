/** A fresh clone has Node and nothing else: what is run first may import no package before it has installed them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/paths.mjs';

const STATIC = /^(?:import|export)\s[^;]*?from\s+'([^']+)';|^import\s+'([^']+)';/gms;

/** Packages that loading `file` asks for before its first line runs, with the file that asks. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, 'utf8').matchAll(STATIC)].flatMap(([, from, bare]) => {
    const name = from ?? bare;
    if (name.startsWith('node:')) return [];
    return name.startsWith('.')
      ? packagesOf(join(dirname(file), name), seen)
      : [`${file.slice(ROOT.length + 1)}: ${name}`];
  });
}

describe('on a fresh clone', () => {
  test.each(['start', 'test', 'check', 'jaga', 'build', 'data', 'bench', 'basemap', 'pack', 'guides'])(
    '`npm run %s` loads no package before it could install it',
    (name) => {
      expect(packagesOf(join(ROOT, 'scripts', `${name}.mjs`))).toEqual([]);
    },
  );

  test('a script that imports a package is noticed', () => {
    expect(packagesOf(join(ROOT, 'vite.config.ts')).join()).toContain('vite');
  });
});
