/**
 * `npm run pack`: jaga-selat-VERSION.zip, the public site as one file that runs from any static server, or from a USB
 * stick with Node by `npm start`, with nothing to install. The same sources give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, requireNode } from './install.mjs';
import { DIST, filesBelow, ROOT } from './paths.mjs';

const HEADERS_LINES = /\/\/ `npm run pack` writes.*\nimport \{ SECURITY_HEADERS \} from '\.\/csp\.mjs';/;
/** Zip has no time zone: the parts of a local date are written as they are. */
const THE_SAME_DAY = new Date(1980, 0, 1);

const read = (...parts) => readFileSync(join(ROOT, ...parts));

/** The server with the security headers of csp.mjs inside, so that it is one file. */
async function server() {
  const { SECURITY_HEADERS } = await import('./csp.mjs');
  const source = read('scripts', 'pack-server.mjs').toString('utf8');
  if (!HEADERS_LINES.test(source)) throw new Error('pack-server.mjs: the line of the headers is not there');
  return source.replace(HEADERS_LINES, () => `const SECURITY_HEADERS = ${JSON.stringify(SECURITY_HEADERS, null, 2)};`);
}

/** What the zip holds, by its name inside. Refuses what was not built as the public site. */
export async function packedFiles({ dist = DIST, version } = {}) {
  const site = filesBelow(dist)
    .map((file) => [relative(dist, file).split(sep).join('/'), readFileSync(file)])
    .filter(([name]) => !name.endsWith('.gz'));
  const index = site.find(([name]) => name === 'index.html')?.[1].toString('utf8');
  if (index === undefined) throw new Error(`${dist}: no index.html; run npm run build`);
  if (index.includes('jaga-profile') || site.some(([name]) => /(^|\/)internal(\/|\.)/.test(name)))
    throw new Error(`${dist}: this is not the public site`);
  const manifest = {
    name: 'jaga-selat-site',
    version,
    private: true,
    type: 'module',
    scripts: { start: 'node server.mjs' },
    engines: { node: '>=18' },
  };
  return [
    ...site,
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['server.mjs', await server()],
    ['BACA-SAYA.txt', read('scripts', 'pack-readme.txt').toString('utf8').replaceAll('VERSION', version)],
    ['LICENSE.txt', read('LICENSE')],
  ].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @returns {Promise<{name: string, bytes: Uint8Array}>} one folder in a zip */
export async function pack({ dist = DIST } = {}) {
  const { zipSync, strToU8 } = await import('fflate');
  const { version } = JSON.parse(read('package.json').toString('utf8'));
  const folder = `jaga-selat-${version}`;
  const files = await packedFiles({ dist, version });
  const entries = files.map(([name, content]) => [
    `${folder}/${name}`,
    [typeof content === 'string' ? strToU8(content) : new Uint8Array(content), { mtime: THE_SAME_DAY }],
  ]);
  return { name: `${folder}.zip`, bytes: zipSync(Object.fromEntries(entries), { level: 9 }) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode();
  ensureInstalled(ROOT, 'dependencies');
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt();
  const { name, bytes } = await pack();
  writeFileSync(join(ROOT, name), bytes);
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
