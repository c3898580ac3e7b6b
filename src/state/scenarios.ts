/** Two choices of weights and methods held against each other, area by area. */
import { useMemo } from 'react';
import type { PublishedLevel, PublishedUnit } from '../domain/published.ts';
import type { Choice } from './choice.ts';
import { ready, useData } from './data.ts';
import { liveLevels, unitsUnder } from './recompute.ts';
import { useModel } from './scores.ts';
import { useView } from './store.ts';

export interface Difference {
  readonly code: string;
  readonly name: string;
  readonly rankA: number | null;
  readonly rankB: number | null;
  readonly scoreA: number | null;
  readonly scoreB: number | null;
  /** Places that A stands above B's; null where either has no rank. */
  readonly places: number | null;
}

/** Rows in the order of scenario A, areas without a rank last. */
export function differences(
  codes: readonly string[],
  a: ReadonlyMap<string, PublishedUnit>,
  b: ReadonlyMap<string, PublishedUnit>,
): readonly Difference[] {
  return codes
    .flatMap((code): Difference[] => {
      const [ua, ub] = [a.get(code), b.get(code)];
      if (!ua || !ub) return [];
      const [rankA, rankB] = [ua.rank ?? null, ub.rank ?? null];
      const places = rankA === null || rankB === null ? null : rankB - rankA;
      return [{ code, name: ua.name, rankA, rankB, scoreA: ua.score ?? null, scoreB: ub.score ?? null, places }];
    })
    .sort((x, y) => (x.rankA ?? Number.MAX_SAFE_INTEGER) - (y.rankA ?? Number.MAX_SAFE_INTEGER));
}

/** Units under any choice, in the variant of the view; null in public or where the choice makes no index. */
export function useScenario(choice: Choice | null): ReadonlyMap<string, PublishedUnit> | null {
  const { variant, profile } = useView((v) => v);
  const model = useModel();
  const manifest = useData((s) => ready(s.manifest));
  const levels = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  const prepared = useMemo(
    () => (profile === 'internal' && model && manifest && levels ? liveLevels(model, levels, manifest, variant) : null),
    [profile, model, manifest, levels, variant],
  );
  return useMemo(() => (prepared && choice ? unitsUnder(prepared, choice) : null), [prepared, choice]);
}
