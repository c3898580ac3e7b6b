import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo } from 'react';
import { anchorOf } from '../../state/anchor.ts';
import { useData } from '../../state/data.ts';
import { selectedFeature } from '../../state/selection.ts';
import { useChange, useView } from '../../state/store.ts';
import { PinnedCard } from '../map/PinnedCard.tsx';
import { FeatureCard } from './FeatureCard.tsx';

/** The card of the selected feature, pinned to its place on the map. */
export function FeaturePopup({ map }: { readonly map: MapLibreMap }) {
  const change = useChange();
  const name = useView((v) => v.feature);
  const layers = useData((s) => s.layers);
  const selected = useMemo(() => selectedFeature(layers, name), [layers, name]);
  const [lon, lat] = (selected && anchorOf(selected.feature.geometry)) ?? [];
  return selected && lon !== undefined && lat !== undefined ? (
    <PinnedCard map={map} lon={lon} lat={lat}>
      <FeatureCard selected={selected} onClose={() => change({ feature: null })} />
    </PinnedCard>
  ) : null;
}
