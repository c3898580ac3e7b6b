import { useMemo } from 'react';
import type { IndexModel } from '../domain/model.ts';
import type { AreaCollection, PublishedLevel, PublishedUnit } from '../domain/published.ts';
import { withScores } from './areas.ts';
import { isAsModelled } from './choice.ts';
import { ready, useData } from './data.ts';
import { useLive } from './live.ts';
import { liveLevels, unitsUnder } from './recompute.ts';
import { useView } from './store.ts';

/**
 * Units under the variant and choice of the view: recomputed here at once, with intervals and factors as soon as the worker
 * has them. Null when the view shows the published index.
 */
function useChosenUnits(): ReadonlyMap<string, PublishedUnit> | null {
  const { variant, profile, choice } = useView((v) => v);
  const live = useLive();
  const model = useModel();
  const manifest = useData((s) => ready(s.manifest));
  const levels = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  const asPublished = profile === 'public' || (variant === 'full' && isAsModelled(choice));
  const prepared = useMemo(
    () => (!asPublished && model && manifest && levels ? liveLevels(model, levels, manifest, variant) : null),
    [asPublished, model, manifest, levels, variant],
  );
  const now = useMemo(() => (prepared ? unitsUnder(prepared, choice) : null), [prepared, choice]);
  return useMemo(() => {
    if (!now) return null;
    if (live.variant !== variant || live.choice !== choice || !live.units) return now;
    return new Map([...now].map(([code, unit]) => [code, { ...unit, ...live.units?.get(code) }]));
  }, [now, live, variant, choice]);
}

/** The areas as the view shows them: published, or with the scores of the variant and choice. */
export function useAreas(): AreaCollection | null {
  const areas = useData((s) => ready(s.areas));
  const units = useChosenUnits();
  return useMemo(() => (areas && units ? withScores(areas, units) : areas), [areas, units]);
}

/** Scores by Kemendagri code, both levels; empty until scores.json is there. */
export function useScores(): ReadonlyMap<string, PublishedUnit> {
  const chosen = useChosenUnits();
  const published = usePublishedScores();
  return chosen ?? published;
}

function usePublishedScores(): ReadonlyMap<string, PublishedUnit> {
  const loaded = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  return useMemo(() => new Map((loaded ?? []).flatMap((l) => l.units.map((u) => [u.code, u] as const))), [loaded]);
}

export function useDraws(): number | null {
  const loaded = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  return loaded?.[0]?.draws ?? null;
}

export const useModel = (): IndexModel | null => useData((s) => ready(s.tables.model)) as IndexModel | null;
