/** What is said aloud by a screen reader and not shown: one voice for the whole page (src/app/shell/Announcer.tsx). */
import { useEffect } from 'react';
import { create } from 'zustand';

interface Announced {
  readonly text: string;
  /** Counts what was said: the same words twice are two announcements. */
  readonly count: number;
}

export const useAnnounced = create<Announced>(() => ({ text: '', count: 0 }));

/** Says a sentence after what is being read now. What is said next takes its place where it was not yet read. */
export function announce(text: string): void {
  if (text) useAnnounced.setState(({ count }) => ({ text, count: count + 1 }));
}

/** Says a text when it becomes another one; an empty text says nothing. */
export function useAnnounce(text: string): void {
  useEffect(() => announce(text), [text]);
}
