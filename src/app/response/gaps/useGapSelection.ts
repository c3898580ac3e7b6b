import { useCallback, useMemo } from 'react';
import { useData } from '../../../state/data.ts';
import { type GapSubject, type Gaps, gapsOf } from '../../../state/response/gaps.ts';
import { useChange, useViewPart } from '../../../state/store.ts';
import type { View } from '../../../state/view.ts';

const PORT = /^ports:(.+)$/;
const CLOSE = 11;

export const useGaps = (): Gaps | null => useData(gapsOf);

/** The port or area that is chosen: a port is a feature of the view, an area its area. */
export function useGapSelected(gaps: Gaps | null): GapSubject | null {
  const { area, feature } = useViewPart('area', 'feature');
  const id = PORT.exec(feature ?? '')?.[1] ?? area;
  return useMemo(() => (id === null ? null : (gaps?.subjects.get(id) ?? null)), [gaps, id]);
}

/** What of the view a row is; the map flies to what is small. */
export const choosing = (gaps: Gaps, id: string): Partial<View> => {
  const subject = gaps.subjects.get(id);
  const port = gaps.places.has(id);
  const small = port || subject?.kecamatan !== null;
  const at = subject && subject.lon !== null && subject.lat !== null ? { lon: subject.lon, lat: subject.lat } : null;
  return {
    ...(port ? { feature: `ports:${id}` } : { area: id, feature: null }),
    ...(small && at ? { camera: { ...at, zoom: CLOSE } } : {}),
    panel: true,
  };
};

export function useChooseRow(gaps: Gaps | null): (id: string) => void {
  const change = useChange();
  return useCallback((id) => gaps && change(choosing(gaps, id)), [gaps, change]);
}
