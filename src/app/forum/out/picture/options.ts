/** What can be chosen of a picture. Remembered nowhere: the next one begins anew. */
import type { Story, StoryStep } from '../../../../domain/story.ts';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import type { Furniture } from '../../../../report/story/map/stepMap.ts';
import { formatLink, parseLink } from '../../../../state/link.ts';
import { fillText } from '../../../../state/story/figures.ts';
import { stageView } from '../../../../state/story/stage.ts';
import { saidIn } from '../../../../state/story/words.ts';
import type { Language, Theme, View } from '../../../../state/view.ts';

export const SIZES = {
  wide: { width: 1920, height: 1080 },
  small: { width: 1280, height: 720 },
  square: { width: 1080, height: 1080 },
  /** A4 across at 200 dots an inch. */
  a4: { width: 2339, height: 1654 },
} as const;
export type SizeId = keyof typeof SIZES;

export const SWITCHES = ['legend', 'scale', 'north', 'date', 'source', 'disclaimer', 'howToRead', 'title'] as const;
export type Switch = (typeof SWITCHES)[number];

export interface PictureOptions {
  /** Id of a story; null is the current view of the risk map. */
  readonly story: string | null;
  readonly step: number;
  readonly size: SizeId;
  readonly theme: Theme;
  readonly language: Language;
  readonly on: Readonly<Record<Switch, boolean>>;
}

export const startOptions = (language: Language): PictureOptions => ({
  story: null,
  step: 0,
  size: 'wide',
  theme: 'day',
  language,
  on: {
    legend: true,
    scale: true,
    north: true,
    date: true,
    source: true,
    disclaimer: true,
    howToRead: false,
    title: false,
  },
});

/** A view as the public site reads it: what the public form does not hold falls away, as from a link. */
const asPublic = (view: View): View => parseLink(formatLink({ ...view, workspace: 'risk' }, 'public'), 'public');

/** What the picture is of, and what it would be called. */
export interface Subject {
  readonly view: View;
  readonly title: string;
  readonly name: string;
}

/** What a step claims, with the register's figures in it. */
export const headingOf = (
  step: Pick<StoryStep, 'heading'>,
  language: Language,
  facts: Pick<StoryFacts, 'cases' | 'programmes'>,
): string => fillText(saidIn(step.heading, language).text, facts, language).text;

/** @param place name of the view's place, for the title of a picture without a story */
export function subjectOf(
  options: PictureOptions,
  stories: readonly Story[],
  current: View,
  place: string,
  facts: Pick<StoryFacts, 'cases' | 'programmes'>,
): Subject {
  const story = stories.find(({ id }) => id === options.story);
  const index = Math.min(options.step, (story?.steps.length ?? 1) - 1);
  const step = story?.steps[index];
  if (!story || !step) return { view: asPublic(current), title: place, name: current.place };
  return {
    view: stageView(step, options.language),
    title: headingOf(step, options.language, facts),
    name: `${story.id}-${index + 1}`,
  };
}

export function furnitureOf({ on }: PictureOptions, title: string, story: Story | undefined): Furniture {
  const { title: titled, ...rest } = on;
  return { ...rest, ...(titled && title ? { title } : {}), ...(story?.logos.length ? { logos: story.logos } : {}) };
}

export const fileName = (
  subject: Subject,
  { size, language }: PictureOptions,
  ending: 'png' | 'svg' | 'zip',
): string => {
  const { width, height } = SIZES[size];
  return `jaga-selat-${subject.name}-${width}x${height}-${language}.${ending}`;
};
