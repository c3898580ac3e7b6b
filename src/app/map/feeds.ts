/** What every map of the house shows whatever its workspace: land, sea, islands, boundary, names, places and routes. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from 'topojson-specification';
import type { LayerCollection, LayerFeature, Manifest } from '../../domain/published.ts';
import { areaShapes } from '../../map/areas.ts';
import { boundaryFeed, coastFeed, islandFeed, labelFeed, landFeed, type MapLabel, placeFeed } from '../../map/feed.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { LAYER_OF } from '../../map/overlays.ts';
import { useApproximate } from '../../state/areas-kind.ts';
import { ready, useData } from '../../state/data.ts';
import { loadJson, regionPath } from '../../state/files.ts';
import { useView } from '../../state/store.ts';
import type { LayerId } from '../../state/view.ts';
import { useStyleEffect } from './useStyleEffect.ts';

const NONE: readonly LayerFeature[] = [];
export const features = (c: LayerCollection | null) => c?.features ?? NONE;

/** Puts a feed into the map's sources whenever it, or the map's dress, is new. */
export function useFeed(handle: MapHandle, feed: Readonly<Partial<Record<string, FeatureCollection>>> | null): void {
  useStyleEffect(
    handle,
    ({ map }) => {
      for (const [id, data] of Object.entries(feed ?? {})) if (data) map.getSource<GeoJSONSource>(id)?.setData(data);
    },
    [feed],
  );
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

/** @param on rows of the legend that are shown; a layer of no row is always shown */
export function useLayersShown(handle: MapHandle, on: readonly LayerId[]): void {
  useStyleEffect(
    handle,
    ({ map }) => {
      for (const [id, row] of Object.entries(LAYER_OF)) {
        if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', on.includes(row) ? 'visible' : 'none');
      }
    },
    [on],
  );
}

/** Kecamatan as land with names, no class and no kelurahan: the ground on which a workspace draws its own. */
export function usePlainAreas(handle: MapHandle): void {
  const areas = useData((s) => ready(s.areas));
  useFeed(
    handle,
    useMemo(() => areas && areaShapes(areas, 'kecamatan', false), [areas]),
  );
}

/** Coast and sea, islands, boundary, names, places and routes. */
export function useBaseMap(handle: MapHandle, manifest: Manifest): void {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const region = useData((s) => s.region);
  const strait = useData((s) => ready(s.strait));
  const approximate = useApproximate();
  const { ports, border_points, places, routes, islands, boundary } = useData((s) => s.layers);
  const wide = useWideMaps(region);
  const { colours } = handle;
  const boundaryLabel = t('map.boundaryLabel');
  useFeed(
    handle,
    useMemo(() => strait && coastFeed(strait, manifest.settings.strait, approximate), [strait, manifest, approximate]),
  );
  useFeed(
    handle,
    useMemo(() => ({ ...(wide.sea && { sea: wide.sea }), ...(wide.world && { world: wide.world }) }), [wide]),
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
}
