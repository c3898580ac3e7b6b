/** `*.jaga.json` to a project: what can be used is kept, and everything else is told with its place, rule and remedy. */
import type { Outcome } from '../../domain/outcome.ts';
import { PROJECT_FORMAT, PROJECT_VERSION, type Project } from '../../domain/project.ts';
import { isKnownVersion, isObject, type Json, migrated } from './migrations.ts';
import { eachOf, takeEdits, takeImports, takeJudged, takeRelease, takeWeighting } from './parts.ts';
import * as shape from './shape.ts';
import { disarm, type ProjectRule, type Told, take, telling, WHOLE, within } from './take.ts';
import { takeAssumptions, takeInterventions, takeStories } from './telling.ts';

/** Signs, which are at most as many as bytes. Larger than any office's year of lists. */
export const LARGEST_PROJECT = 60_000_000;
const FILE = 'jaga.json';

const MEMBERS = new Set([
  ...['format', 'version', 'id', 'name', 'region', 'view'],
  ...['weightings', 'imports', 'judged', 'edits', 'releases', 'stories', 'interventions', 'assumptions', 'patrol'],
]);

function projectOf(raw: Json, told: Told): Project | null {
  const { id, name, region, view } = raw;
  const head = take(shape.head, { id, name, region, view }, WHOLE, told);
  if (!head) return null;
  if (Object.keys(raw).some((member) => !MEMBERS.has(member)))
    told.tell(WHOLE, 'unknownMember', 'Nothing here bears this name; the member was left out.');
  const patrol = raw.patrol === null ? null : take(shape.patrol, raw.patrol, within(WHOLE, 'patrol'), told);
  return {
    format: PROJECT_FORMAT,
    version: PROJECT_VERSION,
    ...head,
    weightings: eachOf(raw.weightings, 'weightings', told, (item, at) => takeWeighting(item, at, told)),
    imports: takeImports(raw.imports, told),
    judged: takeJudged(raw.judged, told),
    edits: takeEdits(raw.edits, told),
    releases: eachOf(raw.releases, 'releases', told, (item, at) => takeRelease(item, at, told)),
    stories: takeStories(raw.stories, told),
    interventions: takeInterventions(raw.interventions, told),
    assumptions: takeAssumptions(raw.assumptions, told),
    patrol: patrol && { version: patrol.version, kept: patrol.kept },
  };
}

/**
 * A parsed project of any version we know.
 * @param value is taken over: what could do harm is removed from it in place
 * @returns null, with the reason, where it is none
 */
export function projectFrom(value: unknown, file: string = FILE): Outcome<Project | null> {
  const told = telling(file);
  const refuse = (rule: ProjectRule, remedy: string) => {
    told.tell(WHOLE, rule, remedy);
    return { value: null, errors: told.errors };
  };
  if (!isObject(value) || value.format !== PROJECT_FORMAT)
    return refuse('notProject', 'This is no project file of Jaga Selat; bring tables in under "Masukkan".');
  const version = value.version;
  if (typeof version === 'number' && version > PROJECT_VERSION)
    return refuse('newer', 'The file was made by a newer version of Jaga Selat; update this one to open it.');
  if (!isKnownVersion(version)) return refuse('version', 'The file does not say which version it is of.');
  const clean = disarm(value, told);
  const project = isObject(clean) ? projectOf(migrated(clean, version), told) : null;
  return { value: project, errors: told.errors };
}

/**
 * @param text the whole file
 * @param file name for the errors; never that of the user's file, which may be somebody's
 * @returns null where nothing can be used, and why
 */
export function readProject(text: string, file: string = FILE): Outcome<Project | null> {
  const told = telling(file);
  const refuse = (rule: ProjectRule, remedy: string) => {
    told.tell(WHOLE, rule, remedy);
    return { value: null, errors: told.errors };
  };
  if (text.length > LARGEST_PROJECT) return refuse('tooLarge', 'The file is larger than 60 MB; no project is.');
  const body = text.replace(/^\uFEFF/, '').trimEnd();
  if (body.trim() === '') return refuse('empty', 'The file is empty; take an earlier copy.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body.trimStart().startsWith('{') && !body.endsWith('}')
      ? refuse('cutOff', 'The file ends in the middle; copy it again from where it came, or take an earlier copy.')
      : refuse('notJson', 'The file cannot be read as a project; take an earlier copy.');
  }
  return projectFrom(value, file);
}
