import { useMemo } from 'react';
import type { IndexModel, ModelIndicator, ModelNode } from '../domain/model.ts';
import { isIndicator } from '../domain/model.ts';
import type { AreaCollection, PublishedLevel, PublishedUnit } from '../domain/published.ts';
import { withScores } from './areas.ts';
import { ready, useData } from './data.ts';
import { useLive } from './live.ts';
import { useView } from './store.ts';
import type { Language } from './view.ts';

/** Units of the variant on screen when it is not the published one; null otherwise or until they are scored. */
function useVariantUnits(): ReadonlyMap<string, PublishedUnit> | null {
  const variant = useView((v) => v.variant);
  const profile = useView((v) => v.profile);
  const live = useLive();
  return variant !== 'full' && profile === 'internal' && live.variant === variant ? live.units : null;
}

/** The areas as the view shows them: published, or with the scores of the chosen variant. */
export function useAreas(): AreaCollection | null {
  const areas = useData((s) => ready(s.areas));
  const units = useVariantUnits();
  return useMemo(() => (areas && units ? withScores(areas, units) : areas), [areas, units]);
}

/** Scores by Kemendagri code, both levels; empty until scores.json is there. */
export function useScores(): ReadonlyMap<string, PublishedUnit> {
  const variantUnits = useVariantUnits();
  const published = usePublishedScores();
  return variantUnits ?? published;
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

export const nodeName = (node: ModelNode, language: Language): string =>
  language === 'id' ? node.name_id : node.name_en;

export const indicatorsOf = (model: IndexModel): readonly ModelIndicator[] => model.nodes.filter(isIndicator);

/** The nodes below the top: the dimensions. */
export function dimensionsOf(model: IndexModel): readonly ModelNode[] {
  const top = model.nodes.find((n) => n.parent === null);
  return model.nodes.filter((n) => n.parent === top?.code);
}

/** First and last four-digit year named anywhere in the years of the counted indicators. */
export function yearsSpan(model: IndexModel): { readonly from: number; readonly to: number } | null {
  const years = indicatorsOf(model)
    .filter((i) => i.weight > 0 && i.input.kind === 'measured')
    .flatMap((i) => (i.years.match(/\d{4}/g) ?? []).map(Number));
  return years.length ? { from: Math.min(...years), to: Math.max(...years) } : null;
}
