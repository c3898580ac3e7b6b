import type { Topology } from 'topojson-specification';
import type { Size } from '../../map/camera.ts';
import { StaticMap } from '../../map/StaticMap.tsx';
import { useOnMap } from '../../state/showing.ts';
import { useChange, useViewPart } from '../../state/store.ts';
import type { Camera } from '../../state/view.ts';

interface Props {
  readonly strait: Topology;
  readonly camera: Camera;
  readonly size: Size;
  readonly place: string;
}

/** The first map with what the view says of it. */
export function FirstMap(props: Props) {
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
