/** Where the bytes come from: a file that can be opened again, since some of it is read twice. */

export interface Source {
  /** Bytes of the whole, null where nobody knows; progress needs it. */
  readonly size: number | null;
  /** The bytes from the beginning, in pieces of any length. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Large enough that a file of 50 MB is asked for a dozen times, small beside what a browser tab may hold. */
const PART = 4 * 2 ** 20;

/** A File or Blob in parts; the next is asked for while one is worked on. A file that changed on the disk throws, as a Blob does. */
export const blobSource = (blob: Blob, part = PART): Source => ({
  size: blob.size,
  open: async function* () {
    const read = (at: number): Promise<ArrayBuffer> | null =>
      at < blob.size ? blob.slice(at, at + part).arrayBuffer() : null;
    let next = read(0);
    for (let at = part; next; at += part) {
      const bytes = new Uint8Array(await next);
      next = read(at);
      // Left unheard when somebody stops early, it would count as a fault of the page.
      next?.catch(() => undefined);
      yield bytes;
    }
  },
});

/** Text of UTF-16 as UTF-8; all other encodings pass as they are, without the byte order mark. */
export async function* asBytes(
  pieces: AsyncIterable<Uint8Array>,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
): AsyncIterable<Uint8Array> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
    for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
    yield encoder.encode(decoder.decode());
    return;
  }
  const mark = [0xef, 0xbb, 0xbf];
  let at = 0;
  for await (const piece of pieces) {
    let from = 0;
    while (at < mark.length && from < piece.length) {
      if (piece[from] !== mark[at]) {
        // What began like a mark and is none belongs to the text.
        if (at > 0) yield Uint8Array.from(mark.slice(0, at));
        at = mark.length;
      } else {
        at++;
        from++;
      }
    }
    if (from < piece.length) yield piece.subarray(from);
  }
}
