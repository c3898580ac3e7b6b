import type { ImportedSet } from '../../../domain/imported.ts';
import { mergeSets } from '../../../exchange/import/merge.ts';
import type { Saved } from '../../../state/intake/store.ts';
import { addImport, judge, keepProjectNow, removeImport, useProject } from '../../../state/project/store.ts';

const NONE: readonly never[] = [];

interface Judged {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

interface Sets {
  readonly sets: readonly ImportedSet[];
  readonly judged: readonly Judged[];
  /** What of it was new; rows that are there already are never added again. */
  readonly add: (set: ImportedSet) => Saved;
  readonly remove: (id: string) => void;
  /** Whether two events are one. */
  readonly judge: (one: string, other: string, same: boolean) => void;
}

function add(set: ImportedSet): Saved {
  const before = useProject.getState().project?.imports ?? NONE;
  const { sets, added, already, overlaps } = mergeSets(before, set);
  const fresh = sets.at(-1);
  if (added > 0 && fresh) {
    addImport(fresh);
    // A page that closes cannot write a whole list any more: it does not wait like a word that is typed.
    void keepProjectNow();
  }
  const labels = before.filter(({ id }) => overlaps.includes(id)).map(({ label }) => label);
  return { added, already, overlaps: labels };
}

/** The lists of the open project. */
export function useSets(): Sets {
  const sets = useProject((s) => s.project?.imports ?? NONE);
  const judged = useProject((s) => s.project?.judged ?? NONE);
  return { sets, judged, add, remove: removeImport, judge };
}
