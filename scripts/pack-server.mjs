/**
 * The server inside the zip that `npm run pack` makes: this one file, no installation, this machine only.
 * `npm start`, or `node server.mjs [PORT]`.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
// `npm run pack` writes the headers themselves in place of this line.
import { SECURITY_HEADERS } from './csp.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const HOST = '127.0.0.1';
const OURS = new Set(['localhost', '127.0.0.1', '[::1]']);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.pmtiles': 'application/octet-stream',
};
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

const refuse = (response, status, text) => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

/** The file an address means, or null: nothing outside this folder, and nothing that has no known kind. */
function fileOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    const file = normalize(join(ROOT, path.endsWith('/') ? `${path}index.html` : path));
    if (path.includes('\0') || !file.startsWith(ROOT.endsWith(sep) ? ROOT : ROOT + sep)) return null;
    const { size } = statSync(file);
    return statSync(file).isFile() && TYPES[extname(file)] ? { file, path, size } : null;
  } catch {
    return null;
  }
}

/** First and last byte of a Range header, both inside the file; null where there is none or it makes no sense. */
function rangeOf(header, size) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || Number(from) >= size) return null;
  const last = to ? Math.min(Number(to), size - 1) : size - 1;
  return last >= Number(from) ? { from: Number(from), to: last } : null;
}

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (!OURS.has((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()))
    return refuse(response, 421, 'This server answers to localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.');
  const found = fileOf(request.url ?? '/');
  if (!found) return refuse(response, 404, 'Not found.');
  const { file, path, size } = found;
  const range = rangeOf(request.headers.range, size);
  response.writeHead(range ? 206 : 200, {
    'Content-Type': TYPES[extname(file)],
    'Content-Length': range ? range.to - range.from + 1 : size,
    'Accept-Ranges': 'bytes',
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(range && { 'Content-Range': `bytes ${range.from}-${range.to}/${size}` }),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file, range ? { start: range.from, end: range.to } : {})
    .on('error', () => response.destroy())
    .pipe(response);
});

const wanted = process.argv[2] ?? process.env.PORT;
let port = Number(wanted ?? 4173);
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE' && wanted === undefined && port < 4223) {
    port += 1;
    return server.listen(port, HOST);
  }
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is in use; name another: node server.mjs PORT` : error.message,
  );
  process.exit(1);
});
server.on('listening', () => {
  const url = `http://localhost:${server.address().port}/`;
  console.log(
    `\n  Jaga Selat: ${url}\n\n  Hanya di komputer ini; Ctrl-C mengakhiri. On this machine only; Ctrl-C ends it.`,
  );
});
server.listen(port, HOST);
