import { type Map as MapLibreMap, Popup } from 'maplibre-gl';
import { type ReactNode, useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { Padding } from '../../map/camera.ts';
import { paddingOf, shapeOf } from '../layout.ts';

interface Props {
  readonly map: MapLibreMap;
  readonly lon: number;
  readonly lat: number;
  /** What lies over the map, px; the panels of the risk map unless told. */
  readonly free?: Padding;
  readonly children: ReactNode;
}

/** A card pinned to a place on the map, which is brought into view. */
export function PinnedCard({ map, lon, lat, free: given, children }: Props) {
  const holder = useMemo(() => document.createElement('div'), []);
  useEffect(() => {
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
    const free = given ?? paddingOf(shapeOf(size.width), size);
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
  }, [map, holder, lon, lat, given]);
  return createPortal(children, holder);
}
