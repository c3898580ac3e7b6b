import { useMemo } from 'react';
import type { ImportedData } from '../../../domain/imported.ts';
import type { ImportedOnMap } from '../../../map/imported.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { pointsOf, type Summary, summaryOf } from '../../../state/intake/summary.ts';
import { useView } from '../../../state/store.ts';
import { useSets } from './useSets.ts';

type Unit = 'incidents' | 'cases' | 'places' | 'routes' | 'indicators';

export interface OnMap extends ImportedOnMap {
  /** Whether it is the file in hand, not yet kept. */
  readonly preview: boolean;
  readonly unit: Unit;
  readonly summary: Summary;
}

const unitOf = (data: ImportedData): Unit => (data.as === 'incidentCounts' ? 'incidents' : data.as);
const linesOf = (data: ImportedData) => (data.as === 'routes' ? data.rows.map(({ line }) => line) : []);

/** What the map of the workspace shows: the file in hand while there is one, else the newest list of the project. */
export function useOnMap(): OnMap | null {
  const inHand = useIntake((s) => (s.step === 'saved' ? null : (s.answer?.data ?? s.picture)));
  const { sets } = useSets();
  const period = useView((v) => v.time);
  const data = inHand ?? sets.at(-1)?.data ?? null;
  return useMemo(
    () =>
      data && {
        preview: data === inHand,
        unit: unitOf(data),
        summary: summaryOf(data, period),
        points: pointsOf(data, period),
        lines: linesOf(data),
        cells: data.as === 'incidentCounts' ? data.counts.cells : [],
      },
    [data, inHand, period],
  );
}
