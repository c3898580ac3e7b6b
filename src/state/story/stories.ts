/** The stories that can be told: those that ship with a region, and those of the project at hand. */
import { create } from 'zustand';
import type { Story, StoryStep } from '../../domain/story.ts';
import { type Loadable, loadJson, regionPath, WAITING } from '../files.ts';
import { memoLast } from '../memo.ts';
import { useStore } from '../store.ts';
import type { View } from '../view.ts';

export interface StoriesState {
  readonly region: string;
  /** Read from the public files, whatever the rest of the site shows. */
  readonly shipped: Loadable<readonly Story[]>;
  /** Of the project at hand, in its order. */
  readonly own: readonly Story[];
}

export const useStories = create<StoriesState>(() => ({ region: '', shipped: WAITING, own: [] }));

const record = (x: unknown): Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null ? (x as Readonly<Record<string, unknown>>) : {};
const isBilingual = (x: unknown): boolean => ['id', 'en'].every((language) => typeof record(x)[language] === 'string');
const isStep = (x: unknown): boolean =>
  ['id', 'view'].every((key) => typeof record(x)[key] === 'string') &&
  ['part', 'heading', 'text', 'notes'].every((key) => isBilingual(record(x)[key])) &&
  Array.isArray(record(x).sources);
/** Whether a file holds what the stage relies on. What it must hold beyond that is checked when it is made. */
export const areStories = (x: unknown): boolean =>
  Array.isArray(x) &&
  x.every((story) => {
    const { id, title, subtitle, steps, logos } = record(story);
    const named = typeof id === 'string' && isBilingual(title) && isBilingual(subtitle);
    return named && Array.isArray(logos) && Array.isArray(steps) && steps.every(isStep);
  });

/** Fetches what ships with a region; asked again after a failure, it tries again. */
export async function loadStories(region: string): Promise<void> {
  const { region: held, shipped } = useStories.getState();
  if (held === region && shipped.state === 'ready') return;
  useStories.setState({ region, shipped: WAITING });
  const loaded = await loadJson<readonly Story[]>(`${regionPath(region, 'public')}stories.json`, areStories);
  if (useStories.getState().region === region) useStories.setState({ shipped: loaded });
}

/** The stories of the project at hand, in place of those before. */
export const setOwnStories = (own: readonly Story[]): void => useStories.setState({ own });

/** An own story that bears the name of one that ships is the changed copy of it, and stands in its place. */
const joined = memoLast((shipped: readonly Story[] | null, own: readonly Story[]): readonly Story[] => [
  ...(shipped ?? []).filter(({ id }) => own.every((o) => o.id !== id)),
  ...own,
]);
export const allStories = ({ shipped, own }: StoriesState): readonly Story[] =>
  joined(shipped.state === 'ready' ? shipped.value : null, own);

/** The story of a view; the first where it names none or one that is not here, null where there is none at all. */
export const storyOf = (
  view: Pick<View, 'story'>,
  stories: readonly Story[] = allStories(useStories.getState()),
): Story | null => stories.find(({ id }) => id === view.story) ?? stories[0] ?? null;

/** Number of a step that a story has, from 0; of a story without any 0. */
export const clampStep = (story: Story | null, step: number): number =>
  Math.max(0, Math.min(step, (story?.steps.length ?? 0) - 1));

/** The step of a view in its story; null for a story without steps. */
export function stepOf(
  view: Pick<View, 'story' | 'step'>,
  stories: readonly Story[] = allStories(useStories.getState()),
): StoryStep | null {
  const story = storyOf(view, stories);
  return story?.steps[clampStep(story, view.step)] ?? null;
}

/** When the last step was asked for: the beginning of what is measured until the map stands still. */
export const STEP_MARK = 'story-step';

/** No step of undo: who walks through a story walks back by the same keys. */
export function goTo(step: number): void {
  const { view, turned } = useStore.getState();
  const to = clampStep(storyOf(view), step);
  if (to === view.step) return;
  performance.clearMarks(STEP_MARK);
  performance.mark(STEP_MARK);
  turned({ step: to });
}
export const next = (): void => goTo(clampStep(storyOf(useStore.getState().view), useStore.getState().view.step) + 1);
export const previous = (): void =>
  goTo(clampStep(storyOf(useStore.getState().view), useStore.getState().view.step) - 1);
export const openStory = (story: string): void => useStore.getState().turned({ story, step: 0 });
