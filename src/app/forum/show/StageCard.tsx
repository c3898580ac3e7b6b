import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { anchorOf } from '../../../state/anchor.ts';
import { useData } from '../../../state/data.ts';
import { selectedFeature } from '../../../state/selection.ts';
import { useWindowSize } from '../../layout.ts';
import { PinnedCard } from '../../map/PinnedCard.tsx';
import { FeatureCard } from '../../risk/FeatureCard.tsx';
import { coveredBy } from './layout.ts';
import { setFeature, useShow } from './useShow.ts';

/** What was clicked on the map, with its source; gone with the step it was clicked on. */
export function StageCard({ map, step }: { readonly map: MapLibreMap; readonly step: string }) {
  const name = useShow((s) => s.feature);
  const layers = useData((s) => s.layers);
  const size = useWindowSize();
  const free = useMemo(() => coveredBy(size), [size]);
  const selected = useMemo(() => selectedFeature(layers, name), [layers, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step closes the card of the last one
  useEffect(() => () => setFeature(null), [step]);
  const [lon, lat] = (selected && anchorOf(selected.feature.geometry)) ?? [];
  return selected && lon !== undefined && lat !== undefined ? (
    <PinnedCard map={map} lon={lon} lat={lat} free={free}>
      <FeatureCard selected={selected} onClose={() => setFeature(null)} />
    </PinnedCard>
  ) : null;
}
