/** The zip that leaves the house: complete, public, the same each time, and served without anything to install. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../../scripts/csp.mjs';
import { pack, packedFiles } from '../../../scripts/pack.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jaga-pack-'));
const dist = join(folder, 'dist');
const put = (root, name, content) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};
let unpacked;
let server;
let port;

beforeAll(async () => {
  put(dist, 'index.html', '<html><head></head></html>');
  put(dist, 'index.html.gz', 'packed');
  put(dist, 'sw.js', '1');
  put(dist, 'assets/solver-AbCd1234.wasm', new Uint8Array([0, 97, 115, 109]));
  put(dist, 'regions/batam/areas.geojson', '{"type":"FeatureCollection","features":[]}');
  put(dist, 'manifest.webmanifest', '{}');
  const { name, bytes } = await pack({ dist });
  unpacked = unzipSync(bytes);
  for (const [path, content] of Object.entries(unpacked)) put(join(folder, 'stick'), path, content);
  server = spawn(process.execPath, ['server.mjs', '0'], { cwd: join(folder, 'stick', name.replace('.zip', '')) });
  port = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => resolve(Number(/localhost:(\d+)/.exec(text)?.[1])));
    server.on('exit', (code) => reject(new Error(`the packed server ended with ${code}`)));
  });
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

const get = (path, headers = {}, method = 'GET') =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString('latin1') }),
      );
    })
      .on('error', reject)
      .end();
  });

test('the zip is one folder with site, server, words in both languages and licence, and no packed doubles', () => {
  const names = Object.keys(unpacked).map((name) => name.replace(/^jaga-selat-\d+\.\d+\.\d+\//, ''));
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(
    expect.arrayContaining(['index.html', 'sw.js', 'package.json', 'server.mjs', 'BACA-SAYA.txt', 'LICENSE.txt']),
  );
  expect(names.filter((name) => name.endsWith('.gz'))).toEqual([]);
});

test('the same site gives the same bytes', async () => {
  const [one, other] = [await pack({ dist }), await pack({ dist })];
  expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes))).toBe(0);
});

test('what is not the public site is not packed', async () => {
  const marked = join(folder, 'marked');
  put(marked, 'index.html', '<html><head><meta name="jaga-profile" content="internal"></head></html>');
  await expect(packedFiles({ dist: marked, version: '0' })).rejects.toThrow('not the public site');
  const tables = join(folder, 'tables');
  put(tables, 'index.html', '<html></html>');
  put(tables, 'internal/places.json', '[]');
  await expect(packedFiles({ dist: tables, version: '0' })).rejects.toThrow('not the public site');
});

test('the packed server needs no package and sends the right kinds under the same policy', async () => {
  const source = Buffer.from(Object.entries(unpacked).find(([name]) => name.endsWith('server.mjs'))[1]).toString();
  expect(
    [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from).filter((from) => !from.startsWith('node:')),
  ).toEqual([]);
  const kinds = {
    '/': 'text/html',
    '/assets/solver-AbCd1234.wasm': 'application/wasm',
    '/regions/batam/areas.geojson': 'application/geo+json',
    '/manifest.webmanifest': 'application/manifest+json',
    '/sw.js': 'text/javascript',
  };
  for (const [path, kind] of Object.entries(kinds)) {
    const { status, headers } = await get(path);
    expect(status, path).toBe(200);
    expect(headers['content-type'], path).toContain(kind);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()], name).toBe(value);
  }
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
  expect((await get('/assets/solver-AbCd1234.wasm')).headers['cache-control']).toContain('immutable');
});

test('the packed server answers for its folder, to this machine, and to nothing else', async () => {
  expect((await get('/', { host: 'evil.example' })).status).toBe(421);
  expect((await get('/', {}, 'POST')).status).toBe(405);
  for (const path of [
    '/../marked/index.html',
    '/%2e%2e/%2e%2e/marked/index.html',
    '/..%2f..%2fmarked/index.html',
    '/assets',
    '/%00',
    '/%',
  ])
    expect((await get(path)).status, path).toBe(404);
});

test('a part of a file is given where a part is asked for', async () => {
  const part = await get('/regions/batam/areas.geojson', { range: 'bytes=1-6' });
  expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '"type"', 'bytes 1-6/42']);
  expect((await get('/regions/batam/areas.geojson', { range: 'bytes=900-' })).status).toBe(200);
});
