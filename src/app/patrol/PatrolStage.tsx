import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../domain/published.ts';
import type { Boat } from '../../state/patrol/form.ts';
import { enter, type Picking, usePatrol } from '../../state/patrol/store.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import type { FullMapProps } from '../map/FullMap.tsx';
import { lateMap } from '../map/later.tsx';
import { MapStage } from '../map/MapStage.tsx';
import { PlainFirstMap } from '../map/PlainFirstMap.tsx';
import { useHandOnMap } from '../map/useHandOnMap.ts';

const PatrolMap = lateMap(() => import('./PatrolMap.tsx').then((m) => m.PatrolMap));
const CELL = /^petak:([0-9a-f]+)$/;

/** What a tip, a sector of another unit or a watch begins as: its coordinator sets the figures. */
const BEGUN = {
  tips: { radiusNm: 3, factor: 3 },
  others: { radiusNm: 3 },
  watches: { detectionNm: 3 },
} as const;

function putDown(picking: Picking, [lon, lat]: readonly [number, number]): void {
  const { form } = usePatrol.getState();
  if (picking.what === 'noGo') {
    usePatrol.setState({ picking: { ...picking, corners: [...picking.corners, [lon, lat]] } });
    return;
  }
  if (picking.what === 'base') {
    const at = (b: Boat, i: number): Boat => (i === picking.boat ? { ...b, base: [lon, lat] } : b);
    enter({ boats: form.boats.map(at) });
  } else enter({ [picking.what]: [...form[picking.what], { lon, lat, ...BEGUN[picking.what] }] });
  usePatrol.setState({ picking: null });
}

const stopPicking = () => usePatrol.setState({ picking: null });

/** The map of the patrol workspace. A click puts down what is being asked for, or opens the card of a cell. */
export function PatrolStage({ manifest }: { readonly manifest: Manifest }) {
  const { t } = useTranslation();
  const size = useWindowSize();
  const padding = useMemo(() => {
    const shape = shapeOf(size.width);
    const free = paddingOf(shape, size);
    return shape === 'wide' || shape === 'medium' ? { ...free, bottom: free.bottom + 110 } : free;
  }, [size]);
  const pick = useCallback<FullMapProps['onPick']>(({ feature, cell, at }) => {
    const { picking } = usePatrol.getState();
    if (picking) putDown(picking, at);
    else usePatrol.setState({ cell: cell ?? CELL.exec(feature ?? '')?.[1] ?? null });
  }, []);
  const picking = usePatrol((s) => s.picking !== null);
  useHandOnMap(picking, stopPicking);
  return (
    <MapStage
      manifest={manifest}
      cover={false}
      padding={padding}
      full={PatrolMap}
      first={PlainFirstMap}
      onPick={pick}
      says={`${t('patrol.side')}.`}
    />
  );
}
