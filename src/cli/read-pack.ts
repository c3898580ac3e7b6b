/** Reads the text files of a region pack from disk. Node only; the reading of their content is in src/region. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import { parsePack } from '../region/index.ts';

const REGIONS = fileURLToPath(new URL('../../data/regions', import.meta.url));

/** A folder as given, or `data/regions/<id>` below the project; null when there is neither. */
export function packFolder(region: string): string | null {
  const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
  const named = /^[\w-]+$/.test(region) ? join(REGIONS, region) : null;
  if (named !== null && isFolder(named)) return named;
  return isFolder(region) ? resolve(region) : null;
}

/** Path within the pack → text: datapackage.json, model.json, *.csv, tables/*.csv, geometry/*.geojson. */
export function readPackFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const take = (sub: string, wanted: RegExp): void => {
    const directory = join(folder, sub);
    if (!existsSync(directory)) return;
    for (const name of readdirSync(directory).sort()) {
      if (wanted.test(name))
        files.set(sub === '' ? name : `${sub}/${name}`, readFileSync(join(directory, name), 'utf8'));
    }
  };
  take('', /^(datapackage|model)\.json$|\.csv$/);
  take('tables', /\.csv$/);
  take('geometry', /\.geojson$/);
  return files;
}

/** Reads and parses the pack of a region id or folder; null when there is no such folder. */
export function readPack(region: string): Outcome<RegionPack> | null {
  const folder = packFolder(region);
  return folder === null ? null : parsePack(readPackFiles(folder));
}
