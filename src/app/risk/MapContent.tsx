import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { LayerFeature } from '../../domain/published.ts';
import { formatSigned, MISSING } from '../../i18n/format.ts';
import { areaLooks, areaShapes, selectionFeed } from '../../map/areas.ts';
import { flowFeed } from '../../map/feed.ts';
import { featuresIn } from '../../map/topology.ts';
import { useCellsOnMap } from '../../state/cells.ts';
import { ready, useData } from '../../state/data.ts';
import { useOnMap } from '../../state/showing.ts';
import { useViewPart } from '../../state/store.ts';
import { eventsWithin } from '../../state/time.ts';
import type { MapContentProps } from '../map/FullMap.tsx';
import { features, useBaseMap, useFeed, useLayersShown } from '../map/feeds.ts';
import { useDeck } from '../map/useDeck.ts';
import { useLooks } from '../map/useLooks.ts';
import { FeaturePopup } from './FeaturePopup.tsx';

/** With it comes the library of H3, which nothing else on the map needs. */
const ReportedLayer = lazy(() => import('./reports/ReportedLayer.tsx').then((m) => ({ default: m.ReportedLayer })));

const NONE: readonly LayerFeature[] = [];

/** Fills the map's sources from the files and the view, and keeps layers on or off as the legend says. */
export function MapContent({ handle, manifest }: MapContentProps) {
  const { map, colours } = handle;
  const {
    level,
    language,
    area,
    layers: on,
    time,
    feature,
    surface,
    profile,
  } = useViewPart('level', 'language', 'area', 'layers', 'time', 'feature', 'surface', 'profile');
  const published = useData((s) => ready(s.areas));
  const onMap = useOnMap();
  const strait = useData((s) => ready(s.strait));
  const { incidents, flows } = useData((s) => s.layers);
  const shown = on.includes('areas');
  // The areas step back under what is reported, so that one ramp is read at a time.
  const reports = profile === 'internal' ? surface : null;
  const moves = onMap?.moves ?? null;
  const labels = useMemo(
    () =>
      moves &&
      new Map(
        moves.map((m) => [m.code, `${m.name} ${m.places === null ? MISSING : formatSigned(m.places, language, 0)}`]),
      ),
    [moves, language],
  );

  useBaseMap(handle, manifest);
  useFeed(
    handle,
    useMemo(
      () => published && areaShapes(published, level, shown && !reports, labels),
      [published, level, shown, reports, labels],
    ),
  );
  useLooks(
    handle,
    useMemo(
      () => onMap && areaLooks(onMap.areas, level, shown && !reports, area, colours, onMap.ramp),
      [onMap, level, shown, reports, area, colours],
    ),
  );
  useFeed(
    handle,
    useMemo(
      () => published && selectionFeed(published, area, strait ? featuresIn(strait, 'areas') : []),
      [published, strait, area],
    ),
  );
  useFeed(
    handle,
    useMemo(() => flowFeed(features(ready(flows)), language), [flows, language]),
  );

  useLayersShown(handle, on);

  const cells = useCellsOnMap();
  const wantsCells = level === 'cell' && shown;
  const deck = useDeck(handle, on.includes('incidents') || on.includes('flows') || wantsCells);
  useEffect(() => {
    deck?.update({
      events: on.includes('incidents') ? eventsWithin(features(ready(incidents)), time) : NONE,
      flows: on.includes('flows') ? features(ready(flows)) : NONE,
      cells: wantsCells ? cells : null,
      exposure: null,
      selected: feature,
      colours,
    });
  }, [deck, incidents, flows, on, time, feature, colours, cells, wantsCells]);

  return (
    <>
      <FeaturePopup map={map} />
      {reports && (
        <Suspense fallback={null}>
          <ReportedLayer handle={handle} surface={reports} />
        </Suspense>
      )}
    </>
  );
}
