/**
 * The service worker of a build: dist/sw.js from src/worker/offline.ts, with the list of what it keeps on the device.
 * Each file has a digest, so that a download cut off half way, or of another version, is never kept: one version is kept
 * whole or not at all.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DIST, filesBelow, ROOT } from './paths.mjs';

export const WORKER = 'sw.js';
/**
 * Not kept: packed doubles of files, the worker itself, and tiled base maps, which are read in pieces and may be larger
 * than a device gives. Fonts are kept in both forms: the page takes the one, PDF files the other.
 */
const LEFT_OUT = /(\.(gz|pmtiles)|^sw\.js)$/;
/** A name with a digest in it never stands for other contents. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;

const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** @returns {{url: string, revision: string | null, integrity: string, bytes: number}[]} sorted by address */
export function precacheList(dist = DIST) {
  return filesBelow(dist)
    .map((file) => ({ file, url: relative(dist, file).split(sep).join('/') }))
    .filter(({ url }) => !LEFT_OUT.test(url))
    .map(({ file, url }) => {
      const bytes = readFileSync(file);
      return {
        url,
        revision: HASHED.test(url) ? null : digest(bytes, 'sha256', 'hex').slice(0, 16),
        integrity: `sha256-${digest(bytes, 'sha256', 'base64')}`,
        bytes: bytes.length,
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Writes dist/sw.js. @returns {Promise<{files: number, bytes: number}>} what a device keeps, unpacked */
export async function writeWorker(dist = DIST) {
  const list = precacheList(dist);
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    define: {
      PRECACHE: JSON.stringify(list.map(({ url, revision, integrity }) => ({ url, revision, integrity }))),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'src/worker/offline.ts'),
        // A classic script in one piece: browsers that refuse modules in a service worker take it too.
        output: { entryFileNames: WORKER, format: 'iife' },
      },
    },
  });
  return { files: list.length, bytes: list.reduce((sum, { bytes }) => sum + bytes, 0) };
}
