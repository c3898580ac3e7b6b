/** A project as it lay on the device. Its rows went through the border when they came in, and this page alone wrote them. */
import type { ImportedData } from '../../domain/imported.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { PROJECT_VERSION, type Project } from '../../domain/project.ts';
import { projectFrom } from '../../exchange/project/index.ts';

interface RawSet {
  readonly id?: unknown;
  readonly kept?: unknown;
  readonly data?: { readonly as?: unknown; readonly rows?: unknown; readonly cells?: unknown };
}
const rowsOf = ({ data }: RawSet): unknown => (data?.as === 'cases' ? data.cells : data?.rows);

/**
 * Everything but the rows of imported sets is read as from a file: a hundred thousand rows would hold the page up for a
 * second at every visit. Records of an older version are read whole, for their rows may have to change.
 */
export function storedProject(value: unknown): Outcome<Project | null> {
  const raw = value as { readonly version?: unknown; readonly imports?: readonly RawSet[] } | null;
  const sets = raw?.imports;
  if (raw?.version !== PROJECT_VERSION || !Array.isArray(sets)) return projectFrom(value);
  const bare = sets.map((set: RawSet) =>
    Array.isArray(rowsOf(set))
      ? { ...set, data: { ...set.data, [set.data?.as === 'cases' ? 'cells' : 'rows']: [] } }
      : set,
  );
  const { value: project, errors } = projectFrom({ ...raw, imports: bare });
  if (!project) return { value: null, errors };
  const lay = new Map(sets.map((set: RawSet) => [set.id, set]));
  const imports = project.imports.map((set) => {
    const own = lay.get(set.id);
    const rows = own && rowsOf(own);
    // Written from a value of this type, and counted when it was put together again (chunks.ts).
    return Array.isArray(rows) ? { ...set, kept: Number(own?.kept), data: own?.data as ImportedData } : set;
  });
  return { value: { ...project, imports }, errors };
}
