import { type Map as MapLibreMap, Popup } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { anchorOf } from '../../state/anchor.ts';
import { useData } from '../../state/data.ts';
import { selectedFeature } from '../../state/selection.ts';
import { useChange, useView } from '../../state/store.ts';
import { paddingOf, shapeOf } from '../layout.ts';
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
    // A card chosen from a list or a link may lie under a panel: bring its place into the free part of the map.
    const size = { width: window.innerWidth, height: window.innerHeight };
    const free = paddingOf(shapeOf(size.width), size);
    const { x, y } = map.project([lon, lat]);
    const hidden = x < free.left || x > size.width - free.right || y < free.top || y > size.height - free.bottom;
    if (hidden) {
      const offset: [number, number] = [(free.left - free.right) / 2, (free.top - free.bottom) / 2 + 90];
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      map.easeTo({ center: [lon, lat], offset, duration: still ? 0 : 600 });
    }
    return () => {
      popup.remove();
    };
  }, [map, holder, lon, lat]);

  return selected
    ? createPortal(<FeatureCard selected={selected} onClose={() => change({ feature: null })} />, holder)
    : null;
}
