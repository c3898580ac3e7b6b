/** The stories of the project at hand, told and written: what the project holds is what the forum shows. */
import type { Project } from '../../domain/project.ts';
import type { Story } from '../../domain/story.ts';
import { setOwnStories } from './stories.ts';

interface Held {
  readonly key: string | null;
  readonly project: Pick<Project, 'stories'> | null;
}

const NONE: readonly Story[] = [];

/** Shows the stories of a project now and after every change of it. @returns how to stop */
export function showStoriesOf(use: {
  readonly getState: () => Held;
  readonly subscribe: (heard: (now: Held) => void) => () => void;
}): () => void {
  let shown: readonly Story[] | null = null;
  const show = ({ project }: Held): void => {
    const stories = project?.stories ?? NONE;
    if (stories !== shown) setOwnStories(stories);
    shown = stories;
  };
  show(use.getState());
  return use.subscribe(show);
}
