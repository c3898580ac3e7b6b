/** Which imported sets can be released, and what of them counts once. */
import type { ImportedSet } from '../../../domain/imported.ts';
import type { Project } from '../../../domain/project.ts';
import type { Subject } from '../../../protect/release/structure.ts';

/** Sets by what they count; places, routes and indicators count no people. */
export function subjectsOf(sets: readonly ImportedSet[]): ReadonlyMap<Subject, readonly ImportedSet[]> {
  const cases = sets.filter(({ data }) => data.as === 'cases');
  const incidents = sets.filter(({ data }) => data.as === 'incidents' || data.as === 'incidentCounts');
  const all: readonly (readonly [Subject, readonly ImportedSet[]])[] = [
    ['cases', cases],
    ['incidents', incidents],
  ];
  return new Map(all.filter(([, found]) => found.length > 0));
}

/** Events judged to be others that are in the chosen sets too: they are counted there. */
export function droppedKeys(sets: readonly ImportedSet[], judged: Project['judged']): readonly string[] {
  const keys = new Set(sets.flatMap(({ data }) => (data.as === 'incidents' ? data.rows.map(({ key }) => key) : [])));
  return judged.filter(({ same, one, other }) => same && one !== other && keys.has(one)).map(({ other }) => other);
}
