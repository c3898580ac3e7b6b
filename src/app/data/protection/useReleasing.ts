import type { ImportedSet } from '../../../domain/imported.ts';
import type { Project, Release } from '../../../domain/project.ts';
import { addRelease, useProject } from '../../../state/project/store.ts';
import { useView } from '../../../state/store.ts';

export interface Releasing {
  readonly sets: readonly ImportedSet[];
  readonly judged: Project['judged'];
  readonly releases: readonly Release[];
  /** Enters a release into the project's log. @returns whether it stands there: what does not must not leave */
  readonly onRelease: (release: Release) => boolean;
}

/** null where no project is open, as on a public site: rules are shown, and nothing to release. */
export function useReleasing(): Releasing | null {
  const internal = useView((v) => v.profile === 'internal');
  const project = useProject((s) => s.project);
  if (!internal || !project) return null;
  const { imports: sets, judged, releases } = project;
  return { sets, judged, releases, onRelease: (release) => addRelease(release).length === 0 };
}
