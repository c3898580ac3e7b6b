/** Projects as values: a new one, what one holds, and the view as it is kept in one. */
import type { ImportedSet } from '../../domain/imported.ts';
import { PROJECT_FORMAT, PROJECT_VERSION, type Project } from '../../domain/project.ts';
import { formatLink, parseLink } from '../link.ts';
import { defaultView, type View } from '../view.ts';
import type { Holdings } from './keep.ts';

/** 16 hex digits nobody can guess. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const emptyProject = (name: string, region: string, view: string): Project => ({
  format: PROJECT_FORMAT,
  version: PROJECT_VERSION,
  id: newId(),
  name,
  region,
  view,
  weightings: [],
  imports: [],
  judged: [],
  edits: [],
  releases: [],
  stories: [],
  interventions: [],
  assumptions: [],
  patrol: null,
});

export const holdingsOf = (project: Project): Holdings => ({
  imports: project.imports.length,
  edits: project.edits.length,
  weightings: project.weightings.length,
  releases: project.releases.length,
  stories: project.stories.length,
  interventions: project.interventions.length,
});

/** Language, theme, profile and the screen at hand belong to whoever looks, not to the project. */
const own = ({ language, theme, profile, workspace, face, desk, stand, help }: View): Partial<View> => ({
  language,
  theme,
  profile,
  workspace,
  face,
  desk,
  stand,
  help,
});

/** The view as a project keeps it. */
export const viewToKeep = (view: View): string => formatLink({ ...view, ...own(defaultView('internal')) }, 'internal');

/** The link to follow when a project is opened by somebody who now looks at `view`. */
export const viewToFollow = (kept: string, view: View): string =>
  formatLink({ ...parseLink(kept, 'internal'), ...own(view) }, 'internal');

/** A judgement of a pair takes the place of an earlier one, whichever way round it was. */
export const judgedWith = (project: Project, one: string, other: string, same: boolean): Project['judged'] => [
  ...project.judged.filter((j) => !(j.one === one && j.other === other) && !(j.one === other && j.other === one)),
  ...(one === other ? [] : [{ one, other, same }]),
];

/** The same file is the same set: it is taken in once. */
export const importsWith = (project: Project, set: ImportedSet): readonly ImportedSet[] | null =>
  project.imports.some(({ id }) => id === set.id) ? null : [...project.imports, set];
