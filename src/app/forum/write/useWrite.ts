import { useMemo } from 'react';
import type { Story, StoryStep } from '../../../domain/story.ts';
import { ready, useData } from '../../../state/data.ts';
import { useStore, useView } from '../../../state/store.ts';
import { clampStep } from '../../../state/story/stories.ts';
import { useWritten } from '../../../state/story/writing.ts';
import type { Named } from '../../story/heading.ts';

export interface Open {
  readonly story: Story;
  /** null for a story without steps. */
  readonly step: StoryStep | null;
  /** Number of the step, from 0. */
  readonly index: number;
}

/** The own story that is open to be written, and its step; null where none is, or one that ships. */
export function useOpen(): Open | null {
  const id = useView((v) => v.story);
  const asked = useView((v) => v.step);
  const story = useWritten(id);
  return useMemo(() => {
    if (!story) return null;
    const index = clampStep(story, asked);
    return { story, step: story.steps[index] ?? null, index };
  }, [story, asked]);
}

export const openStep = (story: string | null, step = 0): void => useStore.getState().turned({ story, step });

/** In the forum the loaded areas are the public ones. */
export function useNamed(): Named {
  const areas = useData((s) => ready(s.areas));
  const manifest = useData((s) => ready(s.manifest));
  const layers = useData((s) => s.layers);
  return useMemo(() => ({ areas, layers, places: manifest?.settings.views ?? [] }), [areas, layers, manifest]);
}
