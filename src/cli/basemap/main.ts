/** `npm run basemap -- URL-or-FILE`: the detailed base map of a region, cut out of a larger archive. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BasemapBox, MOST_SHIPPED_BYTES } from '../../domain/basemap.ts';
import { readDescriptor } from '../../region/descriptor.ts';
import { packFolder } from '../read-pack.ts';
import type { ZoomBox } from './boxes.ts';
import { cut, type Means } from './cut.ts';
import { count, megabytes } from './progress.ts';
import { Refusal } from './refusal.ts';

const WRONG_USAGE = 2;
const STOPPED = 130;
/** The whole extent down to here, the strait beyond: where the page begins to draw its own finer coast. */
const EXTENT_ZOOM = 7;
/** Tiles of vector archives go no further than this in practice. */
const MOST_ZOOM = 22;

export const USAGE = `npm run basemap -- URL-or-FILE [options]
  URL-or-FILE    a PMTiles archive (version 3) of the Protomaps basemap schema
  --region ID    whose boxes to cut: a folder of data/regions (batam)
  --maxzoom Z    no deeper than this (as deep as the archive)
  --bbox W,S,E,N degrees; this box at every zoom instead of the region's own
  --out FILE     (.jaga/basemap/ID.pmtiles, where npm run build and npm start find it)
Ctrl-C stops it; the same command goes on. Exit 0: written. 1: not, and why. 2: wrong usage.`;

interface Wanted {
  readonly from: URL | string;
  readonly region: string;
  readonly out: string;
  readonly boxes: readonly ZoomBox[];
}

function boxOf(text: string): BasemapBox | null {
  const [w = Number.NaN, s = Number.NaN, e = Number.NaN, n = Number.NaN, ...more] = text.split(',').map(Number);
  const sound = more.length === 0 && w < e && s < n && w >= -180 && e <= 180 && s >= -90 && n <= 90;
  return sound ? [w, s, e, n] : null;
}

/** An address, a file, or what is wrong with it. */
function placeOf(text: string): URL | string | { readonly wrong: string } {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return text;
  if (!URL.canParse(text)) return { wrong: 'the address cannot be read' };
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return { wrong: `only http and https, not ${url.protocol}` };
  return url.username || url.password ? { wrong: 'an address with a password is not asked' } : url;
}

/** What is asked for, or one line that says what is wrong. */
export function wantedOf(argv: readonly string[], folder: string): Wanted | string {
  const options = {
    region: { type: 'string' },
    maxzoom: { type: 'string' },
    bbox: { type: 'string' },
    out: { type: 'string' },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  const { values, positionals } = parsed;
  const [given, extra] = positionals;
  if (!given) return 'URL-or-FILE is missing';
  if (extra) return `"${extra}" is one argument too many`;
  const from = placeOf(given);
  if (typeof from === 'object' && 'wrong' in from) return from.wrong;
  const region = values.region ?? 'batam';
  const pack = /^[\w-]+$/.test(region) ? packFolder(region) : null;
  if (!pack) return `--region: there is no data/regions/${region}`;
  const maxZoom = values.maxzoom === undefined ? MOST_ZOOM : Number(values.maxzoom);
  if (!Number.isInteger(maxZoom) || maxZoom < 0 || maxZoom > MOST_ZOOM || values.maxzoom === '')
    return `--maxzoom: ${values.maxzoom} is no zoom from 0 to ${MOST_ZOOM}`;
  const box = values.bbox === undefined ? null : boxOf(values.bbox);
  if (values.bbox !== undefined && !box) return `--bbox: ${values.bbox} is not west,south,east,north in degrees`;
  const out = resolve(values.out ?? join(folder, `${region}.pmtiles`));
  const { extent, strait } = readDescriptor(readFileSync(join(pack, 'datapackage.json'), 'utf8')).settings;
  const own = [
    { bounds: extent, minZoom: 0, maxZoom: Math.min(EXTENT_ZOOM, maxZoom) },
    { bounds: strait, minZoom: 0, maxZoom },
  ];
  return { from, region, out, boxes: box ? [{ bounds: box, minZoom: 0, maxZoom }] : own };
}

/**
 * Runs the command on the words after `basemap --`.
 * @param folder where base maps are looked for
 * @returns the exit code
 */
export async function main(argv: readonly string[], folder: string, means: Means): Promise<number> {
  const say = (line: string) => means.lines.write(`${line}\n`);
  if (argv.includes('--help')) {
    say(USAGE);
    return 0;
  }
  const wanted = wantedOf(argv, folder);
  if (typeof wanted === 'string') {
    say(`basemap: ${wanted}\n${USAGE}`);
    return WRONG_USAGE;
  }
  const written = await cut(wanted, means);
  if (written instanceof Refusal) {
    say(`basemap: ${written.message}`);
    return means.signal.aborted ? STOPPED : 1;
  }
  const { bytes, tiles, contents, minZoom, maxZoom } = written;
  say(
    `${wanted.out}: ${count(tiles)} tiles (${count(contents)} different), zoom ${minZoom} to ${maxZoom}, ${megabytes(bytes)}`,
  );
  if (bytes > MOST_SHIPPED_BYTES)
    say(`The page loads at most ${megabytes(MOST_SHIPPED_BYTES)} by itself: cut again with a smaller --maxzoom.`);
  else say('npm run build and npm start take it along. Its data are © OpenStreetMap contributors (ODbL).');
  return 0;
}
