import { type ComponentType, useState } from 'react';
import type { Manifest } from '../../domain/published.ts';
import { type MapHandle, MapView, type MapViewProps } from '../../map/MapView.tsx';

export interface FullMapProps extends MapViewProps {
  readonly manifest: Manifest;
}

export interface MapContentProps {
  readonly handle: MapHandle;
  readonly manifest: Manifest;
}

/** The MapLibre map with what a workspace puts on it: one chunk a workspace, fetched after the first useful map. */
export function fullMapWith(Content: ComponentType<MapContentProps>): ComponentType<FullMapProps> {
  return function FullMap({ manifest, ...props }) {
    const [handle, setHandle] = useState<MapHandle | null>(null);
    const { onReady } = props;
    const [tell] = useState(() => (made: MapHandle | null) => {
      setHandle(made);
      onReady(made);
    });
    return (
      <>
        <MapView {...props} onReady={tell} />
        {handle && <Content handle={handle} manifest={manifest} />}
      </>
    );
  };
}
