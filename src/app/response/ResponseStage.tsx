import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../domain/published.ts';
import { useChange, useView } from '../../state/store.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import type { FullMapProps } from '../map/FullMap.tsx';
import { lateMap } from '../map/later.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { PlainFirstMap } from '../map/PlainFirstMap.tsx';
import { useResponseMap } from './useResponseMap.ts';

const ResponseMap = lateMap(() => import('./ResponseMap.tsx').then((m) => m.ResponseMap));

/** The map of who can help where. A click chooses an area, unless the desk wants it for something else. */
export function ResponseStage({ manifest }: { readonly manifest: Manifest }) {
  const { t } = useTranslation();
  const change = useChange();
  const desk = useView((v) => v.desk);
  const size = useWindowSize();
  const padding = useMemo(() => {
    const free = paddingOf(shapeOf(size.width), size);
    return shapeOf(size.width) === 'wide' ? { ...free, bottom: 250 } : free;
  }, [size]);
  const pick = useCallback<FullMapProps['onPick']>(
    (picked) => {
      const { onPick } = useResponseMap.getState();
      if (onPick) onPick(picked);
      else if (picked.area) change({ area: picked.area, panel: true });
    },
    [change],
  );
  return (
    <MapStage
      manifest={manifest}
      cover={false}
      padding={padding}
      full={ResponseMap}
      first={PlainFirstMap}
      onPick={pick}
      says={`${t(`response.desk.${desk}`)}.`}
    />
  );
}
