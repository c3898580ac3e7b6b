/**
 * The local server: dist/ as it is, and in the internal profile the tables of .jaga/internal under /internal/.
 * It listens on this machine only and answers only requests that name this machine, so that a web page elsewhere cannot
 * reach the internal tables through a host name of its own that resolves to 127.0.0.1 (DNS rebinding).
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { SECURITY_HEADERS } from './csp.mjs';
import { DIST, INTERNAL } from './paths.mjs';
import { WORKER } from './precache.mjs';

const HOST = '127.0.0.1';
const OURS = new Set(['localhost', '127.0.0.1', '[::1]']);
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/**
 * What the internal server gives for the public site's service worker: one that leaves. A browser that has kept the
 * public site from this address would show that for ever, and an internal page is never kept by a browser. It asks for
 * itself again whenever its page is opened, gets this, forgets what it kept and opens the page anew.
 */
const LEAVING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const leave = async () => {
    const kept = (await caches.keys()).filter((name) => name.startsWith('jaga-selat'));
    await Promise.all(kept.map((name) => caches.delete(name)));
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    await self.registration.unregister();
    for (const window of windows) window.postMessage('jaga-selat: open anew');
  };
  event.waitUntil(leave());
});
`;

/** The host of a Host header without its port; '' when there is none. */
const hostName = (header = '') => header.replace(/:\d+$/, '').toLowerCase();

const refuse = (response, status, text) => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

/** dist/index.html, marked so that the app looks for the internal tables. Read anew each time: a rebuild needs no restart. */
const internalIndex = (root) =>
  readFileSync(join(root, 'index.html'), 'utf8').replace(
    '<head>',
    '<head>\n    <meta name="jaga-profile" content="internal">',
  );

/** Another site must not even learn whether an internal file exists. */
const fromElsewhere = (request) => {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

/** @param {{root?: string, internal?: string | null}} options `internal` null serves the public profile. */
export function handler({ root = DIST, internal = null } = {}) {
  const setHeaders = (response, path) =>
    response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  const site = sirv(root, { dev: true, gzip: true, etag: true, setHeaders });
  const tables = internal
    ? sirv(internal, {
        dev: true,
        etag: true,
        setHeaders: (response) => response.setHeader('Cache-Control', 'no-store'),
      })
    : null;
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!OURS.has(hostName(request.headers.host)))
      return refuse(response, 421, 'This server answers to localhost only.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.');
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const missing = () => refuse(response, 404, 'Not found.');
    if (tables && (path === '/' || path === '/index.html')) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      return response.end(request.method === 'HEAD' ? undefined : internalIndex(root));
    }
    if (tables && path === `/${WORKER}`) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' });
      return response.end(request.method === 'HEAD' ? undefined : LEAVING_WORKER);
    }
    if (path.startsWith('/internal/')) {
      if (!tables) return missing();
      if (fromElsewhere(request)) return refuse(response, 403, 'Not for other sites.');
      request.url = request.url.slice('/internal'.length);
      return tables(request, response, missing);
    }
    return site(request, response, missing);
  };
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/**
 * Starts the server.
 * @param {{root?: string, profile?: 'public' | 'internal', internal?: string, port?: number, next?: boolean}} options
 *   `port` 0 takes any free one; `next` tries the following ones when it is taken.
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} rejects with EADDRINUSE and the like
 */
export async function serve({ root = DIST, profile = 'public', internal = INTERNAL, port = 0, next = false } = {}) {
  const server = createServer(handler({ root, internal: profile === 'internal' ? internal : null }));
  const last = next && port !== 0 ? port + 50 : port;
  for (let attempt = port; ; attempt += 1) {
    try {
      const taken = await listen(server, attempt);
      const close = () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { url: `http://localhost:${taken}/`, port: taken, close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt >= last) throw error;
    }
  }
}
