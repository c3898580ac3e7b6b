/**
 * Detailed base maps in a built site: `basemap/detailed.json` says which regions have one, and is there without any, so
 * that the page never asks for what is missing. The name of an archive bears a digest of its bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BASEMAPS } from './paths.mjs';

const ENDING = '.pmtiles';
const FOLDER = 'basemap';
export const LIST = `${FOLDER}/detailed.json`;

/** @returns {{region: string, path: string}[]} */
export const basemapsIn = (folder = BASEMAPS) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => ({ region: name.slice(0, -ENDING.length), path: join(folder, name) }));

/**
 * The files of a site with these base maps.
 * @returns {{fileName: string, source: string | Buffer}[]} the list first
 */
export function basemapFiles(folder = BASEMAPS) {
  const list = {};
  const files = basemapsIn(folder).map(({ region, path }) => {
    const source = readFileSync(path);
    const file = `${region}-${createHash('sha256').update(source).digest('hex').slice(0, 12)}${ENDING}`;
    list[region] = { file, bytes: source.length };
    return { fileName: `${FOLDER}/${file}`, source };
  });
  return [{ fileName: LIST, source: `${JSON.stringify(list)}\n` }, ...files];
}

/** One line a base map, for whoever builds or starts. */
export function tellBasemaps(say = console.log) {
  for (const { region, path } of basemapsIn())
    say(`Detailed base map of ${region}: ${(statSync(path).size / 1e6).toFixed(1)} MB, shipped with the site.`);
}
