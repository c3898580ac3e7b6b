import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from 'topojson-specification';
import type { LayerCollection, LayerFeature, Manifest } from '../../domain/published.ts';
import { formatSigned, MISSING } from '../../i18n/format.ts';
import { type AreaLook, areaLooks, areaShapes, paintAreas, selectionFeed } from '../../map/areas.ts';
import type { DeckMap } from '../../map/deck.ts';
import {
  boundaryFeed,
  coastFeed,
  type Feed,
  flowFeed,
  islandFeed,
  labelFeed,
  landFeed,
  type MapLabel,
  placeFeed,
} from '../../map/feed.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { LAYER_OF } from '../../map/overlays.ts';
import { deckPick } from '../../map/pointer.ts';
import { featuresIn } from '../../map/topology.ts';
import { useCellsOnMap } from '../../state/cells.ts';
import { ready, useData } from '../../state/data.ts';
import { loadJson, regionPath } from '../../state/files.ts';
import { useOnMap } from '../../state/showing.ts';
import { useViewPart } from '../../state/store.ts';
import { eventsWithin } from '../../state/time.ts';
import { FeaturePopup } from './FeaturePopup.tsx';

/** With it comes the library of H3, which nothing else on the map needs. */
const ReportedLayer = lazy(() => import('./reports/ReportedLayer.tsx').then((m) => ({ default: m.ReportedLayer })));

const NONE: readonly LayerFeature[] = [];
const features = (c: LayerCollection | null) => c?.features ?? NONE;

/** Puts a feed into the map's sources whenever it, or the map's dress, is new. */
function useFeed(handle: MapHandle, feed: Feed | null): void {
  useEffect(() => {
    for (const [id, data] of Object.entries(feed ?? {})) handle.map.getSource<GeoJSONSource>(id)?.setData(data);
  }, [handle, feed]);
}

/** Paints the areas. A handle is new with a new style, which has forgotten every look. */
function useLooks(handle: MapHandle, looks: ReadonlyMap<string, AreaLook> | null): void {
  const painted = useRef<{ handle: MapHandle; looks: ReadonlyMap<string, AreaLook> } | null>(null);
  useEffect(() => {
    if (!looks) return;
    paintAreas(handle.map, looks, painted.current?.handle === handle ? painted.current.looks : null);
    painted.current = { handle, looks };
  }, [handle, looks]);
}

interface WideMaps {
  readonly sea: FeatureCollection | null;
  readonly world: FeatureCollection | null;
  readonly labels: readonly MapLabel[];
}

/** Base maps beyond the strait, and the names on them: fetched once the map is there. */
function useWideMaps(region: string): WideMaps {
  const [wide, setWide] = useState<WideMaps>({ sea: null, world: null, labels: [] });
  useEffect(() => {
    let current = true;
    const base = regionPath(region, 'public');
    void Promise.all([
      loadJson<Topology>(`${base}basemap/sea.topojson`),
      loadJson<Topology>('basemap/world.topojson'),
      loadJson<MapLabel[]>(`${base}basemap/labels.json`),
    ]).then(([sea, world, labels]) => {
      if (!current) return;
      const land = (t: Topology | null) => (t ? landFeed(t) : null);
      setWide({ sea: land(ready(sea)), world: land(ready(world)), labels: ready(labels) ?? [] });
    });
    return () => {
      current = false;
    };
  }, [region]);
  return wide;
}

/** deck.gl is fetched when a layer that needs it is first shown. */
function useDeck(handle: MapHandle, wanted: boolean): DeckMap | null {
  const { map } = handle;
  const [deck, setDeck] = useState<DeckMap | null>(null);
  useEffect(() => {
    if (!wanted || deck) return;
    let current = true;
    void import('../../map/deck.ts').then(({ addDeck }) => {
      if (!current) return;
      const made = addDeck(map);
      deckPick.current = made.pick;
      setDeck(made);
    });
    return () => {
      current = false;
    };
  }, [map, wanted, deck]);
  useEffect(
    () => () => {
      deckPick.current = null;
    },
    [],
  );
  return deck;
}

/** Fills the map's sources from the files and the view, and keeps layers on or off as the legend says. */
export function MapContent({ handle, manifest }: { readonly handle: MapHandle; readonly manifest: Manifest }) {
  const { t } = useTranslation();
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
  const region = useData((s) => s.region);
  const published = useData((s) => ready(s.areas));
  const onMap = useOnMap();
  const strait = useData((s) => ready(s.strait));
  const { ports, border_points, places, routes, islands, boundary, incidents, flows } = useData((s) => s.layers);
  const wide = useWideMaps(region);
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
  const boundaryLabel = t('map.boundaryLabel');

  useFeed(
    handle,
    useMemo(() => strait && coastFeed(strait, manifest.settings.strait), [strait, manifest]),
  );
  useFeed(
    handle,
    useMemo(() => ({ ...(wide.sea && { sea: wide.sea }), ...(wide.world && { world: wide.world }) }), [wide]),
  );
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
    useMemo(() => labelFeed(wide.labels, language), [wide.labels, language]),
  );
  useFeed(
    handle,
    useMemo(
      () =>
        placeFeed(
          {
            ports: ready(ports),
            border_points: ready(border_points),
            places: ready(places),
            routes: ready(routes),
          },
          language,
        ),
      [ports, border_points, places, routes, language],
    ),
  );
  useFeed(
    handle,
    useMemo(() => islandFeed(features(ready(islands)), colours), [islands, colours]),
  );
  useFeed(
    handle,
    useMemo(() => boundaryFeed(features(ready(boundary)), boundaryLabel), [boundary, boundaryLabel]),
  );
  useFeed(
    handle,
    useMemo(() => flowFeed(features(ready(flows)), language), [flows, language]),
  );

  useEffect(() => {
    for (const [id, row] of Object.entries(LAYER_OF)) {
      if (handle.map.getLayer(id))
        handle.map.setLayoutProperty(id, 'visibility', on.includes(row) ? 'visible' : 'none');
    }
  }, [handle, on]);

  const cells = useCellsOnMap();
  const wantsCells = level === 'cell' && shown;
  const deck = useDeck(handle, on.includes('incidents') || on.includes('flows') || wantsCells);
  useEffect(() => {
    deck?.update({
      events: on.includes('incidents') ? eventsWithin(features(ready(incidents)), time) : NONE,
      flows: on.includes('flows') ? features(ready(flows)) : NONE,
      cells: wantsCells ? cells : null,
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
