/** Where the bytes come from: a file that can be opened again, since some of it is read twice. */

export interface Source {
  /** Bytes of the whole, null where nobody knows; progress needs it. */
  readonly size: number | null;
  /** The bytes from the beginning, in pieces of any length; a piece is valid until the next is asked for. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * The bytes of a stream in the pieces the browser likes. A reader that fills one buffer again and again (BYOB) was seen in
 * Chromium to wait for ever for the last piece of a file on the disk.
 */
async function* bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Somebody may have stopped early; a stream that broke cannot be cancelled and need not be.
    reader.cancel().catch(() => undefined);
  }
}

/**
 * A File or Blob, of which a few pieces are in memory at a time; slices would cost the browser as much memory as the file. A
 * file that changed on the disk throws, as a Blob does.
 */
export const blobSource = (blob: Blob): Source => ({
  size: blob.size,
  open: () => bytesOf(blob.stream() as ReadableStream<Uint8Array<ArrayBuffer>>),
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
