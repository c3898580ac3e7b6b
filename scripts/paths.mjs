/** Where things lie in the project, and whether what was made from them is still fresh. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const DIST = join(ROOT, 'dist');
export const BROWSER_TESTS = join(ROOT, 'tests', 'browser');
/** Everything made on this machine and thrown away at will; git-ignored. */
export const LOCAL = join(ROOT, '.jaga');
export const INTERNAL = join(LOCAL, 'internal');
/** Detailed base maps cut by `npm run basemap`, one a region: `<region>.pmtiles`. */
export const BASEMAPS = join(LOCAL, 'basemap');

/** Ids of the region packs: folders of data/regions that describe themselves. */
export const regionIds = () =>
  readdirSync(join(ROOT, 'data', 'regions'))
    .filter((id) => existsSync(join(ROOT, 'data', 'regions', id, 'datapackage.json')))
    .sort();

/** All files below `path` (or `path` itself), sorted, without dependencies. */
export function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/**
 * One hash over names and contents. Contents, not times: a checkout or an unzip moves every time stamp and changes
 * nothing.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(ROOT, path)))) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

export function writeLocal(name, value) {
  mkdirSync(LOCAL, { recursive: true });
  writeFileSync(join(LOCAL, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** The parsed file, or null where it is missing or was cut off while being written. */
export function readLocal(name) {
  try {
    return JSON.parse(readFileSync(join(LOCAL, name), 'utf8'));
  } catch {
    return null;
  }
}
