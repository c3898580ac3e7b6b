import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect } from 'react';
import { addImported, IMPORTED_SOURCE, importedFeed } from '../../map/imported.ts';
import { useView } from '../../state/store.ts';
import { fullMapWith, type MapContentProps } from '../map/FullMap.tsx';
import { useBaseMap, useLayersShown } from '../map/feeds.ts';
import { useOnMap } from './import/useOnMap.ts';
import { useDataMap } from './useDataMap.ts';

/** Land, sea, places and routes; what a part of the workspace adds, it adds through the handle. */
function DataContent({ handle, manifest }: MapContentProps) {
  const layers = useView((v) => v.layers);
  useBaseMap(handle, manifest);
  useLayersShown(handle, layers);
  const face = useView((v) => v.face);
  const onMap = useOnMap();
  useEffect(() => addImported(handle.map, handle.colours), [handle]);
  useEffect(() => {
    const shown = face === 'in' ? onMap : null;
    handle.map
      .getSource<GeoJSONSource>(IMPORTED_SOURCE)
      ?.setData(importedFeed(shown ?? { points: [], lines: [], cells: [] }));
  }, [handle, onMap, face]);
  useEffect(() => {
    useDataMap.setState({ handle });
    return () => useDataMap.setState({ handle: null });
  }, [handle]);
  return null;
}

export const DataMap = fullMapWith(DataContent);
