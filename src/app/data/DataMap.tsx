import { useEffect } from 'react';
import { useView } from '../../state/store.ts';
import { fullMapWith, type MapContentProps } from '../map/FullMap.tsx';
import { useBaseMap, useLayersShown } from '../map/feeds.ts';
import { useDataMap } from './useDataMap.ts';

/** Land, sea, places and routes; what a part of the workspace adds, it adds through the handle. */
function DataContent({ handle, manifest }: MapContentProps) {
  const layers = useView((v) => v.layers);
  useBaseMap(handle, manifest);
  useLayersShown(handle, layers);
  useEffect(() => {
    useDataMap.setState({ handle });
    return () => useDataMap.setState({ handle: null });
  }, [handle]);
  return null;
}

export const DataMap = fullMapWith(DataContent);
