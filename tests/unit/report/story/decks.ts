/** The two shipped stories as decks, a stand-in for their maps, and a package read back, for tests. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Story } from '../../../../src/domain/story.ts';
import type { PictureOf } from '../../../../src/report/story/picture.ts';
import { type SlidesRequest, storyPptx } from '../../../../src/report/story/pptx/storyPptx.ts';
import { type Deck, deckOf } from '../../../../src/report/story/slide.ts';
import type { Language } from '../../../../src/state/view.ts';
import { colours } from '../../map/colours.ts';
import { facts } from './story-facts.ts';

export const stories = JSON.parse(readFileSync('public/regions/batam/stories.json', 'utf8')) as readonly Story[];
export const storyOf = (id: string): Story => {
  const story = stories.find((s) => s.id === id);
  if (!story) throw new Error(`no story ${id}`);
  return story;
};
export const BATAM = storyOf('batam-2022-2024');
export const COOPERATION = storyOf('indonesia-iom-1979');
export const deck = (story: Story, language: Language): Deck => deckOf(story, facts, language);

/** One grey pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const picture: PictureOf = async (slide) => ({ data: PIXEL, alt: `Peta: ${slide.heading}` });

export const request = (more: Partial<SlidesRequest> = {}): SlidesRequest => ({
  picture,
  colours,
  notes: false,
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...more,
});

export interface Package {
  readonly names: readonly string[];
  readonly text: (name: string) => string;
  /** Slides in their order. */
  readonly slides: readonly string[];
  readonly charts: readonly string[];
  readonly bytes: (name: string) => Uint8Array;
}
export async function opened(blob: Blob): Promise<Package> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const bytes = (name: string): Uint8Array => {
    const file = files[name];
    if (!file) throw new Error(`no part ${name}`);
    return file;
  };
  const text = (name: string) => strFromU8(bytes(name));
  const numbered = (pattern: RegExp) =>
    Object.keys(files)
      .filter((name) => pattern.test(name))
      .sort((a, b) => Number(/(\d+)\.xml$/.exec(a)?.[1]) - Number(/(\d+)\.xml$/.exec(b)?.[1]))
      .map(text);
  return {
    names: Object.keys(files),
    text,
    bytes,
    slides: numbered(/^ppt\/slides\/slide\d+\.xml$/),
    charts: numbered(/^ppt\/charts\/chart\d+\.xml$/),
  };
}
export async function pptxOf(made: Deck, more: Partial<SlidesRequest> = {}) {
  const file = await storyPptx(made, request(more));
  if ('stopped' in file) throw new Error('stopped');
  return { ...file, ...(await opened(file.blob)) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The words of a slide, paragraph by paragraph. */
export const wordsOn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, p = '']) =>
    [...p.matchAll(/<a:t>(.*?)<\/a:t>/gs)]
      .map(([, said = '']) => said.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ''))
      .join(''),
  );
/** The story's own text on a slide: not heading, sources or foot. */
export const storyTextOn = (xml: string): string =>
  [...xml.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*name="text(?:-\d)?"(?:(?!<\/p:sp>).)*<\/p:sp>/gs)]
    .flatMap(([shape]) => wordsOn(shape))
    .join(' ');
