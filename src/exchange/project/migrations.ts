/**
 * Older project files, one step a version. A step changes the shape alone and judges nothing: what is left wrong is found
 * by the schemas, with its place in the file.
 *
 * | version | shape |
 * |--|--|
 * | 1 | the draft: no `judged`, no `releases`; an imported set bears `name` where it now bears `label` |
 * | 2 | no `stories`, `interventions` or `assumptions` |
 * | 3 | `src/domain/project.ts` |
 */
import { PROJECT_VERSION } from '../../domain/project.ts';

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

function fromDraft(old: Json): Json {
  const renamed = (set: unknown): unknown => {
    if (!isObject(set) || 'label' in set) return set;
    const { name, ...rest } = set;
    return { ...rest, label: name };
  };
  const imports = Array.isArray(old.imports) ? old.imports.map(renamed) : old.imports;
  return { ...old, imports, judged: old.judged ?? [], releases: old.releases ?? [], version: 2 };
}

const withTelling = (old: Json): Json => ({
  ...old,
  stories: old.stories ?? [],
  interventions: old.interventions ?? [],
  assumptions: old.assumptions ?? [],
  version: 3,
});

/** From the version of the index to the next. */
const STEPS: readonly ((old: Json) => Json)[] = [(x) => x, fromDraft, withTelling];

/** The versions that can be read. */
export const isKnownVersion = (version: unknown): version is number =>
  typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= PROJECT_VERSION;

/** @param old a project of version 1 to the newest, as it was parsed */
export const migrated = (old: Json, version: number): Json =>
  STEPS.slice(version).reduce((value, step) => step(value), old);
