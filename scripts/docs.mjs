/**
 * The pages of the project that are read inside the app: METHODS and DATA with their Indonesian summaries, and the pictures
 * of the guides. What stands between `<!-- internal -->` and `<!-- /internal -->` names areas by rank, landings or the ways
 * of patrols, and goes to one's own machine alone.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** Name in the site, and the file it is made from. */
const PAGES = [
  ['methods.md', 'METHODS.md'],
  ['data.md', 'DATA.md'],
  ['methods.id.md', 'docs/metode-ringkas.md'],
  ['data.id.md', 'docs/data-ringkas.md'],
];
const OPEN = '<!-- internal -->';
const SHUT = '<!-- /internal -->';

/**
 * A page without its internal parts, or with them and without their marks.
 * @throws where a mark has no partner: half a page would be published, or a secret.
 */
export function pageFor(profile, markdown, name = 'page') {
  const pieces = markdown.split(OPEN);
  const [first, ...marked] = pieces;
  if (first.includes(SHUT)) throw new Error(`${name}: ${SHUT} without ${OPEN} before it. Add or remove the mark.`);
  const rest = marked.map((piece) => {
    const parts = piece.split(SHUT);
    if (parts.length !== 2) throw new Error(`${name}: ${OPEN} without one ${SHUT} after it. Add or remove the mark.`);
    return profile === 'internal' ? parts.join('') : parts[1];
  });
  return [first, ...rest].join('').replace(/\n{3,}/g, '\n\n');
}

/** Texts of the pages in one profile, by their names in the site. */
export const pages = (profile) =>
  new Map(PAGES.map(([name, from]) => [name, pageFor(profile, readFileSync(join(ROOT, from), 'utf8'), from)]));

/** Writes the pages of a profile below `out`. */
export function writePages(profile, out) {
  const folder = join(out, 'docs');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages(profile)) writeFileSync(join(folder, name), text);
}

/** Names of committed public pages that would change if they were written again. */
export const stalePages = (out) =>
  [...pages('public')]
    .filter(([name, text]) => {
      const file = join(out, 'docs', name);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    })
    .map(([name]) => `docs/${name}`);

/** What the internal site reads beside the public one: whole pages, and pictures of guides that show internal screens. */
export function writeInternalPages(out) {
  writePages('internal', out);
  const pictures = join(ROOT, 'data', 'guides');
  if (existsSync(pictures)) cpSync(pictures, join(out, 'guides'), { recursive: true });
}
