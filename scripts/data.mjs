/**
 * `npm run data`: derives the geometry of every region pack and publishes its public form into public/.
 *
 *   npm run data                            both steps; installs the geodata packages of data/build when they are missing
 *   npm run data -- --publish-only          only what src/protect writes; needs no geodata package
 *   npm run data -- --check                 both steps into memory or a temporary folder: exit 1 where a byte differs
 *   npm run data -- --publish-only --check
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { stalePages, writePages } from './docs.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { ROOT, regionIds } from './paths.mjs';

const BUILD = join(ROOT, 'data', 'build');
const PUBLIC = join(ROOT, 'public');

/** Runs one derivation of data/build; its progress goes to the terminal. @returns {boolean} whether it ended well */
function derive(script, region, check) {
  const args = [join(BUILD, script), '--region', region, ...(check ? ['--check'] : [])];
  return spawnSync(process.execPath, args, { cwd: BUILD, stdio: 'inherit' }).status === 0;
}

/** Geometry first, then what needs no geometry; a region without a recipe or without flows has nothing to derive there. */
function deriveAll(region, check) {
  const pack = join(ROOT, 'data', 'regions', region);
  const steps = [
    ['geometry.mjs', join(pack, 'geometry', 'recipe.json')],
    ['flow-ends.mjs', join(pack, 'flow_ends.csv')],
  ].filter(([, needs]) => existsSync(needs));
  return steps.map(([script]) => {
    console.error(`${region}: ${script}${check ? ' --check' : ''} …`);
    return derive(script, region, check);
  });
}

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];

/** Names of files that differ between two folders, or stand in one alone; folders below them are not looked at. */
export function differing(left, right) {
  const names = [...new Set([...filesIn(left), ...filesIn(right)])].sort();
  const same = (name) =>
    [left, right].every((folder) => existsSync(join(folder, name))) &&
    readFileSync(join(left, name)).equals(readFileSync(join(right, name)));
  return names.filter((name) => !same(name));
}

/** @returns {Promise<string[]>} names of committed files that publishing again would change */
async function checkPublished(publish, region) {
  const out = mkdtempSync(join(tmpdir(), 'jaga-publish-'));
  try {
    const { folder } = await publish({ region, profile: 'public', out });
    return differing(folder, join(PUBLIC, 'regions', region));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/**
 * What takes half a minute and hangs on nothing but the pack is derived here and not at every start. The check of the sea
 * exposure is internal: it stays in data/, whence it goes to this machine alone. A region without an index, or without
 * reports, has nothing to test.
 */
async function deriveTests(region, check) {
  const { backtestText } = await import('../src/cli/publish/backtest.ts');
  const { exposureCheckText } = await import('../src/cli/exposure-check.ts');
  return [
    kept(join('public', 'regions', region, 'derived', 'backtest.json'), backtestText(region), check),
    kept(join('data', 'regions', region, 'derived', 'exposure-check.json'), await exposureCheckText(region), check),
  ].every(Boolean);
}

/** Writes a derived file, or compares it; `text` null: there is none to be. @returns {boolean} whether it is as it should be */
function kept(name, text, check) {
  if (text === null) return !existsSync(join(ROOT, name));
  const file = join(ROOT, name);
  if (check) {
    const same = existsSync(file) && readFileSync(file, 'utf8') === text;
    console.error(same ? `${name}: the same bytes` : `differs: ${name}`);
    return same;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.error(`${name}: ${(text.length / 1000).toFixed(1)} kB`);
  return true;
}

async function publishAll(region, check) {
  const { register } = await import('tsx/esm/api');
  register();
  const { publish } = await import('../src/cli/publish.ts');
  if (check) {
    const names = await checkPublished(publish, region);
    for (const name of names) console.error(`differs: public/regions/${region}/${name}`);
    if (names.length === 0) console.error(`${region}: publishing again gives the same bytes`);
    return names.length === 0;
  }
  const { files } = await publish({ region, profile: 'public', out: PUBLIC });
  for (const { name, bytes } of files)
    console.error(`public/regions/${region}/${name}: ${(bytes / 1000).toFixed(1)} kB`);
  return true;
}

/** The pages of the project that are read in the app. @returns {boolean} whether they are as they should be */
function publishPages(check) {
  if (!check) writePages('public', PUBLIC);
  const stale = stalePages(PUBLIC);
  for (const name of stale) console.error(`differs: public/${name}`);
  return stale.length === 0;
}

/** The list of regions the app's switch of place offers, from what each pack says of itself. */
function regionList() {
  const named = regionIds().map((id) => {
    const file = join(ROOT, 'data', 'regions', id, 'datapackage.json');
    const { name_id, name_en } = JSON.parse(readFileSync(file, 'utf8')).jaga;
    return { id, name_id, name_en };
  });
  return `${JSON.stringify(named, null, 1)}\n`;
}

function options() {
  try {
    const flag = { type: 'boolean', default: false };
    return parseArgs({ options: { check: flag, 'publish-only': flag } }).values;
  } catch (error) {
    console.error(`${error.message}\nusage: npm run data -- [--publish-only] [--check]`);
    return null;
  }
}

async function main() {
  const values = options();
  if (!values) return 2;
  requireNode();
  process.chdir(ROOT);
  ensureInstalled(ROOT, 'dependencies');
  if (!values['publish-only']) ensureInstalled(BUILD, 'geodata packages');
  const done = [];
  for (const region of regionIds()) {
    if (!values['publish-only']) done.push(...deriveAll(region, values.check));
    // What was derived wrongly is not published.
    if (values.check || done.every(Boolean)) done.push(await publishAll(region, values.check));
    if (!values['publish-only'] && (values.check || done.every(Boolean)))
      done.push(await deriveTests(region, values.check));
  }
  done.push(publishPages(values.check));
  done.push(kept(join('public', 'regions', 'index.json'), regionList(), values.check));
  return done.every(Boolean) ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
