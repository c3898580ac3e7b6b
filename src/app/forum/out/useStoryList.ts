import { useEffect } from 'react';
import type { Story } from '../../../domain/story.ts';
import { allStories, loadStories, useStories } from '../../../state/story/stories.ts';

/** The stories that can be taken out: those that ship with the region and those of the project at hand. */
export function useStoryList(region: string): readonly Story[] {
  useEffect(() => void loadStories(region), [region]);
  return useStories(allStories);
}
