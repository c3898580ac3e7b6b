/** Writes a PMTiles archive of version 3: clustered, every tile once, the same bytes for the same tiles. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Entry, type Header, tileIdToZxy } from 'pmtiles';
import type { BasemapBox } from '../../domain/basemap.ts';
import { directoriesOf, gzip } from './directory.ts';
import type { Range } from './ranges.ts';
import { refusalOf } from './refusal.ts';
import type { Found } from './walk.ts';

const HEADER_BYTES = 127;
const VERSION = 3;
const GZIP = 2;
/** Written at once. */
const BLOCK_BYTES = 1024 * 1024;

type Read = (offset: number, length: number) => Promise<Uint8Array>;

interface Content {
  readonly entries: readonly Entry[];
  /** The bytes of each different tile where they are read, in the order in which they are written. */
  readonly unique: readonly Range[];
  readonly bytes: number;
  readonly addressed: number;
}

/** Tiles with equal bytes share them; neighbours on the curve with equal bytes share an entry. */
async function contentOf(found: readonly Found[], read: Read): Promise<Content> {
  const [byOffset, byDigest] = [new Map<number, number>(), new Map<string, number>()];
  const [entries, unique]: [Entry[], Range[]] = [[], []];
  let [bytes, addressed] = [0, 0];
  for (const { id, run, offset, length } of found) {
    let at = byOffset.get(offset);
    if (at === undefined) {
      const digest = createHash('sha256')
        .update(await read(offset, length))
        .digest('base64');
      at = byDigest.get(digest) ?? bytes;
      if (at === bytes) {
        unique.push({ offset, length });
        bytes += length;
      }
      byDigest.set(digest, at);
      byOffset.set(offset, at);
    }
    addressed += run;
    const last = entries.at(-1);
    if (last && last.offset === at && last.tileId + last.runLength === id) last.runLength += run;
    else entries.push({ tileId: id, runLength: run, offset: at, length });
  }
  return { entries, unique, bytes, addressed };
}

/** What the header says beside places and counts. */
export interface Cover {
  readonly bounds: BasemapBox;
  /** Where a viewer opens it. */
  readonly centre: BasemapBox;
  readonly centreZoom: number;
}

function headerOf(of: Header, content: Content, lengths: readonly number[], cover: Cover): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(VERSION, 7);
  // Root directory, metadata, leaf directories, tiles: each right after the one before.
  let offset = HEADER_BYTES;
  for (const [i, length] of lengths.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16);
    offset += length;
  }
  for (const [i, count] of [content.addressed, content.entries.length, content.unique.length].entries())
    header.writeBigUInt64LE(BigInt(count), 72 + i * 8);
  const zoomOf = (entry: Entry | undefined) => (entry ? tileIdToZxy(entry.tileId)[0] : 0);
  const [least, most] = [zoomOf(content.entries[0]), zoomOf(content.entries.at(-1))];
  for (const [i, value] of [1, GZIP, of.tileCompression, of.tileType, least, most].entries())
    header.writeUInt8(value, 96 + i);
  const degrees = (value: number, at: number) => header.writeInt32LE(Math.round(value * 1e7), at);
  for (const [i, value] of cover.bounds.entries()) degrees(value, 102 + i * 4);
  const [west, south, east, north] = cover.centre;
  header.writeUInt8(Math.min(most, Math.max(least, cover.centreZoom)), 118);
  degrees((west + east) / 2, 119);
  degrees((south + north) / 2, 123);
  return header;
}

export interface Written {
  readonly bytes: number;
  readonly tiles: number;
  readonly contents: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}

async function copy(file: FileHandle, { unique }: Content, read: Read): Promise<void> {
  let [block, held]: [Uint8Array[], number] = [[], 0];
  const flush = async () => {
    await file.appendFile(Buffer.concat(block));
    [block, held] = [[], 0];
  };
  for (const { offset, length } of unique) {
    block.push(await read(offset, length));
    held += length;
    if (held >= BLOCK_BYTES) await flush();
  }
  await flush();
}

/**
 * Reads every tile twice, once to find equal ones and once to copy, so that no more than a block is in memory.
 * The file is there whole or not at all; one that was there before stays until then.
 * @param found in ascending order of ids
 */
export async function writeArchive(
  path: string,
  of: Header,
  metadata: object,
  found: readonly Found[],
  read: Read,
  cover: Cover,
): Promise<Written> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const content = await contentOf(found, read);
    const { root, leaves } = directoriesOf(content.entries);
    const described = gzip(Buffer.from(JSON.stringify(metadata)));
    const header = headerOf(of, content, [root.length, described.length, leaves.length, content.bytes], cover);
    const file = await open(temporary, 'w');
    try {
      await file.appendFile(Buffer.concat([header, root, described, leaves]));
      await copy(file, content, read);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    const bytes = HEADER_BYTES + root.length + described.length + leaves.length + content.bytes;
    const [minZoom, maxZoom] = [header.readUInt8(100), header.readUInt8(101)];
    return { bytes, tiles: content.addressed, contents: content.unique.length, minZoom, maxZoom };
  } catch (error) {
    await rm(temporary, { force: true });
    throw refusalOf(error, path);
  }
}
