/**
 * `npm run bench`: the times and sizes the project promises, measured on this machine. Rows come from tests/bench/*.ts.
 *
 *   npm run bench                         a table
 *   npm run --silent bench -- --json      one JSON document
 *   npm run bench -- --only NAME          rows whose name contains NAME; may be repeated
 *
 * Exit 1 when a row does not hold or could not be measured, 2 on wrong usage.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { benchTable, chunkTable, machine } from './bench-table.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { ROOT } from './paths.mjs';

const USAGE = 'usage: npm run bench -- [--json] [--only NAME …]';
const FOLDER = join(ROOT, 'tests', 'bench');

function options() {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}; ${USAGE}`);
    return null;
  }
}

/** Every `benches` of every module of tests/bench, in the order of the files. */
async function allBenches() {
  const { register } = await import('tsx/esm/api');
  register();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.sort().map((name) => import(pathToFileURL(join(FOLDER, name)).href)));
  return modules.flatMap(({ benches = [] }) => benches);
}

/** One row; the scripts it weighed are put to `chunks`. What cannot be measured does not hold, and the others are measured all the same. */
async function rowOf({ name, unit, limit, measure }, chunks) {
  console.error(`${name} …`);
  try {
    const { value, n, check, chunks: parts = [] } = await measure();
    chunks.push(...parts);
    return { name, value, unit, limit, holds: value <= limit, n, check };
  } catch (error) {
    console.error(error);
    return { name, value: null, unit, limit, holds: false, n: null, check: null };
  }
}

async function main() {
  const values = options();
  if (!values) return 2;
  requireNode();
  process.chdir(ROOT);
  // stdout belongs to the answer.
  console.log = console.error;
  ensureInstalled(ROOT, 'dependencies');
  const wanted = ({ name }) => values.only.length === 0 || values.only.some((part) => name.includes(part));
  const benches = (await allBenches()).filter(wanted);
  if (benches.length === 0) {
    console.error(`no row has a name with ${values.only.join(' or ')}; ${USAGE}`);
    return 2;
  }
  const [rows, chunks] = [[], []];
  // One at a time: two at once would measure each other.
  for (const bench of benches) rows.push(await rowOf(bench, chunks));
  const tables = [benchTable(rows), ...(chunks.length > 0 ? [chunkTable(chunks)] : [])].join('\n\n');
  process.stdout.write(`${values.json ? JSON.stringify({ machine: machine(), rows, chunks }) : tables}\n`);
  return rows.every(({ holds }) => holds) ? 0 : 1;
}

process.exitCode = await main();
