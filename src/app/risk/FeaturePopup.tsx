import { type Map as MapLibreMap, Popup } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { anchorOf } from '../../state/anchor.ts';
import { useData } from '../../state/data.ts';
import { selectedFeature } from '../../state/selection.ts';
import { useChange, useView } from '../../state/store.ts';
import { FeatureCard } from './FeatureCard.tsx';

/** The card of the selected feature, pinned to its place on the map. */
export function FeaturePopup({ map }: { readonly map: MapLibreMap }) {
  const change = useChange();
  const name = useView((v) => v.feature);
  const layers = useData((s) => s.layers);
  const selected = useMemo(() => selectedFeature(layers, name), [layers, name]);
  const holder = useMemo(() => document.createElement('div'), []);
  const at = selected ? anchorOf(selected.feature.geometry) : null;
  const lon = at?.[0];
  const lat = at?.[1];

  useEffect(() => {
    if (lon === undefined || lat === undefined) return;
    const popup = new Popup({
      closeButton: false,
      closeOnClick: false,
      maxWidth: '320px',
      offset: 12,
      focusAfterOpen: false,
    })
      .setLngLat([lon, lat])
      .setDOMContent(holder)
      .addTo(map);
    return () => {
      popup.remove();
    };
  }, [map, holder, lon, lat]);

  return selected
    ? createPortal(<FeatureCard selected={selected} onClose={() => change({ feature: null })} />, holder)
    : null;
}
