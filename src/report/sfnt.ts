/** WOFF 1.0 (W3C 2012) back to the TrueType file it wraps: a PDF takes no other form of a font. */
const HEADER = 44;
const ENTRY = 20;
/** Bytes of the sfnt header and of one record of its table directory (OpenType 1.9, "Organization of an OpenType font"). */
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const padded = (n: number): number => (n + 3) & ~3;

/**
 * @param woff a WOFF 1.0 file
 * @returns the font as sfnt bytes
 * @throws where the bytes are no WOFF: the file ships with the app, so that is a fault of the build
 */
export async function sfntOf(woff: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 font');
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const at = HEADER + i * ENTRY;
      const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((n) => view.getUint32(at + n)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const bytes = woff.slice(offset, offset + packed);
      return { tag, sum, data: packed < length ? await inflate(bytes) : bytes };
    }),
  );
  const start = SFNT_HEADER + count * SFNT_ENTRY;
  const out = new Uint8Array(tables.reduce((n, t) => n + padded(t.data.length), start));
  const write = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  write.setUint32(0, view.getUint32(4));
  write.setUint16(4, count);
  write.setUint16(6, power * 16);
  write.setUint16(8, Math.log2(power));
  write.setUint16(10, count * 16 - power * 16);
  let offset = start;
  for (const [i, { tag, sum, data }] of tables.entries()) {
    const at = SFNT_HEADER + i * SFNT_ENTRY;
    for (const [n, value] of [tag, sum, offset, data.length].entries()) write.setUint32(at + n * 4, value);
    out.set(data, offset);
    offset += padded(data.length);
  }
  return out;
}
