/** Stories as values: a new one, a copy, and steps put elsewhere. */
import type { Bilingual, Story, StoryStep } from '../../domain/story.ts';
import { MOST_WORDS, wordsIn } from '../../region/story/schema.ts';
import { newId } from '../project/blank.ts';
import type { Language } from '../view.ts';
import { newStepId } from './capture.ts';

/** Words a speaker says in a minute. */
export const WORDS_A_MINUTE = 130;

export type StepText = 'part' | 'heading' | 'text' | 'notes';
export const STEP_TEXTS: readonly StepText[] = ['part', 'heading', 'text', 'notes'];
export { MOST_WORDS, wordsIn };

export const newStory = (title: Bilingual, date: string): Story => ({
  id: newId(),
  title,
  subtitle: { id: '', en: '' },
  date,
  author: '',
  steps: [],
  logos: [],
});

/** A story that may be changed while the first stays as it is: another id, and what the page calls a copy. */
export const copyOf = (story: Story, copied: (title: string, language: Language) => string, date: string): Story => ({
  ...story,
  id: newId(),
  title: { id: copied(story.title.id, 'id'), en: copied(story.title.en, 'en') },
  date,
});

/** @param to the place it has afterwards, from 0; beyond either end is the end */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  const place = Math.max(0, Math.min(to, list.length - 1));
  if (item === undefined || place === from) return list;
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

export const withStep = (story: Story, step: StoryStep, at: number = story.steps.length): Story => ({
  ...story,
  steps: [...story.steps.slice(0, at), step, ...story.steps.slice(at)],
});
export const withoutStep = (story: Story, id: string): Story => ({
  ...story,
  steps: story.steps.filter((step) => step.id !== id),
});
export const changedStep = (story: Story, id: string, put: Partial<Omit<StoryStep, 'id'>>): Story => ({
  ...story,
  steps: story.steps.map((step) => (step.id === id ? { ...step, ...put } : step)),
});
/** The same step once more, behind the first. */
export function twice(story: Story, id: string, fresh: string = newStepId()): Story {
  const at = story.steps.findIndex((step) => step.id === id);
  const step = story.steps[at];
  return step ? withStep(story, { ...step, id: fresh }, at + 1) : story;
}

/** The language a text is missing in while the other has it; null where both or neither are written. */
export const missingIn = ({ id, en }: Bilingual): Language | null =>
  (id.trim() === '') === (en.trim() === '') ? null : id.trim() === '' ? 'id' : 'en';

/** Texts of a step that one language lacks. */
export const untold = (step: StoryStep): readonly StepText[] => STEP_TEXTS.filter((key) => missingIn(step[key]));

/** Texts longer than a slide or a breath can hold, in either language. */
export const tooLong = (step: StoryStep): readonly StepText[] =>
  STEP_TEXTS.filter((key) => Math.max(wordsIn(step[key].id), wordsIn(step[key].en)) > MOST_WORDS[key]);

/** Words that are said aloud: headings, texts and notes. A figure counts as one. */
export const spokenWords = (steps: readonly StoryStep[], language: Language): number =>
  steps.reduce(
    (sum, { heading, text, notes }) => sum + [heading, text, notes].reduce((n, t) => n + wordsIn(t[language]), 0),
    0,
  );
/** Whole minutes, at least one where anything is said. */
export const spokenMinutes = (steps: readonly StoryStep[], language: Language): number =>
  Math.ceil(spokenWords(steps, language) / WORDS_A_MINUTE);
