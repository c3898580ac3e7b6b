/** A step made of what is on the map, put into the story being written. Fetched when somebody asks for it. */
import type { AreaCollection } from '../../domain/published.ts';
import { MOST_STEPS } from '../../exchange/project/telling-shape.ts';
import { wordsOf } from '../../i18n/words.ts';
import { ready, useData } from '../../state/data.ts';
import { loadJson, regionPath } from '../../state/files.ts';
import { useStore } from '../../state/store.ts';
import { stepFromView, stepLink, storyAtHand } from '../../state/story/capture.ts';
import { changedStep, newStory, withoutStep, withStep } from '../../state/story/edit.ts';
import { useStories } from '../../state/story/stories.ts';
import { type TakenStep, useVisit } from '../../state/story/visit.ts';
import { addStory, dropStory, followProject, keepWritten, useWriting, writeStory } from '../../state/story/writing.ts';
import { todayWib } from '../../state/today.ts';
import { headingOf, type Named } from './heading.ts';

const isAreas = (x: unknown): boolean => Array.isArray((x as Partial<AreaCollection> | null)?.features);

/** The public file, so that the heading says what the slide will show, whatever is weighed or edited on this device. */
async function named(region: string): Promise<Named> {
  const areas = await loadJson<AreaCollection>(`${regionPath(region, 'public')}areas.geojson`, isAreas);
  const { manifest, layers } = useData.getState();
  const places = ready(manifest)?.settings.views ?? [];
  return { places, layers, areas: areas.state === 'ready' ? areas.value : null };
}

export const blankStory = () =>
  newStory({ id: wordsOf('id')('write.untitled'), en: wordsOf('en')('write.untitled') }, todayWib());

/** @param into id of the story; without it the one being written, or a new one */
export async function takeStep(into: string | null = null): Promise<TakenStep> {
  const { view } = useStore.getState();
  const [about] = await Promise.all([named(view.region), followProject()]);
  keepWritten();
  const { own } = useStories.getState();
  const at = storyAtHand(own, into ?? view.story, useWriting.getState().last);
  if (at && at.steps.length >= MOST_STEPS) return { of: 'full', most: MOST_STEPS };
  const step = stepFromView(view, headingOf(view, about));
  const story = withStep(at ?? blankStory(), step);
  const [fault] = addStory({ ...story, date: todayWib() });
  if (fault) return { of: 'refused', rule: fault.rule };
  const number = story.steps.length;
  useStore.getState().turned({ story: story.id, step: number - 1 });
  return { of: 'added', story: story.id, step: step.id, number, title: story.title, fresh: at === null };
}

/** Takes a step back that was just added, and its story where that was made for it and holds nothing else. */
export function takeBackStep({ story, step, fresh }: Extract<TakenStep, { of: 'added' }>): void {
  const held = useStories.getState().own.find(({ id }) => id === story);
  if (!held) return;
  if (fresh && held.steps.every(({ id }) => id === step)) dropStory(story);
  else writeStory(story, (s) => withoutStep(s, step), true);
  useVisit.setState({ taken: null });
}

/** The map as it looks now becomes that of a step that is there. */
export async function lookAgain(story: string, step: string): Promise<void> {
  await followProject();
  const { view } = useStore.getState();
  writeStory(story, (s) => changedStep(s, step, { view: stepLink(view) }), true);
}
