/**
 * Derives the geometry of a region pack and the built-in base maps.
 *
 *   node data/build/geometry.mjs --region batam            writes the files
 *   node data/build/geometry.mjs --region batam --check    derives afresh and compares with the committed files
 *
 * Exit code 0 when written or equal, 1 when a file differs, 2 on a bad command line.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { derive } from './derive.mjs';

const root = join(import.meta.dirname, '..', '..');

/** @param {Map<string, string>} files @param {string} folder */
function writeAll(files, folder) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** @param {Map<string, string>} files @returns {number} how many differ; the derived ones are left in a temporary folder then */
function compareAll(files) {
  const folder = mkdtempSync(join(tmpdir(), 'jaga-geometry-'));
  writeAll(files, folder);
  const differing = [...files.keys()].filter((path) => {
    const committed = join(root, path);
    return !existsSync(committed) || !readFileSync(committed).equals(readFileSync(join(folder, path)));
  });
  for (const path of differing) console.error(`differs: ${path} (derived: ${join(folder, path)})`);
  if (differing.length === 0) {
    rmSync(folder, { recursive: true });
    console.error(`${files.size} files equal the committed ones`);
  }
  return differing.length;
}

function main() {
  const { values } = parseArgs({ options: { region: { type: 'string' }, check: { type: 'boolean', default: false } } });
  const region = values.region ?? '';
  if (!/^[a-z0-9_-]+$/.test(region) || !existsSync(join(root, 'data', 'regions', region, 'geometry', 'recipe.json'))) {
    console.error(
      'usage: node data/build/geometry.mjs --region NAME [--check] (a folder of data/regions with geometry/recipe.json)',
    );
    return 2;
  }
  // A check must not lean on what an earlier run left behind.
  const files = derive(root, region, values.check ? null : join(root, '.jaga', `land-${region}.json`));
  if (values.check) return compareAll(files) === 0 ? 0 : 1;
  writeAll(files, root);
  for (const [path, text] of files) {
    const kB = (bytes) => (bytes / 1000).toFixed(1);
    console.error(`${path}: ${kB(Buffer.byteLength(text))} kB, ${kB(gzipSync(text).length)} kB gzip`);
  }
  return 0;
}

process.exitCode = main();
