import { useCallback, useMemo } from 'react';
import type { Manifest } from '../../domain/published.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import type { FullMapProps } from '../map/FullMap.tsx';
import { lateMap } from '../map/later.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { PlainFirstMap } from '../map/PlainFirstMap.tsx';
import { useDataMap } from './useDataMap.ts';

const DataMap = lateMap(() => import('./DataMap.tsx').then((m) => m.DataMap));
/** px of the rail at the left. */
const RAIL = 96;

/** The map beside the sheet. @param sheet px that the sheet covers at the left */
export function DataStage({ manifest, sheet }: { readonly manifest: Manifest; readonly sheet: number }) {
  const size = useWindowSize();
  const padding = useMemo(() => {
    const free = paddingOf(shapeOf(size.width), size);
    return sheet === 0 ? free : { ...free, left: sheet + RAIL + 40, right: 40, bottom: 120 };
  }, [size, sheet]);
  const pick = useCallback<FullMapProps['onPick']>((picked) => useDataMap.getState().onPick?.(picked), []);
  return (
    <MapStage manifest={manifest} cover={false} padding={padding} full={DataMap} first={PlainFirstMap} onPick={pick} />
  );
}
