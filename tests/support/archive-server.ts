/** A server of one archive on this machine, as good or as bad as a test asks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Manners {
  /** Answers every request with the whole file. */
  ignoresRanges?: boolean;
  /** Bytes of tiles and directories it sends in all before every connection breaks. */
  breaksAfter?: number;
  /** Sends half of what a request asks for, as often as this says. */
  halves?: number;
  /** Answers 503 as often as this says. */
  busy?: number;
  etag?: string;
  status?: number;
  /** Called with every range served. */
  onRange?: (from: number, to: number) => void;
}

export interface ArchiveServer {
  readonly url: URL;
  /** Changed between runs to make it better or worse. */
  manners: Manners;
  /** Bytes sent since it began, and requests answered. */
  readonly sent: { bytes: number; requests: number };
  bytes: Uint8Array;
  readonly close: () => Promise<void>;
}

export async function serveArchive(bytes: Uint8Array, manners: Manners = {}): Promise<ArchiveServer> {
  const sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const { manners: now, bytes: whole } = own;
    sent.requests += 1;
    if (now.status) return response.writeHead(now.status).end();
    if (now.busy) {
      now.busy -= 1;
      return response.writeHead(503).end();
    }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (now.ignoresRanges || first === undefined) return response.writeHead(200).end(whole);
    const from = Number(first);
    const to = Math.min(Number(last), whole.length - 1);
    if (from > to) return response.writeHead(416).end();
    now.onRange?.(from, to);
    response.writeHead(206, {
      'content-range': `bytes ${from}-${to}/${whole.length}`,
      'content-length': to - from + 1,
      ...(now.etag && { etag: now.etag }),
    });
    const body = whole.subarray(from, to + 1);
    const room = (now.breaksAfter ?? Number.POSITIVE_INFINITY) - sent.bytes;
    const most = Math.min(room, now.halves ? Math.ceil(body.length / 2) : body.length);
    if (now.halves) now.halves -= 1;
    sent.bytes += Math.max(0, Math.min(most, body.length));
    if (most >= body.length) return response.end(body);
    if (most <= 0) return response.destroy();
    return response.write(body.subarray(0, most), () => setTimeout(() => response.destroy(), 5));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const own: ArchiveServer = {
    url: new URL(`http://localhost:${port}/planet.pmtiles?key=secret`),
    manners,
    sent,
    bytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return own;
}
