/** The index under a choice that is not the one on screen. */
import { useMemo } from 'react';
import type { PublishedLevel, PublishedUnit } from '../domain/published.ts';
import type { Choice } from './choice.ts';
import { ready, useData } from './data.ts';
import { liveLevels, unitsUnder } from './recompute.ts';
import { useModel } from './scores.ts';
import { useView } from './store.ts';

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
