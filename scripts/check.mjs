/**
 * `npm run check`: every gate that is no test. Each runs even when an earlier one failed, so that one run tells all.
 * Exit 1 when any failed. `.ci/run` runs it before `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { BROWSER_TESTS, ROOT, regionIds, writeLocal } from './paths.mjs';

requireNode();
ensureInstalled(ROOT, 'dependencies');
// The types of the browser tests come with their own package file.
ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');

const bin = (...parts) => join(ROOT, 'node_modules', ...parts);
const script = (name) => join(ROOT, 'scripts', name);
const pack = (id) => [script('jaga.mjs'), 'region', 'check', join('data', 'regions', id)];

const GATES = [
  ['types', [bin('typescript', 'bin', 'tsc'), '--noEmit']],
  ['lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
  ['licences', [script('licences.mjs')]],
  ['audit', [script('audit.mjs')]],
  ['secrets', [script('secrets.mjs')]],
  ['unused files', [script('unused.mjs')]],
  ...regionIds().map((id) => [`region pack ${id}`, pack(id)]),
  ['published tables', [script('data.mjs'), '--check']],
  ['size budget', [script('budget.mjs')]],
];

const run = ([name, args]) => {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const ok = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  return { name, ok, seconds: Math.round((Date.now() - started) / 100) / 10 };
};

const built = await ensureBuilt().then(
  () => true,
  (error) => {
    console.error(error);
    return false;
  },
);
const results = [{ name: 'build', ok: built, seconds: 0 }, ...GATES.map(run)];
console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = results.filter(({ ok }) => !ok).length;
writeLocal('counts-check.json', { passed: results.length - failed, failed, skipped: 0 });
process.exit(failed > 0 ? 1 : 0);
