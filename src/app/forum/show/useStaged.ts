import { useMemo } from 'react';
import type { Story, StoryStep } from '../../../domain/story.ts';
import { ready, useData } from '../../../state/data.ts';
import { useViewPart } from '../../../state/store.ts';
import { type Gone, goneFrom, type Held, stageView } from '../../../state/story/stage.ts';
import { allStories, clampStep, storyOf, useStories } from '../../../state/story/stories.ts';
import type { View } from '../../../state/view.ts';

export interface Staged {
  readonly story: Story;
  readonly step: StoryStep;
  /** Number of the step, from 0. */
  readonly index: number;
  /** The step's own view, in the language of the room. */
  readonly view: View;
  /** What the step points to in vain. */
  readonly gone: readonly Gone[];
}

/** null until the areas are there: nothing is gone while nothing is known. */
export function useHeld(): Held | null {
  const manifest = useData((s) => ready(s.manifest));
  const areas = useData((s) => ready(s.areas));
  return useMemo(() => {
    if (!manifest || !areas) return null;
    const codes = areas.features.map((f) => f.properties.code);
    return {
      places: new Set(manifest.settings.views.map(({ id }) => id)),
      areas: new Set([manifest.settings.city_code, ...codes]),
    };
  }, [manifest, areas]);
}

export function useStory(): Story | null {
  const stories = useStories(allStories);
  const { story } = useViewPart('story');
  return storyOf({ story }, stories);
}

/** The step that is shown; null where there is no story, or one without steps. */
export function useStaged(): Staged | null {
  const story = useStory();
  const { step: asked, language, story: wanted } = useViewPart('step', 'language', 'story');
  const held = useHeld();
  return useMemo(() => {
    const index = clampStep(story, asked);
    const step = story?.steps[index];
    if (!story || !step) return null;
    const other: readonly Gone[] = wanted && wanted !== story.id ? [{ kind: 'story', name: wanted }] : [];
    const gone = [...other, ...goneFrom(step, held)];
    return { story, step, index, view: stageView(step, language, held), gone };
  }, [story, asked, language, held, wanted]);
}
