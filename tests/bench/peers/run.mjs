/**
 * `npm run bench:peers`: this app beside its peers, in one run on one machine, in turns.
 *
 *   npm run bench:peers                        a table
 *   npm run --silent bench:peers -- --json     one JSON document
 *   npm run bench:peers -- --only NAME         first-map, million-rows or coinr
 *
 * Exit 1 when a ratio that is asked for does not hold, 2 on wrong usage.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aligned, machine, number } from '../../../scripts/bench-table.mjs';
import { compress, ensureBuilt } from '../../../scripts/build.mjs';
import { ensureInstalled, requireNode } from '../../../scripts/install.mjs';
import { BROWSER_TESTS, LOCAL, ROOT } from '../../../scripts/paths.mjs';
import { launchOptions } from '../../browser/find-browser.mjs';
import { coinr } from './coinr.mjs';
import { firstMap } from './first-map.mjs';
import { allHold } from './judge.mjs';
import { million, ROWS } from './million.mjs';
import { servePlain } from './plain-server.mjs';

const HERE = join(ROOT, 'tests', 'bench', 'peers');
const [OURS, THEIRS] = [join(LOCAL, 'peers-ours'), join(LOCAL, 'peers-kepler')];
const PARTS = ['first-map', 'million-rows', 'coinr'];
const LIST = 'events.csv';
const say = (text) => console.error(text);

function options() {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: PARTS } },
    });
    if (values.only.every((part) => PARTS.includes(part))) return values;
  } catch (error) {
    say(error.message);
  }
  say(`usage: npm run bench:peers -- [--json] [--only ${PARTS.join('|')}]`);
  return null;
}

async function prepare() {
  const { register } = await import('tsx/esm/api');
  register();
  say('building both pages …');
  await ensureBuilt();
  const { buildKepler } = await import('./build.mjs');
  await buildKepler(THEIRS);
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(ROOT, 'tests', 'bench', 'million-page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: OURS, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  // The same files for both: layers of the region, and the list.
  for (const folder of [OURS, THEIRS]) {
    cpSync(join(ROOT, 'public', 'regions'), join(folder, 'regions'), { recursive: true });
    compress(folder);
  }
  const { eventRows } = await import('../ingest-rows.ts');
  const rows = eventRows(ROWS);
  for (const folder of [OURS, THEIRS]) writeFileSync(join(folder, LIST), rows);
}

async function inBrowsers(only) {
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const settings = await launchOptions();
  const launch = () => chromium.launch(settings);
  const site = await servePlain(join(ROOT, 'dist'));
  const [ours, theirs] = [await servePlain(OURS), await servePlain(THEIRS)];
  try {
    const rows = [];
    if (only.includes('first-map')) {
      say('first useful map, in turns …');
      rows.push(...(await firstMap({ launch, ours: site.url, theirs: `${theirs.url}?areas` })));
    }
    if (only.includes('million-rows')) {
      say('a million rows, in turns …');
      const { batam } = await import('../batam.ts');
      const region = {
        areas: batam.areas.map(({ code, name, level, parent_code }) => ({ code, name, level, parent_code })),
        ...{ extent: batam.settings.extent, strait: batam.settings.strait },
      };
      rows.push(...(await million({ launch, ours: ours.url, theirs: theirs.url, list: LIST, region, say })));
    }
    return rows;
  } finally {
    await Promise.all([site, ours, theirs].map((server) => server.close()));
  }
}

const table = (rows) =>
  aligned(
    ['', 'what', 'ours', 'peer', 'ratio', 'asked', 'n', 'against'],
    rows.map(({ name, peer, unit, ours, theirs, ratio, most, holds, n }) => [
      holds === null ? '—' : holds ? '✓' : '✗',
      name,
      `${number(ours)} ${unit}`.trim(),
      `${number(theirs)} ${unit}`.trim(),
      number(ratio),
      most === null ? '—' : `≤ ${number(most)}`,
      String(n),
      peer,
    ]),
  );

async function main() {
  const values = options();
  if (!values) return 2;
  requireNode();
  process.chdir(ROOT);
  // stdout belongs to the answer.
  console.log = console.error;
  ensureInstalled(ROOT, 'dependencies');
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  const rows = [];
  const pages = values.only.filter((part) => part !== 'coinr');
  if (pages.length > 0) {
    // A map page needs nothing that its thousand packages would run while they are installed.
    ensureInstalled(HERE, 'kepler.gl, to measure it', ['--ignore-scripts']);
    await prepare();
    rows.push(...(await inBrowsers(pages)));
  }
  if (values.only.includes('coinr')) rows.push(...coinr());
  process.stdout.write(`${values.json ? JSON.stringify({ machine: machine(), rows }) : table(rows)}\n`);
  return allHold(rows) ? 0 : 1;
}

process.exitCode = await main();
