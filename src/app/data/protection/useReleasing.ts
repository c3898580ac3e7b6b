/** The one place where this part meets the open project. */
import type { ImportedSet } from '../../../domain/imported.ts';
import type { Project, Release } from '../../../domain/project.ts';

export interface Releasing {
  readonly sets: readonly ImportedSet[];
  readonly judged: Project['judged'];
  readonly releases: readonly Release[];
  /** Enters a release into the project's log. */
  readonly onRelease: (release: Release) => void;
}

/** null where no project is open, as on a public site: rules are shown, and nothing to release. */
export const useReleasing = (): Releasing | null => null;
