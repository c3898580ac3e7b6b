import { StaticMap } from '../../map/StaticMap.tsx';
import { ready, useData } from '../../state/data.ts';
import type { FirstMapProps } from './MapStage.tsx';

const ignore = () => undefined;

/** Land and sea before the full map is there, without the classes of areas. */
export function PlainFirstMap(props: FirstMapProps) {
  const areas = useData((s) => ready(s.areas));
  return areas ? (
    <StaticMap
      {...props}
      areas={areas}
      ramp="risk"
      level="kecamatan"
      selected={null}
      showAreas={false}
      onSelect={ignore}
    />
  ) : null;
}
