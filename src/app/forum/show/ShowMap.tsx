import { useEffect, useMemo } from 'react';
import type { LayerFeature } from '../../../domain/published.ts';
import { areaLooks, areaShapes, selectionFeed } from '../../../map/areas.ts';
import { flowFeed } from '../../../map/feed.ts';
import type { MapHandle } from '../../../map/MapView.tsx';
import { deckPick } from '../../../map/pointer.ts';
import { showCounts } from '../../../map/story/counts.ts';
import { featuresIn } from '../../../map/topology.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { reportedCounts } from '../../../state/story/counts.ts';
import { STEP_MARK } from '../../../state/story/stories.ts';
import type { LayerId, View } from '../../../state/view.ts';
import { fullMapWith, type MapContentProps } from '../../map/FullMap.tsx';
import { features, useBaseMap, useFeed, useLayersShown } from '../../map/feeds.ts';
import { useDeck } from '../../map/useDeck.ts';
import { useLooks } from '../../map/useLooks.ts';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { StageCard } from './StageCard.tsx';
import { useShow } from './useShow.ts';
import { type Staged, useStaged, useStory } from './useStaged.ts';

const NONE: readonly LayerFeature[] = [];
/** A story without steps still has a place to be told at. */
const BARE: Pick<View, 'level' | 'area' | 'layers' | 'time'> = {
  level: 'kecamatan',
  area: null,
  layers: ['boundary', 'islands'],
  time: { from: null, to: null },
};

/** Measures from the key that asked for a step to the map that stands still; read by the bench. */
function useStillMark({ map }: MapHandle, staged: Staged | null): void {
  const step = staged?.step.id;
  useEffect(() => {
    if (!step || !performance.getEntriesByName(STEP_MARK).length) return;
    const still = () => performance.measure('story-step-still', STEP_MARK);
    map.once('idle', still);
    map.triggerRepaint();
    return () => {
      map.off('idle', still);
    };
  }, [map, step]);
}

/** The map of a step: what its own view shows, in the public form. */
function ShowContent({ handle, manifest }: MapContentProps) {
  const { map, colours } = handle;
  const language = useView((v) => v.language);
  const staged = useStaged();
  const story = useStory();
  const { level, area, layers: on, time } = staged?.view ?? BARE;
  const areas = useData((s) => ready(s.areas));
  const strait = useData((s) => ready(s.strait));
  const { incidents, flows } = useData((s) => s.layers);
  const shown = on.includes('areas');
  const symbols = shown && level === 'kelurahan';

  useBaseMap(handle, manifest);
  useLayersShown(
    handle,
    // The areas stay a part of the land where their classes are not shown.
    useMemo((): readonly LayerId[] => (shown ? on : [...on, 'areas']), [on, shown]),
  );
  useFeed(
    handle,
    // Only the symbols of kelurahan come and go: a step that shows classes cuts no shape anew.
    useMemo(() => areas && areaShapes(areas, level, symbols), [areas, level, symbols]),
  );
  const looks = useMemo(
    () => areas && areaLooks(areas, level, shown, area, colours),
    [areas, level, shown, area, colours],
  );
  useLooks(handle, looks);
  useFeed(
    handle,
    useMemo(
      () => areas && selectionFeed(areas, area, strait ? featuresIn(strait, 'areas') : []),
      [areas, area, strait],
    ),
  );
  useFeed(
    handle,
    useMemo(() => flowFeed(features(ready(flows)), language), [flows, language]),
  );

  const counts = useMemo(
    () => (areas && on.includes('incidents') ? reportedCounts(areas, features(ready(incidents)), time) : null),
    [areas, on, incidents, time],
  );
  useStyleEffect(
    handle,
    (on) => {
      if (areas) showCounts(on, areas, counts);
    },
    [areas, counts],
  );

  // Fetched before the step that draws arcs, so that no step waits for it.
  const arcs = story?.steps.some(({ view }) => view.includes('flows')) ?? false;
  const deck = useDeck(handle, arcs);
  useEffect(() => {
    // Arcs have no card here, and asking the graphics card what lies under the pointer holds up a whole frame.
    if (deck) deckPick.current = null;
  }, [deck]);
  const withFlows = on.includes('flows');
  useEffect(() => {
    deck?.update({
      events: NONE,
      flows: withFlows ? features(ready(flows)) : NONE,
      cells: null,
      exposure: null,
      selected: null,
      colours,
    });
  }, [deck, withFlows, flows, colours]);

  useStillMark(handle, staged);
  useEffect(() => {
    useShow.setState({ handle });
    return () => useShow.setState({ handle: null });
  }, [handle]);
  return <StageCard map={map} step={staged?.step.id ?? ''} />;
}

export const ShowMap = fullMapWith(ShowContent);
