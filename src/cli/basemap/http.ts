/** An archive on a server, read by ranges: tried again where the network fails, refused where the server cannot. */
import { HEAD_BYTES, identityOf, type Original } from './original.ts';
import { Refusal } from './refusal.ts';

/** Tries without a single new byte before giving up. */
const TRIES = 6;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A server that sends nothing for so long is asked anew. */
const SILENCE_MS = 30_000;

export interface HttpOptions {
  readonly signal: AbortSignal;
  /** Waits; tests do not. */
  readonly pause?: (ms: number) => Promise<void>;
  readonly say?: (line: string) => void;
}

const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What came of one request: bytes (perhaps fewer than asked), or why to try again. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly total: number;
  readonly tag: string;
  readonly broken: string | null;
  /** What the server asks to wait, ms. */
  readonly wait: number;
}
const nothing = (broken: string, wait = 0): Piece => ({ bytes: new Uint8Array(), total: -1, tag: '', broken, wait });

/** The address without what may be secret. */
const nameOf = (url: URL): string => `${url.origin}${url.pathname}`;

function refuseStatus(place: string, status: number): Refusal {
  if (status === 404 || status === 410)
    return new Refusal(
      place,
      `the server has no such file (${status})`,
      'Check the address; daily builds go after a week.',
    );
  if (status === 401 || status === 403)
    return new Refusal(
      place,
      `the server refuses (${status})`,
      'Fetch the archive as its owner asks, and give the file.',
    );
  if (status === 416)
    return new Refusal(place, 'the server has fewer bytes than the archive says (416)', 'Fetch it elsewhere, whole.');
  return new Refusal(place, `the server answers ${status}`, 'Check the address.');
}

/** Answers with whole ranges only; a server that sends everything is stopped at once. */
async function ask(url: URL, from: number, to: number, signal: AbortSignal): Promise<Piece> {
  const place = nameOf(url);
  const silence = new AbortController();
  const watch = setTimeout(() => silence.abort(), SILENCE_MS);
  const chunks: Uint8Array[] = [];
  let [total, tag] = [-1, ''];
  const done = (broken: string | null): Piece => ({ bytes: Buffer.concat(chunks), total, tag, broken, wait: 0 });
  try {
    const response = await fetch(url, {
      headers: { range: `bytes=${from}-${to}`, 'accept-encoding': 'identity' },
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (AGAIN.has(response.status)) {
      await response.body?.cancel();
      return nothing(`status ${response.status}`, 1000 * (Number(response.headers.get('retry-after')) || 0));
    }
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    if (response.status === 200 || (response.status === 206 && Number(range?.[1]) !== from)) {
      await response.body?.cancel();
      const remedy = 'Download the archive whole and give the file instead of the address.';
      throw new Refusal(place, 'the server does not answer with byte ranges', remedy);
    }
    if (response.status !== 206) {
      await response.body?.cancel();
      throw refuseStatus(place, response.status);
    }
    total = Number(range?.[3]);
    tag = response.headers.get('etag') ?? response.headers.get('last-modified') ?? '';
    for await (const chunk of response.body ?? []) {
      watch.refresh();
      chunks.push(chunk);
    }
    return done(null);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (signal.aborted) throw new Refusal(place, 'stopped', 'The same command goes on where it stopped.');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return done(silence.signal.aborted ? 'silence' : cause);
  } finally {
    clearTimeout(watch);
  }
}

const sleep = (signal: AbortSignal) => (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => [clearTimeout(timer), resolve()], { once: true });
  });

/** Asks the server for its first bytes; their total and mark are what every later answer must bear. */
export async function openHttp(url: URL, options: HttpOptions): Promise<Original> {
  const { signal, pause = sleep(signal), say = () => {} } = options;
  const place = nameOf(url);
  let known: { readonly total: number; readonly tag: string } | null = null;

  /** A range, in as many pieces as the network makes of it. */
  async function read(offset: number, length: number): Promise<Uint8Array> {
    let [wanted, bytes, tries] = [length, new Uint8Array(length), 0];
    for (let at = 0; at < wanted; ) {
      const piece = await ask(url, offset + at, offset + wanted - 1, signal);
      if (piece.total >= 0) {
        known ??= { total: piece.total, tag: piece.tag };
        if (known.total !== piece.total || known.tag !== piece.tag)
          throw new Refusal(
            place,
            'the archive changed while it was read',
            'Run the same command again; it starts anew.',
          );
        if (offset + wanted > known.total) {
          wanted = Math.max(0, known.total - offset);
          bytes = bytes.subarray(0, wanted);
        }
      }
      const fresh = piece.bytes.subarray(0, wanted - at);
      bytes.set(fresh, at);
      at += fresh.length;
      tries = fresh.length > 0 ? 0 : tries + 1;
      if (at >= wanted) break;
      const broken = piece.broken ?? 'fewer bytes than asked for';
      if (tries >= TRIES)
        throw new Refusal(
          place,
          `no answer after ${TRIES} tries (${broken})`,
          'Look at the network, then run the same command again; what was fetched is kept.',
        );
      const wait = Math.min(LONGEST_PAUSE_MS, Math.max(piece.wait, FIRST_PAUSE_MS * 2 ** tries));
      say(`${broken}; again in ${(wait / 1000).toFixed(1)} s`);
      await pause(wait);
    }
    return bytes;
  }

  const head = await read(0, HEAD_BYTES);
  const { total, tag } = known ?? { total: head.length, tag: '' };
  return {
    place,
    length: total,
    identity: identityOf(total, tag, head),
    head,
    remote: true,
    read,
    close: async () => {},
  };
}
