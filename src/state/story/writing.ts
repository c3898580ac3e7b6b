/**
 * What is being written: a change stands on screen at once and goes into the project a moment later, as one step to take
 * back. What the project refuses stays on screen, with the reason, until it is corrected.
 */
import { create } from 'zustand';
import type { DataError } from '../../domain/outcome.ts';
import type { Story } from '../../domain/story.ts';
import { useProjectSteps } from '../project/steps.ts';
import { putStory, redoProject, removeStory, startProject, takeBackProject, useProject } from '../project/store.ts';
import { todayWib } from '../today.ts';
import { showStoriesOf } from './own.ts';
import { useStories } from './stories.ts';

/** ms from the last key to the project. */
export const WRITE_AFTER = 600;

interface Writing {
  /** What is on screen and not yet in the project, by the id of the story. */
  readonly drafts: ReadonlyMap<string, Story>;
  /** Why the project does not take them. */
  readonly faults: readonly DataError[];
  /** Id of the story that was written last in this window. */
  readonly last: string | null;
}

const NONE: ReadonlyMap<string, Story> = new Map();
export const useWriting = create<Writing>(() => ({ drafts: NONE, faults: [], last: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

const kept = (id: string): Story | undefined => useStories.getState().own.find((story) => story.id === id);
const written = (id: string): Story | undefined => useWriting.getState().drafts.get(id) ?? kept(id);

/** The own story of this id as it stands on screen; null where there is none. */
export const useWritten = (id: string | null): Story | null => {
  const draft = useWriting(({ drafts }) => (id ? drafts.get(id) : undefined));
  const own = useStories(({ own: all }) => all.find((story) => story.id === id));
  return (own && (draft ?? own)) ?? null;
};

/** Puts into the project what waits. @returns whether all of it was taken */
export function keepWritten(): boolean {
  clearTimeout(timer);
  const { drafts } = useWriting.getState();
  if (drafts.size === 0) return true;
  const left = new Map<string, Story>();
  const faults: DataError[] = [];
  // A story that was taken out meanwhile is not put back by what was typed before.
  for (const [id, draft] of [...drafts].filter(([one]) => kept(one))) {
    const found = putStory(draft);
    if (found.length > 0) left.set(id, draft);
    faults.push(...found);
  }
  useWriting.setState({ drafts: left, faults });
  return left.size === 0;
}

/** @param how the story after the change; @param now without waiting for more: an act of its own, not a letter */
export function writeStory(id: string, how: (story: Story) => Story, now = false): void {
  const before = written(id);
  const next = before && how(before);
  if (!next || next === before) return;
  if (now) keepWritten();
  const dated: Story = { ...next, date: todayWib() };
  useWriting.setState(({ drafts }) => ({ drafts: new Map(drafts).set(id, dated), last: id }));
  clearTimeout(timer);
  if (now) keepWritten();
  else timer = setTimeout(keepWritten, WRITE_AFTER);
}

/** @returns why it was not taken; nothing where it stands in the project now */
export function addStory(story: Story): readonly DataError[] {
  keepWritten();
  const faults = putStory(story);
  if (faults.length === 0) useWriting.setState({ last: story.id });
  return faults;
}
/** @returns false where another tab has the project */
export function dropStory(id: string): boolean {
  keepWritten();
  useWriting.setState(({ drafts }) => ({ drafts: new Map([...drafts].filter(([one]) => one !== id)), faults: [] }));
  return removeStory(id);
}

/** Back to what is kept, where something on screen cannot be; else the step before. */
export function takeBackWritten(): void {
  if (keepWritten()) takeBackProject();
  else useWriting.setState({ drafts: NONE, faults: [] });
}

let following = false;
/** Asks the device for its project, once, and from then on shows its stories. */
export function followProject(): Promise<void> {
  const started = startProject();
  if (following) return started;
  following = true;
  showStoriesOf(useProject);
  // What was typed a moment ago is the first thing to take back, also in the other workspaces.
  useProjectSteps.setState({
    takeBack: takeBackWritten,
    doAgain: () => {
      if (keepWritten()) redoProject();
    },
  });
  useProject.subscribe(({ key }, before) => {
    if (key !== before.key) useWriting.setState({ drafts: NONE, faults: [] });
  });
  // Before the project writes what it holds.
  const keepNow = () => void keepWritten();
  document.addEventListener('visibilitychange', keepNow, { capture: true });
  window.addEventListener('pagehide', keepNow, { capture: true });
  return started;
}
