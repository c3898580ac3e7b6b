/** The stories that ship with a pack, as they are published: the same in both profiles, for a story is told to a room. */
import type { Bilingual, Story } from '../domain/story.ts';
import type { NameMask } from './names.ts';

/**
 * Each text through the last net. Text by text: to the net `id` is the name of a key, and here it is a language.
 * @param mask of the public profile
 */
export function publishStories(stories: readonly Story[], mask: NameMask): readonly Story[] {
  const both = ({ id, en }: Bilingual): Bilingual => ({ id: mask(id), en: mask(en) });
  return stories.map((story) => ({
    ...story,
    title: both(story.title),
    subtitle: both(story.subtitle),
    steps: story.steps.map((step) => ({
      ...step,
      part: both(step.part),
      heading: both(step.heading),
      text: both(step.text),
      notes: both(step.notes),
      sources: step.sources.map(mask),
    })),
  }));
}

/** Read by people before it is told: one text a line. */
export const storiesText = (stories: readonly Story[]): string => `${JSON.stringify(stories, null, 1)}\n`;
