import { useState } from 'react';
import type { Manifest } from '../../domain/published.ts';
import { type MapHandle, MapView, type MapViewProps } from '../../map/MapView.tsx';
import { MapContent } from './MapContent.tsx';

export interface FullMapProps extends MapViewProps {
  readonly manifest: Manifest;
}

/** The MapLibre map with its content: one chunk, fetched after the first useful map. */
export function FullMap({ manifest, ...props }: FullMapProps) {
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const { onReady } = props;
  const [tell] = useState(() => (made: MapHandle | null) => {
    setHandle(made);
    onReady(made);
  });
  return (
    <>
      <MapView {...props} onReady={tell} />
      {handle && <MapContent handle={handle} manifest={manifest} />}
    </>
  );
}
