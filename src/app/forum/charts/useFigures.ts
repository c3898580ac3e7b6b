import { useEffect, useMemo } from 'react';
import type { FigureFacts } from '../../../charts/figures/facts.ts';
import { figureOf } from '../../../charts/figures/figureOf.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { CaseFact } from '../../../domain/published.ts';
import type { Programme, ReferenceCode } from '../../../domain/register.ts';
import { CHART_IDS, type ChartId } from '../../../domain/story.ts';
import { type DataState, loadRest, ready, useData } from '../../../state/data.ts';
import type { Language } from '../../../state/view.ts';

const NEEDED = ['case_series', 'programmes', 'reference'] as const;
const someAre = (state: 'waiting' | 'failed') => (s: DataState) => NEEDED.some((n) => s.tables[n].state === state);

export interface Figures {
  /** null while a table is awaited, or where one could not be read. */
  readonly figures: ReadonlyMap<ChartId, Figure> | null;
  readonly failed: boolean;
}

/** Every chart of the list from the public tables, which in the forum are the loaded ones. */
export function useFigures(language: Language): Figures {
  const cases = useData((s) => ready(s.tables.case_series)) as readonly CaseFact[] | null;
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly Programme[] | null;
  const reference = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  const failed = useData(someAre('failed'));
  const region = useData((s) => ready(s.manifest)?.id);
  // Elsewhere the tables follow the first map; here there is none to wait for.
  useEffect(() => {
    const data = useData.getState();
    if (region && someAre('waiting')(data)) void loadRest(data.region, data.profile);
  }, [region]);
  const figures = useMemo(() => {
    if (!cases || !programmes || !reference) return null;
    const facts: FigureFacts = { cases, programmes, reference };
    return new Map(CHART_IDS.map((id) => [id, figureOf(id, facts, language)] as const));
  }, [cases, programmes, reference, language]);
  return { figures, failed };
}
