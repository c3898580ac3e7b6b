import { useEffect, useMemo } from 'react';
import { figureOf } from '../../../charts/figures/figureOf.ts';
import type { Figure } from '../../../domain/figure.ts';
import { CHART_IDS, type ChartId } from '../../../domain/story.ts';
import { type DataState, loadRest, ready, useData } from '../../../state/data.ts';
import type { Language } from '../../../state/view.ts';
import { useStoryTables } from '../show/useStoryTables.ts';

const NEEDED = ['case_series', 'programmes', 'reference'] as const;
const someAre = (state: 'waiting' | 'failed') => (s: DataState) => NEEDED.some((n) => s.tables[n].state === state);

export interface Figures {
  /** null while a table is awaited, or where one could not be read. */
  readonly figures: ReadonlyMap<ChartId, Figure> | null;
  readonly failed: boolean;
}

/** Every chart of the list from the public tables, which in the forum are the loaded ones. */
export function useFigures(language: Language): Figures {
  const facts = useStoryTables();
  const failed = useData(someAre('failed'));
  const region = useData((s) => ready(s.manifest)?.id);
  // Elsewhere the tables follow the first map; here there is none to wait for.
  useEffect(() => {
    const data = useData.getState();
    if (region && someAre('waiting')(data)) void loadRest(data.region, data.profile);
  }, [region]);
  const figures = useMemo(
    () => facts && new Map(CHART_IDS.map((id) => [id, figureOf(id, facts, language)] as const)),
    [facts, language],
  );
  return { figures, failed };
}
