import { useMemo } from 'react';
import { useIntake } from '../../../state/intake/store.ts';
import { type Summary, summaryOf } from '../../../state/intake/summary.ts';
import { useView } from '../../../state/store.ts';

/** The file in hand in a few figures under the period of the view; null without rows. */
export function usePreview(): Summary | null {
  const data = useIntake((s) => s.answer?.data ?? null);
  const period = useView((v) => v.time);
  return useMemo(() => data && summaryOf(data, period), [data, period]);
}
