/**
 * A packed file, opened with mistrust: its list of contents is judged before anything is unpacked, and what is unpacked
 * is counted against that list, so that neither a true nor a false list can fill the memory.
 */
import { Inflate } from 'fflate';
import type { Notes } from './notes.ts';

export const MOST_PACKED = { unpacked: 200_000_000, entries: 2_000, ratio: 100, small: 10_000_000 } as const;
const LAST = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** Given to the inflater at a time; deflate grows at most 1,032 times, so a step stays below 17 MB. */
const STEP = 16_384;

export interface Entry {
  /** With `/` between folders. */
  readonly name: string;
  /** Unpacks it; refuses the file where it is not what the list says. */
  readonly read: () => Uint8Array;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crc32(bytes: Uint8Array): number {
  let c = ~0;
  for (let i = 0; i < bytes.length; i++) c = (CRC[(c ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}

const REMEDY = {
  broken: 'The packed file is damaged or was cut off; copy or send it again.',
  encrypted: 'The packed file has a password; unpack it and give it without.',
  method: 'The packed file is packed in a way that is not read here; pack it again as a plain zip.',
  zip64: 'The packed file is of the large kind (zip64); pack fewer or smaller files as a plain zip.',
  entries: `The packed file holds more than ${MOST_PACKED.entries} files; pack only the ones that are needed.`,
  unpacked: `Unpacked the file would be larger than ${MOST_PACKED.unpacked / 1e6} MB; divide it.`,
  ratio: 'The packed file grows beyond measure when it is unpacked; save the data anew.',
  path: 'The packed file holds names that point outside of it; pack the files themselves again.',
  nested: 'The packed file holds another packed file; unpack it and give the inner one.',
} as const;

/** Where the list of contents ends; a comment of at most 65,535 bytes may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === LAST && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  return -1;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export function openZip(bytes: Uint8Array, notes: Notes): readonly Entry[] {
  const refuse = (rule: keyof typeof REMEDY): never => notes.refuse(rule, REMEDY[rule]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) refuse('broken');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff || count === 0xffff) refuse('zip64');
  if (count > MOST_PACKED.entries) refuse('entries');
  const listed: Listed[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) refuse('broken');
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength + extra + comment > end) refuse('broken');
    const flags = view.getUint16(at + 8, true);
    if ((flags & 0x2041) !== 0) refuse('encrypted');
    listed.push({
      // Letters beyond ASCII matter to no reader here; some packers of Windows write backslashes.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  const fault = faultOf(listed);
  if (fault) refuse(fault);
  const starts = [...listed].sort((a, b) => a.at - b.at);
  const begins = new Map<Listed, number>();
  starts.forEach((entry, i) => {
    const from = entry.at;
    if (from + 30 > end || view.getUint32(from, true) !== LOCAL) refuse('broken');
    const data = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    // Entries that share their bytes are how a small file claims to hold much.
    if (data + entry.packed > (starts[i + 1]?.at ?? end)) refuse('broken');
    begins.set(entry, data);
  });
  return listed.map((entry) => ({
    name: entry.name,
    read() {
      const from = begins.get(entry) ?? 0;
      const packed = bytes.subarray(from, from + entry.packed);
      const data = entry.method === 0 ? packed : inflate(packed, entry.size);
      return data === null || data.length !== entry.size || crc32(data) !== entry.crc ? refuse('broken') : data;
    },
  }));
}

const PACKED = /\.(zip|kmz|7z|rar|gz|tgz|bz2|xz|xlsx|jar)$/i;
/** What a spreadsheet embeds is never opened. */
const EMBEDDED = /^xl\/embeddings\//;

function faultOf(listed: readonly Listed[]): keyof typeof REMEDY | null {
  const names = new Set(listed.map(({ name }) => name));
  if (names.size !== listed.length) return 'broken';
  for (const { name, method, packed, size, at } of listed) {
    if (packed === 0xffffffff || size === 0xffffffff || at === 0xffffffff) return 'zip64';
    if (name.includes('\u0000') || /^\/|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(name)) return 'path';
    if (PACKED.test(name) && !EMBEDDED.test(name)) return 'nested';
    if (method !== 0 && method !== 8) return 'method';
    if (size > MOST_PACKED.small && size > packed * MOST_PACKED.ratio) return 'ratio';
  }
  return listed.reduce((sum, { size }) => sum + size, 0) > MOST_PACKED.unpacked ? 'unpacked' : null;
}

/** null where the bytes are no deflate, or give more or less than they should. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let [length, tooMuch] = [0, false];
  const inflater = new Inflate((part) => {
    if (length + part.length > size) tooMuch = true;
    else out.set(part, length);
    length += part.length;
  });
  try {
    for (let from = 0; from < packed.length && !tooMuch; from += STEP)
      inflater.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch {
    return null;
  }
  return tooMuch || length !== size ? null : out;
}
