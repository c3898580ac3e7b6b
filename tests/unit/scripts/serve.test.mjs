/** The local server offers internal tables, so it must answer to this machine's own pages only. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jaga-serve-'));
const root = join(folder, 'site');
const internal = join(folder, 'internal');
let inside;
let outside;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(internal, { recursive: true });
  writeFileSync(join(root, 'index.html'), '<html><head><title>x</title></head></html>');
  writeFileSync(join(root, 'assets', 'index-AbCd1234.js'), 'export {};');
  writeFileSync(join(internal, 'places.json'), '{"secret":true}');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  inside = await serve({ root, internal, profile: 'internal' });
  outside = await serve({ root, internal, profile: 'public' });
});
afterAll(async () => {
  await inside.close();
  await outside.close();
  rmSync(folder, { recursive: true });
});

/** Plain http: fetch would tidy the path and forbids the Host header. */
const get = (server, path, { headers = {}, method = 'GET' } = {}) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

test('internal tables are there in the internal profile, and nowhere in the public one', async () => {
  expect((await get(inside, '/internal/places.json')).body).toContain('secret');
  expect((await get(outside, '/internal/places.json')).status).toBe(404);
});

test('only the internal profile marks the page', async () => {
  for (const path of ['/', '/index.html']) {
    expect((await get(inside, path)).body).toContain('<meta name="jaga-profile" content="internal">');
    expect((await get(outside, path)).body).not.toContain('jaga-profile');
  }
});

test.each(['evil.example', 'evil.example:4173', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5'])(
  'a request that names the host %s is refused',
  async (host) => {
    for (const path of ['/', '/internal/places.json']) {
      const { status, body } = await get(inside, path, { headers: { host } });
      expect(status).toBe(421);
      expect(body).not.toContain('secret');
    }
  },
);

test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:4173', '[::1]:4173'])(
  'a request that names %s is answered',
  async (host) => {
    expect((await get(inside, '/', { headers: { host } })).status).toBe(200);
  },
);

test('another site, even on this machine, gets no internal table', async () => {
  for (const site of ['cross-site', 'same-site']) {
    expect((await get(inside, '/internal/places.json', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
  }
  expect((await get(inside, '/internal/places.json', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(
    200,
  );
});

test('nothing outside the served folders can be reached', async () => {
  const paths = [
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/internal/../../outside.txt',
    '/internal/..%2foutside.txt',
    '/internal/%2e%2e/outside.txt',
  ];
  for (const path of paths) expect((await get(inside, path)).body, path).not.toContain('outside');
});

test('nothing but reading is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await get(inside, '/', { method })).status).toBe(405);
});

test('every answer carries the policy and its companions', async () => {
  for (const path of ['/', '/assets/index-AbCd1234.js', '/internal/places.json', '/missing']) {
    const { headers } = await get(inside, path);
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'/,
    );
    // WebAssembly may be compiled, once and for scripts alone; no text is ever run.
    const others = headers['content-security-policy'].replace("'wasm-unsafe-eval'", '');
    expect(others).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  }
});

test('files with a hash in their name are kept, pages and internal tables are not', async () => {
  expect((await get(inside, '/assets/index-AbCd1234.js')).headers['cache-control']).toContain('immutable');
  expect((await get(inside, '/')).headers['cache-control']).toBe('no-store');
  expect((await get(inside, '/internal/places.json')).headers['cache-control']).toBe('no-store');
});

test('a taken port is an error, or the next one is used where that was asked for', async () => {
  await expect(serve({ root, port: inside.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const next = await serve({ root, port: inside.port, next: true });
  expect(next.port).toBeGreaterThan(inside.port);
  await next.close();
});

test('the internal server gives a worker that keeps nothing and leaves, and has browsers ask for it every time', async () => {
  writeFileSync(join(root, 'sw.js'), 'the public worker');
  const { body, headers } = await get(inside, '/sw.js');
  expect(body).toContain('unregister()');
  expect(body).toContain("startsWith('jaga-selat')");
  expect(body).not.toMatch(/'fetch'|the public worker/);
  expect(headers['content-type']).toContain('text/javascript');
  expect(headers['cache-control']).toBe('no-store');
  const open = await get(outside, '/sw.js');
  expect(open.body).toBe('the public worker');
  expect(open.headers['cache-control']).toBe('no-cache');
});
