/**
 * THIRD-PARTY.txt of the built site: every package that is really in it, with the text of its licence, and the licences of
 * the data. Licences of software ask for their text to be passed on with every copy, and a minified script holds none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOfPackage } from './licences.mjs';
import { ROOT } from './paths.mjs';

export const NOTICES = 'THIRD-PARTY.txt';
const TEXT = /^(licen[cs]e|copying|notice|copyright)/i;
const RULE = '-'.repeat(80);

/** Folder of the package a module belongs to; null for our own. */
function packageOf(id) {
  const path = id
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function packageText(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version } = manifest;
  const from = typeof manifest.repository === 'string' ? manifest.repository : (manifest.repository?.url ?? '');
  const texts = readdirSync(folder)
    .filter((file) => TEXT.test(file) && !/\.(js|ts|json)$/.test(file))
    .sort(byName)
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const head = `${name} ${version}: ${licenceOfPackage(manifest)}${from ? `\n${from}` : ''}`;
  return { name: `${name} ${version}`, text: [head, ...texts].join('\n\n') };
}

/** Licences of the registers and of what is derived from them, each once, without saying which table bears which. */
function dataLicences() {
  const regions = join(ROOT, 'data', 'regions');
  const lines = readdirSync(regions)
    .map((region) => join(regions, region, 'datapackage.json'))
    .filter(existsSync)
    .flatMap((file) => {
      const pack = JSON.parse(readFileSync(file, 'utf8'));
      return [...(pack.licenses ?? []), ...pack.resources.flatMap(({ licenses }) => licenses ?? [])];
    })
    .map(({ title, name, path }) => [title ?? name, path].filter(Boolean).join(': '));
  return [...new Set(lines)].sort(byName);
}

/** @param {Iterable<string>} ids of modules in the site @returns {string} the same text for the same modules */
export function noticesText(ids) {
  const folders = new Set(
    [...ids].map(packageOf).filter((folder) => folder && existsSync(join(folder, 'package.json'))),
  );
  const packages = new Map([...folders].map(packageText).map(({ name, text }) => [name, text]));
  return `${[
    'Jaga Selat is under the MIT licence:',
    readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim(),
    'The data are not. Their licences:',
    ...dataLicences(),
    'Keep "© OpenStreetMap contributors" with every map made of them.',
    `It is made with ${packages.size} packages of others, whose licences follow.`,
    ...[...packages.keys()].sort(byName).map((name) => `${RULE}\n${packages.get(name)}`),
  ].join('\n\n')}\n`;
}

/**
 * The two ends of it for Vite: `seen` goes into the page's build and into that of every worker, `written` into the page's.
 * Of a script only what is left of it after shaking counts; style sheets, fonts and WebAssembly count as soon as asked for.
 */
export function notices() {
  const ids = new Set();
  const seen = () => ({
    name: 'notices-seen',
    apply: 'build',
    transform: {
      order: 'post',
      handler(_code, id) {
        if (/\.(css|woff2?|wasm)([?#]|$)|[?&]url\b/.test(id)) ids.add(id);
      },
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) if (renderedLength > 0) ids.add(id);
    },
  });
  const written = {
    name: 'notices-written',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: NOTICES, source: noticesText(ids) });
      },
    },
  };
  return { seen, written };
}
