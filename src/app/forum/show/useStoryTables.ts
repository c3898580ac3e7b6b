/** The tables a story's texts take their figures from. */
import { useMemo } from 'react';
import type { CaseFact } from '../../../domain/published.ts';
import type { Programme, ReferenceCode } from '../../../domain/register.ts';
import { ready, useData } from '../../../state/data.ts';

export interface StoryTables {
  readonly cases: readonly CaseFact[];
  readonly programmes: readonly Programme[];
  readonly reference: readonly ReferenceCode[];
}

/** null until all of them are there. */
export function useStoryTables(): StoryTables | null {
  const cases = useData((s) => ready(s.tables.case_series)) as readonly CaseFact[] | null;
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly Programme[] | null;
  const reference = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  return useMemo(
    () => (cases && programmes && reference ? { cases, programmes, reference } : null),
    [cases, programmes, reference],
  );
}
