/** `npm run build`: the public site into dist/, with a .gz beside each text file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { basemapsIn, tellBasemaps } from './basemaps.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { DIST, filesBelow, fingerprint, ROOT, readLocal, writeLocal } from './paths.mjs';
import { writeWorker } from './precache.mjs';

const INPUTS = [
  'src',
  'public',
  'data',
  'index.html',
  'vite.config.ts',
  'scripts/csp.mjs',
  'scripts/notices.mjs',
  'scripts/basemaps.mjs',
  'scripts/precache.mjs',
  // The version on the screen.
  'package.json',
  'package-lock.json',
];
/** Base maps that are still being cut are no input. */
const inputsNow = () => fingerprint([...INPUTS, ...basemapsIn().map(({ path }) => relative(ROOT, path))]);
const COMPRESSIBLE = /\.(html|js|mjs|css|json|geojson|topojson|csv|svg|txt|webmanifest|wasm)$/;

/** Puts a .gz beside each text file of a folder. */
export function compress(folder = DIST) {
  for (const file of filesBelow(folder).filter((name) => COMPRESSIBLE.test(name))) {
    const packed = gzipSync(readFileSync(file), { level: 9 });
    // RFC 1952: the byte of the operating system; "unknown" makes the same file on all of them.
    packed[9] = 255;
    writeFileSync(`${file}.gz`, packed);
  }
}

/** Builds always. */
export async function build({ quiet = false } = {}) {
  const inputs = inputsNow();
  const { build: viteBuild } = await import('vite');
  // A test runner that builds says "test" here, and React would come in its development form, twice as large.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await viteBuild({ root: ROOT, logLevel: quiet ? 'warn' : 'info' });
    const { files, bytes } = await writeWorker();
    if (!quiet) console.log(`kept on a device: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  compress();
  writeLocal('build.json', { inputs });
}

/** Builds only when dist/ is missing or was made from other sources. */
export async function ensureBuilt({ quiet = true } = {}) {
  if (existsSync(join(DIST, 'index.html')) && readLocal('build.json')?.inputs === inputsNow()) return;
  const started = Date.now();
  console.log('Building the site …');
  await build({ quiet });
  console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode();
  ensureInstalled(ROOT, 'dependencies');
  await build();
  tellBasemaps();
}
