import { figureSvg } from '../../../../charts/figures/draw.ts';
import { PRINT } from '../../../../charts/figures/palette.ts';
import type { Story } from '../../../../domain/story.ts';
import { coloursOf } from '../../../../map/theme.ts';
import { interFaces } from '../../../../report/fonts.ts';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import { mapsOf, mapTableOf } from '../../../../report/story/onefile/maps.ts';
import { type OneFile, oneFile, type Work } from '../../../../report/story/onefile/oneFile.ts';
import page from '../../../../report/story/onefile/page.css?raw';
import script from '../../../../report/story/onefile/page.js?raw';
import paper from '../../../../report/story/onefile/paper.css?raw';
import windows from '../../../../report/story/onefile/windows.css?raw';
import { deckOf } from '../../../../report/story/slide.ts';
import type { Language } from '../../../../state/view.ts';

export interface Made {
  readonly file: OneFile;
  /** Whether the house's letters are in it. */
  readonly inter: boolean;
  /** Numbers of the steps that point to something that is not there. */
  readonly gone: readonly number[];
}

/**
 * The story as one file, in the day theme whatever the screen wears: it is read on paper and by daylight too.
 * @param languages the first is the one it opens in
 * @throws the signal's reason where it was cancelled
 */
export async function makeOneFile(
  story: Story,
  facts: StoryFacts,
  languages: readonly [Language, ...Language[]],
  work: Work,
): Promise<Made> {
  const [first, ...others] = languages;
  const decks = [deckOf(story, facts, first), ...others.map((l) => deckOf(story, facts, l))] as const;
  const faces = await interFaces().catch(() => '');
  const file = await oneFile(
    {
      decks,
      maps: mapsOf(facts, coloursOf('day')),
      mapTable: mapTableOf(facts),
      charts: (figure, language, id, width) =>
        figureSvg(figure, { width, language, palette: PRINT, document, id }).outerHTML,
      page: { css: [page, windows, paper].join('\n'), script },
      faces,
    },
    work,
  );
  const gone = decks[0].slides.filter((s) => s.gone.length + s.unresolved.length > 0).map((s) => s.number);
  return { file, inter: faces !== '', gone };
}
