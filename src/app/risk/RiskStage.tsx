import { useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../domain/published.ts';
import { areaRows } from '../../state/areas.ts';
import { useData } from '../../state/data.ts';
import { useAreas } from '../../state/scores.ts';
import { selectedFeature } from '../../state/selection.ts';
import { useChange, useView } from '../../state/store.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import { lateMap } from '../map/later.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { EngineRuns } from './EngineRuns.tsx';
import { FeatureCard } from './FeatureCard.tsx';
import { FirstMap } from './FirstMap.tsx';
import { joinNames } from './sentence.ts';

const RiskMap = lateMap(() => import('./RiskMap.tsx').then((m) => m.RiskMap));

/** The map of this workspace: areas by class, and everything the legend lists. */
export function RiskStage({ manifest, cover }: { readonly manifest: Manifest; readonly cover: boolean }) {
  const change = useChange();
  const size = useWindowSize();
  const layers = useData((s) => s.layers);
  const feature = useView((v) => v.feature);
  const selected = useMemo(() => selectedFeature(layers, feature), [layers, feature]);
  const padding = useMemo(() => paddingOf(shapeOf(size.width), size), [size]);
  const pick = useCallback(
    ({ feature, area }: { feature: string | null; area: string | null }) =>
      change(feature ? { feature } : area ? { area, feature: null, tab: 'area', panel: true } : { feature: null }),
    [change],
  );
  return (
    <MapStage
      manifest={manifest}
      cover={cover}
      padding={padding}
      full={RiskMap}
      first={FirstMap}
      onPick={pick}
      then={<EngineRuns />}
      says={<Order />}
      card={selected && <FeatureCard selected={selected} onClose={() => change({ feature: null })} />}
    />
  );
}

/** The order of the areas in one sentence: alone, so that a slider draws a sentence anew and not the stage around it. */
function Order() {
  const { t } = useTranslation();
  const areas = useDeferredValue(useAreas());
  return useMemo(() => {
    const rows = areas ? areaRows(areas, 'kecamatan') : [];
    const [a, b, c] = rows;
    const higher = rows.filter((r) => r.group === 'higher').map((r) => r.name);
    if (a && b && c && a.rank !== null) return t('city.lead', { a: a.name, b: b.name, c: c.name });
    return higher.length > 0 ? t('city.leadPublic', { list: joinNames(higher, t('area.and')) }) : '';
  }, [areas, t]);
}
