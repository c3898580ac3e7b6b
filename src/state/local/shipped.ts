/** The detailed base map that a site ships for its region: fetched once, kept by the browser for when there is no network. */
import { type BasemapBox, MOST_SHIPPED_BYTES, type ShippedBasemap } from '../../domain/basemap.ts';
import { loadJson } from '../files.ts';
import { readArchive } from './archive.ts';
import { useBasemap } from './basemap.ts';

const FOLDER = 'basemap/';
const CACHE = 'jaga.basemap.1';

const isList = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one?.file === 'string' && typeof one?.bytes === 'number');

/** Who pays for bytes says so; what is here already costs none. */
const savesData = (): boolean =>
  (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** Null where the browser keeps nothing: no secure address, or storage refused. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(CACHE);
  } catch {
    return null;
  }
}

/** The name of the file holds a digest, so what is kept under it is right for ever, and any other is of the past. */
async function keep(cache: Cache, path: string, file: Blob): Promise<void> {
  try {
    for (const request of await cache.keys()) await cache.delete(request);
    await cache.put(path, new Response(file));
  } catch {
    // A full device: the map is fetched again next time.
  }
}

async function archiveAt(path: string, bytes: number): Promise<Blob | null> {
  const cache = await openCache();
  const held = await cache?.match(path);
  if (held) return held.blob();
  if (savesData()) return null;
  const response = await fetch(path, { credentials: 'omit' });
  const file = response.ok ? await response.blob() : null;
  // Cut off on the way: nothing to keep.
  if (file?.size !== bytes) return null;
  if (cache) await keep(cache, path, file);
  return file;
}

const asked = new Set<string>();

/**
 * Takes the base map of a region where the site has one; once a page for each region. Without one, without network or
 * with one too large the built-in map stays.
 * @param box that the map has to touch, degrees
 */
export async function fetchShipped(region: string, box: BasemapBox): Promise<void> {
  if (asked.has(region) || useBasemap.getState().detailed) return;
  asked.add(region);
  const list = await loadJson<Readonly<Record<string, ShippedBasemap>>>(`${FOLDER}detailed.json`, isList);
  const one = list.state === 'ready' && Object.hasOwn(list.value, region) ? list.value[region] : undefined;
  if (!one || one.bytes > MOST_SHIPPED_BYTES) return;
  const file = await archiveAt(FOLDER + one.file, one.bytes).catch(() => null);
  const read = file && (await readArchive(file, box));
  if (file && read && typeof read !== 'string') useBasemap.setState({ shipped: { region, map: { ...read, file } } });
}
