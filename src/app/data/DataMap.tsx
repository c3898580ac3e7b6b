import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect } from 'react';
import { addImported, IMPORTED_SOURCE, importedFeed } from '../../map/imported.ts';
import { useView } from '../../state/store.ts';
import type { LayerId } from '../../state/view.ts';
import { fullMapWith, type MapContentProps } from '../map/FullMap.tsx';
import { useBaseMap, useLayersShown, usePlainAreas } from '../map/feeds.ts';
import { useStyleEffect } from '../map/useStyleEffect.ts';
import { useOnMap } from './import/useOnMap.ts';
import { useDataMap } from './useDataMap.ts';

const QUIET: readonly LayerId[] = ['areas', 'islands', 'boundary', 'ports'];

/** Land, sea, places and routes; what a part of the workspace adds, it adds through the handle. */
function DataContent({ handle, manifest }: MapContentProps) {
  const all = useView((v) => v.layers);
  const face = useView((v) => v.face);
  // What is brought in stands out where little else is drawn; what is edited or taken out stands among its likes.
  const layers = face === 'edit' || face === 'out' ? all : QUIET;
  useBaseMap(handle, manifest);
  useLayersShown(handle, layers);
  const onMap = useOnMap();
  usePlainAreas(handle);
  useStyleEffect(handle, ({ map, colours }) => addImported(map, colours), []);
  useStyleEffect(
    handle,
    ({ map }) => {
      const shown = face === 'in' ? onMap : null;
      map
        .getSource<GeoJSONSource>(IMPORTED_SOURCE)
        ?.setData(importedFeed(shown ?? { points: [], lines: [], cells: [] }));
    },
    [onMap, face],
  );
  useEffect(() => {
    useDataMap.setState({ handle });
    return () => useDataMap.setState({ handle: null });
  }, [handle]);
  return null;
}

export const DataMap = fullMapWith(DataContent);
