/**
 * Every package that ends in the site or serves it has a licence that lets anyone use, change and pass it on. Writes the
 * list to .jaga/licences.txt; exit 1 when a licence is missing or not on the list of allowed ones.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCAL, ROOT } from './paths.mjs';

/** SPDX identifiers: permissive licences of software (approved by the OSI or in the public domain), data and fonts. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'EDL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Packages whose own field is no SPDX identifier, with what their licence file says. Bound to one version: a newer one is
 * read again.
 */
const READ_BY_EYE = {
  'arc@0.2.0': 'BSD-2-Clause',
  // Apache 2.0 and an acknowledgement of ColorBrewer; comes with a part of deck.gl (carto) that the site does not use.
  'colorbrewer@1.5.6': 'Apache-2.0',
  // "BDS-3-Clause", a slip of the pen.
  'splaytree-ts@1.0.2': 'BSD-3-Clause',
  // No field; the LICENSE file is the two-clause text.
  'suncalc@2.0.2': 'BSD-2-Clause',
};

/** Whether an SPDX expression can be met with allowed licences: OR needs one, AND needs all. */
export function isAllowed(expression) {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(text)) return text.split(/ OR /).some(isAllowed);
  if (/ AND /.test(text)) return text.split(/ AND /).every(isAllowed);
  return ALLOWED.has(text);
}

/** The licence a package states, in today's field or the two old ones; '' for none. */
function licenceOf(manifest) {
  const { license, licenses } = manifest;
  if (typeof license === 'string') return license;
  if (license?.type) return license.type;
  return Array.isArray(licenses) ? licenses.map((entry) => String(entry.type ?? entry)).join(' OR ') : '';
}

/** The licence of a package by its manifest, or as it was read by eye; '' for none. */
export const licenceOfPackage = (manifest) =>
  READ_BY_EYE[`${manifest.name}@${manifest.version}`] ?? licenceOf(manifest);

/** What stands in node_modules for production: name, version, licence. Optional packages of other systems are absent. */
export function productionPackages(root = ROOT) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([path, entry]) =>
        path !== '' && !entry.dev && !entry.devOptional && existsSync(join(root, path, 'package.json')),
    )
    .map(([path, entry]) => {
      const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
      const id = `${manifest.name}@${entry.version}`;
      const licence = READ_BY_EYE[id] ?? (licenceOf(manifest) || entry.license || '');
      return { name: manifest.name ?? path, version: entry.version, licence };
    });
}

export function checkLicences() {
  const packages = productionPackages().sort((a, b) => (a.name < b.name ? -1 : 1));
  mkdirSync(LOCAL, { recursive: true });
  const lines = packages.map(({ name, version, licence }) => `${name}\t${version}\t${licence || 'none stated'}`);
  writeFileSync(join(LOCAL, 'licences.txt'), `${lines.join('\n')}\n`);
  return { packages, refused: packages.filter(({ licence }) => !isAllowed(licence)) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { packages, refused } = checkLicences();
  for (const { name, version, licence } of refused)
    console.error(`${name} ${version}: licence ${licence || 'none stated'} is not allowed`);
  console.log(`licences: ${packages.length} packages, ${refused.length} refused (.jaga/licences.txt)`);
  process.exit(refused.length > 0 ? 1 : 0);
}
