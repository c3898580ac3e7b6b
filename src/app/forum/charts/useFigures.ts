import { useMemo } from 'react';
import type { FigureFacts } from '../../../charts/figures/facts.ts';
import { figureOf } from '../../../charts/figures/figureOf.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { CaseFact } from '../../../domain/published.ts';
import type { Programme, ReferenceCode } from '../../../domain/register.ts';
import { CHART_IDS, type ChartId } from '../../../domain/story.ts';
import { ready, useData } from '../../../state/data.ts';
import type { Language } from '../../../state/view.ts';

/** Every chart of the list from the public tables, which in the forum are the loaded ones; null while a table is awaited. */
export function useFigures(language: Language): ReadonlyMap<ChartId, Figure> | null {
  const cases = useData((s) => ready(s.tables.case_series)) as readonly CaseFact[] | null;
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly Programme[] | null;
  const reference = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  return useMemo(() => {
    if (!cases || !programmes || !reference) return null;
    const facts: FigureFacts = { cases, programmes, reference };
    return new Map(CHART_IDS.map((id) => [id, figureOf(id, facts, language)] as const));
  }, [cases, programmes, reference, language]);
}
