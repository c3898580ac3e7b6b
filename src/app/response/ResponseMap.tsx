import { useEffect, useMemo } from 'react';
import { selectionFeed } from '../../map/areas.ts';
import { featuresIn } from '../../map/topology.ts';
import { ready, useData } from '../../state/data.ts';
import { useViewPart } from '../../state/store.ts';
import type { LayerId } from '../../state/view.ts';
import { fullMapWith, type MapContentProps } from '../map/FullMap.tsx';
import { useBaseMap, useFeed, useLayersShown, usePlainAreas } from '../map/feeds.ts';
import { ON_MAP } from './onMap.ts';
import { useResponseMap } from './useResponseMap.ts';

/** Help stands out where little else is drawn: no landings, no irregular routes. */
const QUIET: readonly LayerId[] = ['areas', 'islands', 'boundary', 'ports'];

/** Land, sea and areas; a desk adds what it is about. */
function ResponseContent({ handle, manifest }: MapContentProps) {
  const { desk, area } = useViewPart('desk', 'area');
  const areas = useData((s) => ready(s.areas));
  const strait = useData((s) => ready(s.strait));
  useBaseMap(handle, manifest);
  useLayersShown(handle, QUIET);
  usePlainAreas(handle);
  useFeed(
    handle,
    useMemo(
      () => areas && selectionFeed(areas, area, strait ? featuresIn(strait, 'areas') : []),
      [areas, area, strait],
    ),
  );
  useEffect(() => {
    useResponseMap.setState({ handle });
    return () => useResponseMap.setState({ handle: null });
  }, [handle]);
  const OnMap = ON_MAP[desk];
  return OnMap ? <OnMap handle={handle} manifest={manifest} /> : null;
}

export const ResponseMap = fullMapWith(ResponseContent);
