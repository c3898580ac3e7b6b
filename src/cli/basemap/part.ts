/**
 * What has been fetched so far, kept beside the archive to come: one line that says of which archive, then pieces, each
 * with its place, its length and a check sum. Only ever appended to: what a crash cut off is found by its check sum and
 * fetched again.
 */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Original } from './original.ts';

/** Offset in the archive (8 bytes), length (4), check sum of both and the bytes (4). */
const MARK_BYTES = 16;

interface Held {
  readonly offset: number;
  readonly length: number;
  /** Where the bytes lie in the part file. */
  readonly at: number;
}

function markOf(offset: number, bytes: Uint8Array): Buffer {
  const mark = Buffer.alloc(MARK_BYTES);
  mark.writeBigUInt64LE(BigInt(offset));
  mark.writeUInt32LE(bytes.length, 8);
  mark.writeUInt32LE(crc32(bytes, crc32(mark.subarray(0, 12))), 12);
  return mark;
}

/** Every whole piece; the first that is not ends it. */
async function piecesOf(file: FileHandle, from: number): Promise<{ readonly held: Held[]; readonly end: number }> {
  const { size } = await file.stat();
  const held: Held[] = [];
  let end = from;
  while (end + MARK_BYTES <= size) {
    const mark = Buffer.alloc(MARK_BYTES);
    await file.read(mark, 0, MARK_BYTES, end);
    const [offset, length] = [Number(mark.readBigUInt64LE()), mark.readUInt32LE(8)];
    if (end + MARK_BYTES + length > size) break;
    const bytes = Buffer.alloc(length);
    await file.read(bytes, 0, length, end + MARK_BYTES);
    if (!markOf(offset, bytes).equals(mark)) break;
    held.push({ offset, length, at: end + MARK_BYTES });
    end += MARK_BYTES + length;
  }
  return { held, end };
}

export interface Part {
  /** Bytes that were there before this run. */
  readonly resumed: number;
  /** Whether there was a part of another archive, which is gone now. */
  readonly replaced: boolean;
  readonly has: (offset: number, length: number) => boolean;
  /** The archive, but bytes once fetched come from here. */
  readonly remember: (original: Original) => Original;
  readonly close: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** @param identity of the archive; a part of another one is begun anew */
export async function openPart(path: string, identity: string): Promise<Part> {
  const title = Buffer.from(`${identity}\n`);
  const file = await open(path, 'a+');
  const begin = Buffer.alloc(title.length);
  const { bytesRead } = await file.read(begin, 0, title.length, 0);
  const same = begin.equals(title);
  if (!same) {
    await file.truncate(0);
    await file.appendFile(title);
  }
  const { held, end: whole } = await piecesOf(file, title.length);
  await file.truncate(whole);
  let end = whole;
  held.sort((a, b) => a.offset - b.offset);

  /** The piece that holds a range whole; of several, any. */
  function holding(offset: number, length: number): Held | undefined {
    let [low, high] = [0, held.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((held[middle]?.offset ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0; i--) {
      const piece = held[i];
      if (piece && piece.offset + piece.length >= offset + length) return piece;
    }
    return undefined;
  }

  // One after the other: pieces arrive at once, and each must be whole.
  let last: Promise<unknown> = Promise.resolve();
  function keep(offset: number, bytes: Uint8Array): Promise<void> {
    const write = async () => {
      await file.appendFile(Buffer.concat([markOf(offset, bytes), bytes]));
      const i = held.findIndex((piece) => piece.offset > offset);
      held.splice(i < 0 ? held.length : i, 0, { offset, length: bytes.length, at: end + MARK_BYTES });
      end += MARK_BYTES + bytes.length;
    };
    const written = last.then(write);
    last = written.catch(() => {});
    return written;
  }

  return {
    resumed: held.reduce((sum, { length }) => sum + length, 0),
    replaced: !same && bytesRead > 0,
    has: (offset, length) => holding(offset, length) !== undefined,
    remember: (original) => ({
      ...original,
      read: async (offset, length) => {
        const piece = holding(offset, length);
        if (piece) {
          const bytes = new Uint8Array(length);
          await file.read(bytes, 0, length, piece.at + offset - piece.offset);
          return bytes;
        }
        const bytes = await original.read(offset, length);
        await keep(offset, bytes);
        return bytes;
      },
    }),
    close: () => last.then(() => file.close()),
    remove: () => last.then(() => file.close()).then(() => rm(path, { force: true })),
  };
}
