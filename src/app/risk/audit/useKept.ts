import { useState } from 'react';
import type { AuditedPair } from '../../../state/audit.ts';

/** Coefficients from which pairs are listed; 0 lists them all. */
export const LEAST = [0.9, 0.7, 0.5, 0] as const;
const NONE: readonly never[] = [];

/** The pairs that the list and its file hold: of one indicator or of all, from a strength on. */
export function useKept(pairs: readonly AuditedPair[] = NONE) {
  const [indicator, setIndicator] = useState('');
  const [least, setLeast] = useState<number>(0.7);
  const known = pairs.some((p) => p.a.code === indicator || p.b.code === indicator) ? indicator : '';
  const rows = pairs.filter(
    (p) => Math.abs(p.strongest ?? 0) >= least && (!known || p.a.code === known || p.b.code === known),
  );
  return { rows, indicator: known, setIndicator, least, setLeast };
}

export type Kept = ReturnType<typeof useKept>;
