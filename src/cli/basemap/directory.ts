/**
 * Directories of PMTiles version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md. Column by column as
 * unsigned LEB128: ids as differences, runs, lengths, offsets plus one, or 0 where a tile begins where the last one ended.
 */
import { gzipSync } from 'node:zlib';
import type { Entry } from 'pmtiles';

/** Header and root directory together must fit here, so that one request reads both. */
const HEAD_BYTES = 16_384;
const HEADER_BYTES = 127;
/** Entries of a leaf to begin with; more where the root would not fit. */
const LEAF_ENTRIES = 4096;
const GROWTH = 1.2;

/** gzip without what depends on the machine: no time stamp (Node's own default), and an unknown operating system. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

class Column {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** Unsigned LEB128 of an integer below 2^53. */
  varint(value: number): void {
    if (this.length + 8 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** @param entries in ascending order of ids; @returns bytes before compression */
export function directoryBytes(entries: readonly Entry[]): Uint8Array {
  const out = new Column();
  out.varint(entries.length);
  let before = 0;
  for (const { tileId } of entries) {
    out.varint(tileId - before);
    before = tileId;
  }
  for (const { runLength } of entries) out.varint(runLength);
  for (const { length } of entries) out.varint(length);
  let next = -1;
  for (const { offset, length } of entries) {
    out.varint(offset === next ? 0 : offset + 1);
    next = offset + length;
  }
  return out.done();
}

export interface Directories {
  readonly root: Uint8Array;
  /** Leaf directories one after the other; empty where the root holds every entry. */
  readonly leaves: Uint8Array;
}

/** Root and leaf directories, compressed. The root always fits into what a reader fetches first. */
export function directoriesOf(entries: readonly Entry[], most = HEAD_BYTES - HEADER_BYTES): Directories {
  const whole = gzip(directoryBytes(entries));
  if (whole.length <= most) return { root: whole, leaves: new Uint8Array() };
  for (let size = LEAF_ENTRIES; ; size = Math.ceil(size * GROWTH)) {
    const [parts, pointers]: [Uint8Array[], Entry[]] = [[], []];
    let offset = 0;
    for (let i = 0; i < entries.length; i += size) {
      const leaf = gzip(directoryBytes(entries.slice(i, i + size)));
      pointers.push({ tileId: entries[i]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
      parts.push(leaf);
      offset += leaf.length;
    }
    const root = gzip(directoryBytes(pointers));
    if (root.length <= most) return { root, leaves: Buffer.concat(parts) };
  }
}
