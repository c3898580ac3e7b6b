import { useEffect, useState } from 'react';
import type { Story } from '../../../domain/story.ts';
import { loadJson, regionPath } from '../../../state/files.ts';

const NONE: readonly Story[] = [];

/** The stories that can be taken out: those that ship with the region. Empty where there are none. */
export function useStoryList(region: string): readonly Story[] {
  const [stories, setStories] = useState(NONE);
  useEffect(() => {
    let current = true;
    void loadJson<readonly Story[]>(`${regionPath(region, 'public')}stories.json`, Array.isArray).then((loaded) => {
      if (current) setStories(loaded.state === 'ready' ? loaded.value : NONE);
    });
    return () => {
      current = false;
    };
  }, [region]);
  return stories;
}
