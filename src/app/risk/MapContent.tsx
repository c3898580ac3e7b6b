import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { Topology } from 'topojson-specification';
import type { LayerCollection, Manifest } from '../../domain/published.ts';
import type { DeckMap } from '../../map/deck.ts';
import { areaFeed, coastFeed, type Feed, labelFeed, landFeed, type MapLabel, placeFeed } from '../../map/feed.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { LAYER_OF } from '../../map/overlays.ts';
import { deckPick } from '../../map/pointer.ts';
import { readColours } from '../../map/theme.ts';
import { featuresIn } from '../../map/topology.ts';
import { ready, useData } from '../../state/data.ts';
import { loadJson, regionPath } from '../../state/files.ts';
import { useView } from '../../state/store.ts';
import { eventsWithin } from '../../state/time.ts';
import { FeaturePopup } from './FeaturePopup.tsx';

const features = (c: LayerCollection | null) => c?.features ?? [];

/** Fills the map's sources from the files and the view, and keeps layers on or off as the legend says. */
export function MapContent({ handle, manifest }: { readonly handle: MapHandle; readonly manifest: Manifest }) {
  const { map, epoch } = handle;
  const view = useView((v) => v);
  const { region } = useData();
  const areas = useData((s) => ready(s.areas));
  const strait = useData((s) => ready(s.strait));
  const layers = useData((s) => s.layers);
  const [wide, setWide] = useState<{
    sea: FeatureCollection | null;
    world: FeatureCollection | null;
    labels: readonly MapLabel[];
  }>({ sea: null, world: null, labels: [] });
  const [deck, setDeck] = useState<DeckMap | null>(null);

  const put = (feed: Feed) => {
    for (const [id, data] of Object.entries(feed)) map.getSource<GeoJSONSource>(id)?.setData(data);
  };

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

  useEffect(() => {
    if (strait) put(coastFeed(strait, manifest.settings.strait));
  }, [map, epoch, strait, manifest]);
  useEffect(() => {
    if (wide.sea) put({ sea: wide.sea });
    if (wide.world) put({ world: wide.world });
  }, [map, epoch, wide]);
  const shown = view.layers.includes('areas');
  useEffect(() => {
    if (areas) put(areaFeed(areas, view.level, shown, view.area, readColours(), strait ? featuresIn(strait, 'areas') : []));
  }, [map, epoch, areas, strait, view.level, view.area, shown]);
  useEffect(() => {
    if (areas) put(labelFeed(wide.labels, areas, shown, view.level, view.language, readColours()));
  }, [map, epoch, areas, wide.labels, view.level, view.language, shown]);
  const { ports, border_points, places, routes, islands, boundary } = layers;
  useEffect(() => {
    put(
      placeFeed(
        { ports: ready(ports), border_points: ready(border_points), places: ready(places), routes: ready(routes) },
        view.language,
      ),
    );
  }, [map, epoch, ports, border_points, places, routes, view.language]);
  useEffect(() => {
    const colours = readColours();
    const byName = new Map((areas?.features ?? []).map((f) => [f.properties.name, f.properties.code]));
    const painted = features(ready(islands)).map((f) => ({
      ...f,
      properties: {
        key: `islands:${String(f.properties.island_code)}`,
        colour: byName.has(String(f.properties.kecamatan)) ? colours.land2 : colours.land,
      },
    }));
    put({ islands: { type: 'FeatureCollection', features: painted } as FeatureCollection });
  }, [map, epoch, islands, areas]);
  useEffect(() => {
    const drawn = features(ready(boundary)).map((f) => ({
      ...f,
      properties: {
        ...f.properties,
        key: `boundary:${String(f.properties.id ?? '')}`,
        label: view.language === 'id' ? 'batas laut yang diketahui' : 'sea boundary where known',
      },
    }));
    put({ boundary: { type: 'FeatureCollection', features: drawn } as FeatureCollection });
  }, [map, epoch, boundary, view.language]);

  useEffect(() => {
    for (const [id, row] of Object.entries(LAYER_OF)) {
      if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', view.layers.includes(row) ? 'visible' : 'none');
    }
  }, [map, epoch, view.layers]);

  // deck.gl is fetched when a layer that needs it is first shown.
  const wantsDeck = view.layers.includes('incidents') || view.layers.includes('flows');
  useEffect(() => {
    if (!wantsDeck || deck) return;
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
  }, [map, wantsDeck, deck]);
  useEffect(
    () => () => {
      deckPick.current = null;
    },
    [map],
  );
  const { incidents, flows } = layers;
  useEffect(() => {
    deck?.update({
      events: view.layers.includes('incidents') ? eventsWithin(features(ready(incidents)), view.time) : [],
      flows: view.layers.includes('flows') ? features(ready(flows)) : [],
      selected: view.feature,
      colours: readColours(),
    });
  }, [deck, epoch, incidents, flows, view.layers, view.time, view.feature]);

  return <FeaturePopup map={map} />;
}
