import { useCallback, useEffect, useState } from 'react';
import { loadStoryFacts, type StoryFacts } from '../../../report/story/facts.ts';

export type FactsState =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly facts: StoryFacts }
  | { readonly state: 'unread'; readonly file: string };

/** The public files that everything taken out is made of, and how to ask for them again. */
export function useStoryFacts(region: string): { readonly now: FactsState; readonly retry: () => void } {
  const [now, setNow] = useState<FactsState>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what it waits for
  useEffect(() => {
    let current = true;
    setNow({ state: 'waiting' });
    void loadStoryFacts(region).then((loaded) => {
      if (!current) return;
      setNow('unread' in loaded ? { state: 'unread', file: loaded.unread } : { state: 'ready', facts: loaded.value });
    });
    return () => {
      current = false;
    };
  }, [region, attempt]);
  return { now, retry: useCallback(() => setAttempt((n) => n + 1), []) };
}
