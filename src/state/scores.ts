import { useMemo } from 'react';
import type { IndexModel } from '../domain/model.ts';
import type { AreaCollection, PublishedLevel, PublishedUnit } from '../domain/published.ts';
import { withScores } from './areas.ts';
import { type Choice, isAsModelled } from './choice.ts';
import { ready, useData } from './data.ts';
import { useLive } from './live.ts';
import { memoLast } from './memo.ts';
import { liveLevels, unitsUnder } from './recompute.ts';
import { useClassRule, useScheme } from './scheme.ts';
import { useViewPart } from './store.ts';
import { type AreaLevel, areaLevelOf } from './view.ts';

/** Characters of a kecamatan's Kemendagri code (21.71.04). */
const KECAMATAN_CODE = 8;

/**
 * Units under the variant and choice of the view: recomputed here at once, with intervals and factors as soon as the worker
 * has them. Null when the view shows the published index.
 */
function useChosenUnits(): ReadonlyMap<string, PublishedUnit> | null {
  const { variant, profile, choice, level, area } = useViewPart('variant', 'profile', 'choice', 'level', 'area');
  const scheme = useScheme();
  const sameScores = variant === 'full' && isAsModelled(choice);
  // Only an answer to this very question is heard: the worker being stopped and started is nothing to draw again for.
  const answered = useLive((live) => {
    const mine = live.variant === variant && live.choice === choice && live.classes === scheme;
    return mine && (!sameScores || live.phase === 'done') ? live.units : null;
  });
  const model = useModel();
  const rule = useClassRule();
  const levels = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  if (profile === 'public' || (sameScores && scheme === null) || !model || !rule || !levels) return null;
  const selected = area === null ? null : area.length > KECAMATAN_CODE ? 'kelurahan' : 'kecamatan';
  const now = unitsOf(levelsOf(model, levels, rule, variant), choice, areaLevelOf(level), selected);
  return now && enriched(now, answered ?? (sameScores ? inOtherClasses(levels) : null));
}

/** Other classes change no score and no rank: what was published of them holds, but for the chances of the classes. */
const inOtherClasses = memoLast(
  (levels: readonly PublishedLevel[]): ReadonlyMap<string, PublishedUnit> =>
    new Map(levels.flatMap((l) => l.units.map((u) => [u.code, { ...u, classProbability: null }] as const))),
);

const levelsOf = memoLast(liveLevels);

/** Both levels as the model has them, ready to be asked; null in public, where there are no raw values. */
export function useLevels(): ReturnType<typeof liveLevels> {
  const profile = useViewPart('profile').profile;
  const model = useModel();
  const rule = useClassRule();
  const levels = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  return profile === 'internal' && model && rule && levels ? publishedLevels(model, levels, rule, 'full') : null;
}
const publishedLevels = memoLast(liveLevels);

/** The level on screen, and that of the selected area where it is another. */
const unitsOf = memoLast(
  (prepared: ReturnType<typeof liveLevels>, choice: Choice, listed: AreaLevel, selected: AreaLevel | null) => {
    const wanted = prepared?.filter((l) => l.level === listed || l.level === selected);
    return wanted ? unitsUnder(wanted, choice) : null;
  },
);

/** With intervals and factors, once the worker has them. */
const enriched = memoLast((now: ReadonlyMap<string, PublishedUnit>, more: ReadonlyMap<string, PublishedUnit> | null) =>
  more
    ? new Map([...now].map(([code, unit]) => [code, { ...unit, ...more.get(code), class: unit.class ?? null }]))
    : now,
);

const areasWith = memoLast(withScores);

/** The areas as the view shows them: published, or with the scores of the variant and choice. */
export function useAreas(): AreaCollection | null {
  const areas = useData((s) => ready(s.areas));
  const units = useChosenUnits();
  return areas && units ? areasWith(areas, units) : areas;
}

/** Scores by Kemendagri code, both levels; empty until scores.json is there. */
export function useScores(): ReadonlyMap<string, PublishedUnit> {
  const chosen = useChosenUnits();
  const published = usePublishedScores();
  return chosen ?? published;
}

/** As the files have them, whatever the view chooses. */
export function usePublishedScores(): ReadonlyMap<string, PublishedUnit> {
  const loaded = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  return useMemo(() => new Map((loaded ?? []).flatMap((l) => l.units.map((u) => [u.code, u] as const))), [loaded]);
}

export function useDraws(): number | null {
  const loaded = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  return loaded?.[0]?.draws ?? null;
}

export const useModel = (): IndexModel | null => useData((s) => ready(s.tables.model)) as IndexModel | null;
