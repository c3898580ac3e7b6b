/** Reads the text files of a region pack from disk. Node only; the reading of their content is in src/region. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import { OVERLAY_FILES, type OverlayFile, withBoundaries } from '../exchange/boundaries/overlay.ts';
import { parsePack } from '../region/index.ts';

/** Folder of a pack for what stays on this machine. */
export const LOCAL = 'local';

const REGIONS = fileURLToPath(new URL('../../data/regions', import.meta.url));

/** A folder as given, or `data/regions/<id>` below the project; null when there is neither. */
export function packFolder(region: string): string | null {
  const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
  const named = /^[\w-]+$/.test(region) ? join(REGIONS, region) : null;
  if (named !== null && isFolder(named)) return named;
  return isFolder(region) ? resolve(region) : null;
}

export interface ReadOptions {
  /** Whether official boundaries loaded on this machine lie over the pack's own shapes; they do unless told otherwise. */
  readonly local?: boolean;
}

/** The shapes of `<pack>/local/`, which `region boundaries` writes and git ignores; without any file an empty object. */
export function readLocalBoundaries(folder: string): Partial<Record<OverlayFile, string>> {
  const there = OVERLAY_FILES.filter((file) => existsSync(join(folder, LOCAL, file)));
  return Object.fromEntries(there.map((file) => [file, readFileSync(join(folder, LOCAL, file), 'utf8')]));
}

/**
 * Path within the pack → text: datapackage.json, model.json, *.csv, tables/*.csv, geometry/*.geojson, stories/*.json; over them the
 * official boundaries of `local/`, area by area. What is committed or published for all is made with `local: false`.
 */
export function readPackFiles(folder: string, { local = true }: ReadOptions = {}): ReadonlyMap<string, string> {
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
  take('stories', /\.json$/);
  return local ? withBoundaries(files, readLocalBoundaries(folder)) : files;
}

/** Reads and parses the pack of a region id or folder; null when there is no such folder. */
export function readPack(region: string, options: ReadOptions = {}): Outcome<RegionPack> | null {
  const folder = packFolder(region);
  return folder === null ? null : parsePack(readPackFiles(folder, options));
}
