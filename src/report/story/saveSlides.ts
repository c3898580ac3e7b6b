/** From a click to a file: a story as PPTX or PDF, fetched when first used. */
import type { Story } from '../../domain/story.ts';
import { coloursOf } from '../../map/theme.ts';
import type { Language } from '../../state/view.ts';
import { interFonts } from '../fonts.ts';
import type { StoryFacts } from './facts.ts';
import type { Furniture } from './map/stepMap.ts';
import { storyPdf } from './pdf/storyPdf.ts';
import { pictureWith } from './picture.ts';
import { type SlidesMade, type SlidesRequest, storyPptx } from './pptx/storyPptx.ts';
import { deckOf } from './slide.ts';

export type SlidesKind = 'pptx' | 'pdf';
export interface StorySlides extends Pick<SlidesRequest, 'notes' | 'onProgress' | 'signal'> {
  readonly story: Story;
  readonly facts: StoryFacts;
  readonly language: Language;
  readonly furniture: Furniture;
}
export type StorySlidesMade =
  | (Exclude<SlidesMade, { stopped: true }> & {
      readonly name: string;
      /** Whether the house's letters were there for a PDF. */
      readonly inter: boolean;
    })
  | { readonly stopped: true };

export async function makeStorySlides(kind: SlidesKind, asked: StorySlides): Promise<StorySlidesMade> {
  const { story, facts, language, furniture, ...request } = asked;
  const colours = coloursOf('day');
  const deck = deckOf(story, facts, language);
  const picture = pictureWith(facts, language, colours, furniture);
  const fonts = kind === 'pdf' ? await interFonts().catch(() => null) : null;
  const made =
    kind === 'pdf'
      ? await storyPdf(deck, { ...request, colours, picture, fonts })
      : await storyPptx(deck, { ...request, colours, picture });
  if ('stopped' in made) return made;
  return { ...made, name: `jaga-selat-${story.id}-${language}.${kind}`, inter: kind === 'pptx' || fonts !== null };
}
