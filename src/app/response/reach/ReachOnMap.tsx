import { useEffect, useMemo } from 'react';
import { helpFeed, unitFeed } from '../../../map/reach/feeds.ts';
import { addReach, REACH_UNIT_LAYERS, reachColours, removeReach } from '../../../map/reach/layers.ts';
import { BEYOND, bandOf } from '../../../response/reach/bands.ts';
import { parentReach } from '../../../response/reach/summary.ts';
import { useReach } from '../../../state/response/reach.ts';
import { useChange, useViewPart } from '../../../state/store.ts';
import type { MapContentProps } from '../../map/FullMap.tsx';
import { useFeed } from '../../map/feeds.ts';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { useResponseMap } from '../useResponseMap.ts';
import { useSought } from './useReachParts.ts';

/** How near a click must be to a kelurahan, px. */
const HIT_PX = 10;

/** Kelurahan and kecamatan in the colour of their band, help with its error radius, and the way over water of what is selected. */
export function ReachOnMap({ handle }: MapContentProps) {
  const { map, colours } = handle;
  const change = useChange();
  const { area, language } = useViewPart('area', 'language');
  const { sought, placed } = useSought();
  const units = useReach((s) => s.units);
  // First of all: the feeds below fill what this adds.
  useStyleEffect(handle, () => {
    addReach(map, colours);
    return () => removeReach(map, colours);
  }, [map, colours]);
  useFeed(
    handle,
    useMemo(() => (units ? unitFeed(units, sought, area) : null), [units, sought, area]),
  );
  useFeed(
    handle,
    useMemo(() => helpFeed(placed, language), [placed, language]),
  );
  useStyleEffect(handle, () => {
    const ramp = reachColours(colours);
    const painted = [...(units ? parentReach(units, sought) : new Map<string, never>())];
    for (const [code, { km }] of painted) {
      const band = bandOf(km);
      const look = {
        colour: ramp[band],
        missing: band === BEYOND,
        unsure: false,
        ink: colours.mapInk,
        halo: colours.mapHalo,
      };
      for (const source of ['areas', 'area-names']) map.setFeatureState({ source, id: code }, look);
    }
    return () => {
      for (const source of ['areas', 'area-names']) map.removeFeatureState({ source });
    };
  }, [map, colours, units, sought]);
  useEffect(() => {
    useResponseMap.setState({
      onPick: (picked) => {
        const { x, y } = map.project([...picked.at]);
        const layers = REACH_UNIT_LAYERS.filter((id) => map.getLayer(id));
        const hits = map.queryRenderedFeatures(
          [
            [x - HIT_PX, y - HIT_PX],
            [x + HIT_PX, y + HIT_PX],
          ],
          { layers },
        );
        const code = (hits[0]?.properties.code as string | undefined) ?? picked.area;
        if (code) change({ area: code, panel: true });
      },
    });
    return () => useResponseMap.setState({ onPick: null });
  }, [map, change]);
  return null;
}
