/** The gates of the build must be able to fail. */

import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { initialScripts, LIMIT_KB, overBudget } from '../../../scripts/budget.mjs';
import { isInstalled } from '../../../scripts/install.mjs';
import { isAllowed, productionPackages } from '../../../scripts/licences.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jaga-gates-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A built site with these scripts; the first one is the page's own. */
function site(name, scripts) {
  const dist = join(folder, name);
  mkdirSync(join(dist, 'assets'), { recursive: true });
  const [entry] = Object.keys(scripts);
  writeFileSync(join(dist, 'index.html'), `<script type="module" src="./assets/${entry}"></script>`);
  for (const [file, code] of Object.entries(scripts)) writeFileSync(join(dist, 'assets', file), code);
  return dist;
}

describe('the size budget', () => {
  test('follows static imports of every form, and stops at dynamic ones', () => {
    const dist = site('imports', {
      'a.js': 'import{x as y}from"./b.js";import"./c.js";import z from"./d.js";export*from"./e.js";import("./late.js")',
      'b.js': 'import * as q from "./f.js";import("./late.js").then(r=>r)',
      'c.js': '1',
      'd.js': 'export default 1',
      'e.js': 'export const e=1',
      'f.js': 'export const f=1',
      'late.js': 'export const late=1',
    });
    const files = initialScripts(dist).map(({ file }) => file.slice('assets/'.length));
    expect(files.sort()).toEqual(['a.js', 'b.js', 'c.js', 'd.js', 'e.js', 'f.js']);
  });

  test('fails when the first scripts are too heavy', () => {
    const noise = `export default "${randomBytes(LIMIT_KB * 1000).toString('hex')}"`;
    expect(overBudget(initialScripts(site('heavy', { 'a.js': 'import n from"./n.js"', 'n.js': noise })))).toHaveLength(
      1,
    );
    expect(overBudget(initialScripts(site('light', { 'a.js': 'import("./n.js")', 'n.js': noise })))).toEqual([]);
  });

  test('fails when a map library comes with the first scripts', () => {
    const heavy = { 'a.js': 'import"./m.js"', 'm.js': 'const c="maplibregl-canvas-container"' };
    expect(overBudget(initialScripts(site('early', heavy)))).toEqual([expect.stringContaining('MapLibre')]);
  });
});

describe('licences', () => {
  test.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', 'Apache-2.0'])('%s is allowed', (expression) => {
    expect(isAllowed(expression)).toBe(true);
  });
  test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', ''])(
    '"%s" is refused',
    (expression) => {
      expect(isAllowed(expression)).toBe(false);
    },
  );
  test('are read from what is installed', () => {
    const names = productionPackages().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'maplibre-gl', 'deck.gl', '@turf/turf']));
    expect(names).not.toContain('vitest');
  });
});

describe('an installation', () => {
  const lock = (version) => ({
    packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
  });
  const project = (name, wanted, installed) => {
    const root = join(folder, name);
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock(wanted)));
    if (installed)
      writeFileSync(
        join(root, 'node_modules', '.package-lock.json'),
        JSON.stringify({ packages: { 'node_modules/a': { version: installed } } }),
      );
    return root;
  };
  test('counts when every needed package has its version', () => {
    expect(isInstalled(project('same', '1.2.3', '1.2.3'))).toBe(true);
  });
  test('does not count when a version differs or npm was interrupted', () => {
    expect(isInstalled(project('older', '1.2.4', '1.2.3'))).toBe(false);
    expect(isInstalled(project('interrupted', '1.2.3', null))).toBe(false);
  });
});
