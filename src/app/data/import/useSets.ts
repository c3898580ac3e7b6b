import type { ImportedSet } from '../../../domain/imported.ts';
import type { Saved } from '../../../state/intake/store.ts';
import { useProject } from '../../../state/project/store.ts';

const NONE: readonly never[] = [];

interface Sets {
  readonly sets: readonly ImportedSet[];
  readonly judged: readonly { readonly one: string; readonly other: string; readonly same: boolean }[];
  /** What of it was new; rows that are there already are never added again. */
  readonly add: (set: ImportedSet) => Promise<Saved>;
  readonly remove: (id: string) => void;
  readonly judge: (one: string, other: string, same: boolean) => void;
}

/** The lists of the open project. */
export function useSets(): Sets {
  throw new Error(`to be wired ${String(useProject)} ${NONE}`);
}
