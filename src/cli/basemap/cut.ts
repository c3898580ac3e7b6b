/** Cuts boxes out of a PMTiles archive of the Protomaps schema, fetching no more of it than they hold. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PMTiles, type Source, zxyToTileId } from 'pmtiles';
import type { BasemapBox } from '../../domain/basemap.ts';
import { type Written, writeArchive } from './archive.ts';
import { tileCount, tileRuns, type ZoomBox } from './boxes.ts';
import { fittingMetadata, headerOf } from './fitting.ts';
import { openHttp } from './http.ts';
import { type Original, openFile } from './original.ts';
import { inParallel } from './parallel.ts';
import { openPart, type Part } from './part.ts';
import { count, type Lines, megabytes, progressOn } from './progress.ts';
import { type Range, together } from './ranges.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { sound, type Tree, tilesIn } from './walk.ts';

export interface Order {
  readonly from: URL | string;
  readonly out: string;
  /** The last box is the one that is cut deepest: viewers open there. */
  readonly boxes: readonly ZoomBox[];
  readonly region: string;
}

export interface Means {
  readonly lines: Lines;
  readonly signal: AbortSignal;
  readonly pause?: (ms: number) => Promise<void>;
}

/** More would be half a planet, and a list of tiles that fills the memory. */
const MOST_TILES = 20e6;
/** The licence of the data asks for this wherever they are drawn. */
const CREDIT = '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>';

/** The library's way to ask for bytes; the head is at hand. */
const sourceOf = ({ place, head, length, read }: Original): Source => ({
  getKey: () => place,
  getBytes: async (offset, asked) => {
    const end = Math.min(length, offset + asked);
    const bytes = end <= head.length ? head.slice(offset, end) : await read(offset, Math.max(0, end - offset));
    return { data: new Uint8Array(bytes).buffer };
  },
});

const union = (boxes: readonly ZoomBox[]): BasemapBox => {
  const side = (i: 0 | 1 | 2 | 3) => boxes.map(({ bounds }) => bounds[i]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
};

/** Index of the first value that is not below `least`. */
function firstFrom(ascending: Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every range that is not here yet, several at once. */
async function fetchAll(ranges: readonly Range[], tiles: readonly Range[], of: Original, part: Part, means: Means) {
  const missing = ranges.filter(({ offset, length }) => !part.has(offset, length));
  const bytes = missing.reduce((sum, { length }) => sum + length, 0);
  const progress = progressOn(means.lines, { tiles: tiles.length, bytes });
  const asked = missing.length === 1 ? '1 request' : `${count(missing.length)} requests`;
  progress.say(`${count(tiles.length)} different tiles; ${megabytes(bytes)} to fetch in ${asked}`);
  const starts = Float64Array.from(tiles, ({ offset }) => offset).sort();
  const within = ({ offset, length }: Range) => firstFrom(starts, offset + length) - firstFrom(starts, offset);
  const done = { tiles: tiles.length - missing.reduce((sum, range) => sum + within(range), 0), bytes: 0 };
  try {
    await inParallel(missing, async (range) => {
      await of.read(range.offset, range.length);
      done.tiles += within(range);
      done.bytes += range.length;
      progress.at(done);
    });
  } finally {
    progress.end();
  }
}

async function cutFrom(original: Original, part: Part | null, order: Order, means: Means): Promise<Written> {
  const { place, length } = original;
  const header = headerOf(original);
  const source = sourceOf(original);
  const archive = new PMTiles(source);
  const metadata = fittingMetadata(place, await sound(place, 'its metadata', archive.getMetadata()));
  const boxes = order.boxes
    .map((box) => ({ ...box, maxZoom: Math.min(box.maxZoom, header.maxZoom) }))
    .filter(({ minZoom, maxZoom }) => minZoom <= maxZoom);
  const most = tileCount(boxes);
  if (most > MOST_TILES)
    throw new Refusal(place, `the box holds ${count(most)} tiles`, 'Cut less with --maxzoom or --bbox.');
  const tree: Tree = { archive, source, header, place, size: length };
  const found = await tilesIn(tree, tileRuns(boxes));
  // The lowest zooms of any archive show the whole world; what counts is where the cut is deepest.
  const deepest = Math.max(...boxes.map(({ maxZoom }) => maxZoom));
  const last = found.at(-1);
  if (!last || last.id + last.run <= zxyToTileId(deepest, 0, 0)) {
    const { minLon, minLat, maxLon, maxLat } = header;
    const held = [minLon, minLat, maxLon, maxLat].join(', ');
    const rule = `no tile of zoom ${deepest} lies in the box`;
    throw new Refusal(place, rule, `The archive covers ${held}; give one that covers the region.`);
  }
  const tiles = [...new Map(found.map((tile) => [tile.offset, tile])).values()];
  if (part) await fetchAll(together(tiles), tiles, original, part, means);
  const centre = order.boxes.at(-1);
  const bounds = union(boxes);
  const cover = { bounds, centre: centre?.bounds ?? bounds, centreZoom: header.centerZoom };
  const { attribution } = metadata as { attribution?: unknown };
  const described = {
    ...metadata,
    attribution: typeof attribution === 'string' && attribution !== '' ? attribution : CREDIT,
    cut: {
      region: order.region,
      boxes: boxes.map(({ bounds: b, minZoom, maxZoom }) => ({ bounds: b, minZoom, maxZoom })),
    },
  };
  return writeArchive(order.out, header, described, found, original.read, cover);
}

/**
 * Cuts an archive. What is fetched from a server lies in `<out>.part` until the archive is whole, so that another run
 * goes on; a changed archive starts anew.
 * @returns what was written, or why nothing was
 */
export async function cut(order: Order, means: Means): Promise<Written | Refusal> {
  const say = (line: string) => means.lines.write(`${line}\n`);
  try {
    await mkdir(dirname(order.out), { recursive: true });
    const { from } = order;
    const http = {
      signal: means.signal,
      say: (line: string) => say(`  ${line}`),
      ...(means.pause && { pause: means.pause }),
    };
    const original = typeof from === 'string' ? await openFile(from) : await openHttp(from, http);
    try {
      // What is no archive leaves no part file behind.
      headerOf(original);
      if (!original.remote) return await cutFrom(original, null, order, means);
      const part = await openPart(`${order.out}.part`, original.identity);
      if (part.replaced) say('The archive has changed since the last run; it is fetched anew.');
      else if (part.resumed > 0) say(`Goes on: ${megabytes(part.resumed)} are here already.`);
      let whole = false;
      try {
        const written = await cutFrom(part.remember(original), part, order, means);
        whole = true;
        return written;
      } finally {
        await (whole ? part.remove() : part.close());
      }
    } finally {
      await original.close();
    }
  } catch (error) {
    return refusalOf(error, order.out);
  }
}
