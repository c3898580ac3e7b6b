import { StaticMap } from '../../map/StaticMap.tsx';
import { useOnMap } from '../../state/showing.ts';
import { useChange, useViewPart } from '../../state/store.ts';
import type { FirstMapProps } from '../map/MapStage.tsx';

/** The first map with what the view says of it. */
export function FirstMap(props: FirstMapProps) {
  const change = useChange();
  const { level, area, layers } = useViewPart('level', 'area', 'layers');
  const onMap = useOnMap();
  if (!onMap) return null;
  return (
    <StaticMap
      {...props}
      areas={onMap.areas}
      ramp={onMap.ramp}
      level={level}
      selected={area}
      showAreas={layers.includes('areas')}
      onSelect={(code) => change({ area: code, tab: 'area', panel: true })}
    />
  );
}
