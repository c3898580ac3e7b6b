/** The page of one file as the app makes it, for tests and for the bench. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { figureSvg } from '../../../../src/charts/figures/draw.ts';
import { PRINT } from '../../../../src/charts/figures/palette.ts';
import type { Story } from '../../../../src/domain/story.ts';
import { mapsOf, mapTableOf } from '../../../../src/report/story/onefile/maps.ts';
import type { OneFileInput } from '../../../../src/report/story/onefile/oneFile.ts';
import { deckOf } from '../../../../src/report/story/slide.ts';
import type { Language } from '../../../../src/state/view.ts';
import { colours } from '../../map/colours.ts';
import { facts } from './story-facts.ts';

const FOLDER = 'src/report/story/onefile';
export const page = {
  css: ['page', 'windows', 'paper'].map((name) => readFileSync(`${FOLDER}/${name}.css`, 'utf8')).join('\n'),
  script: readFileSync(`${FOLDER}/page.js`, 'utf8'),
};
export const stories = JSON.parse(readFileSync('public/regions/batam/stories.json', 'utf8')) as readonly Story[];

const face = (weight: number): string => {
  const file = `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`;
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff;base64,${readFileSync(file, 'base64')})}`;
};

const { document } = parseHTML('<!doctype html><html><body></body></html>');

export const inputOf = (story: Story, languages: readonly [Language, ...Language[]]): OneFileInput => {
  const [first, ...others] = languages.map((language) => deckOf(story, facts, language));
  if (!first) throw new Error('a file is in one language at least');
  return {
    decks: [first, ...others],
    maps: mapsOf(facts, colours),
    mapTable: mapTableOf(facts),
    charts: (figure, language, id, width) =>
      figureSvg(figure, { width, language, palette: PRINT, document, id }).outerHTML,
    page,
    faces: face(400) + face(600),
  };
};

/** Heard by nobody, never stopped. */
export const quiet = { onStep: () => undefined, signal: new AbortController().signal };
