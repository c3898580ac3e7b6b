import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapHandle } from '../../../map/MapView.tsx';
import { metresToPx } from '../../../map/style.ts';
import type { RegisterRow } from '../../../region/edits/index.ts';
import { openRow, setCells, useDraft } from '../../../state/edit-draft.ts';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { useDataMap } from '../useDataMap.ts';
import type { Drawing } from './draw.ts';
import { cellsFor, drawnAs, pointsOf, shapesOf } from './shapes.ts';

const ROWS = 'edit-rows';
const OWN = 'edit-own';
const LAYERS = ['edit-own-radius', 'edit-rows-lines', 'edit-rows-points'] as const;
const REACH_PX = 6;

function layers({ colours: c }: MapHandle): readonly LayerSpecification[] {
  const radius = metresToPx('location_precision_m');
  return [
    {
      ...{ id: LAYERS[0], type: 'circle', source: OWN },
      paint: {
        'circle-radius': radius as number,
        ...{ 'circle-color': c.accent, 'circle-opacity': 0.08 },
        ...{ 'circle-stroke-color': c.accent, 'circle-stroke-width': 1.5, 'circle-stroke-opacity': 0.8 },
      },
    },
    {
      ...{ id: LAYERS[1], type: 'line', source: ROWS, filter: ['==', ['geometry-type'], 'LineString'] },
      paint: { 'line-color': c.accent, 'line-width': 2, 'line-opacity': 0.55 },
    },
    {
      ...{ id: LAYERS[2], type: 'circle', source: ROWS, filter: ['==', ['geometry-type'], 'Point'] },
      paint: {
        ...{ 'circle-radius': 4.5, 'circle-color': c.mapHalo, 'circle-opacity': 0.9 },
        ...{ 'circle-stroke-color': c.accent, 'circle-stroke-width': 2 },
      },
    },
  ];
}

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** Sources and layers of this part, put on a map that is newly there or newly dressed, and taken off again. */
function useLayers(handle: MapHandle | null): void {
  useStyleEffect(
    handle,
    (worn) => {
      const { map } = worn;
      for (const id of [ROWS, OWN]) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: EMPTY });
      for (const layer of layers(worn)) if (!map.getLayer(layer.id)) map.addLayer(layer);
      return () => {
        for (const id of LAYERS) if (map.getLayer(id)) map.removeLayer(id);
        for (const id of [ROWS, OWN]) if (map.getSource(id)) map.removeSource(id);
      };
    },
    [],
  );
}

/** The tool that draws the shape of the draft, fetched when a draft that has one is first opened. */
function useDrawing(
  handle: MapHandle | null,
  kind: 'point' | 'line' | null,
  drawn: { current: string },
): Drawing | null {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    if (!handle || !kind) return;
    let made: Drawing | null = null;
    let current = true;
    void import('./draw.ts').then(({ startDrawing }) => {
      if (!current || !handle.isWorn()) return;
      made = startDrawing(handle, kind, (points) => {
        const { draft } = useDraft.getState();
        if (!draft) return;
        const cells = cellsFor(draft.table, points);
        // What the hand draws is on the map already: shown again, it would slip from the hand.
        drawn.current = JSON.stringify(pointsOf(draft.table, cells));
        useDraft.setState({ placing: false });
        setCells(cells);
      });
      drawn.current = '';
      setDrawing(made);
    });
    return () => {
      current = false;
      if (handle.isWorn()) made?.stop();
      setDrawing(null);
    };
  }, [handle, kind, drawn]);
  return drawing;
}

/** What the sheet covers of the map, px: its left where the sheet stands beside it, its lower part where it lies under it. */
function covered(width: number, height: number): { left: number; bottom: number } {
  const sheet = document.querySelector('.data-sheet')?.getBoundingClientRect();
  if (!sheet) return { left: 0, bottom: 0 };
  return sheet.right < width * 0.75 ? { left: sheet.right, bottom: 0 } : { left: 0, bottom: height - sheet.top };
}
/** How near an edge a row is still in sight. */
const MARGIN_PX = 40;

/** Brings the row in hand into the part of the map that is free; a row in sight moves nothing. */
function useInSight(handle: MapHandle | null, own: FeatureCollection): void {
  const key = useDraft((s) => s.draft?.key ?? null);
  const latest = useRef(own);
  latest.current = own;
  useEffect(() => {
    const geometry = latest.current.features[0]?.geometry;
    if (!handle || key === null || !geometry || !('coordinates' in geometry)) return;
    const points = (geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates) as [number, number][];
    const { map } = handle;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { left, bottom } = covered(width, height);
    const seen = points.every((point) => {
      const { x, y } = map.project(point);
      return x > left + MARGIN_PX && x < width - MARGIN_PX && y > MARGIN_PX && y < height - bottom - MARGIN_PX;
    });
    if (seen) return;
    const [lons, lats] = [points.map((p) => p[0]), points.map((p) => p[1])];
    const box: [number, number, number, number] = [
      ...([Math.min(...lons), Math.min(...lats)] as const),
      ...([Math.max(...lons), Math.max(...lats)] as const),
    ];
    const padding = { top: 80, bottom: bottom + MARGIN_PX, right: MARGIN_PX, left: left + MARGIN_PX };
    map.fitBounds(box, { padding, maxZoom: Math.max(12, map.getZoom()), duration: 400 });
  }, [handle, key]);
}

/**
 * The map of this part: every row of the chosen table can be clicked, the row in hand is dragged or drawn anew, its error
 * radius beneath it. @param rows rows of the chosen table as edited
 */
export function useEditMap(rows: readonly RegisterRow[]): void {
  const handle = useDataMap((s) => s.handle);
  const table = useDraft((s) => s.table);
  const draft = useDraft((s) => s.draft);
  const placing = useDraft((s) => s.placing);
  useLayers(handle);
  const shown = draft ? null : table;
  const shapes = useMemo(() => (shown ? shapesOf(shown, rows) : EMPTY), [shown, rows]);
  useStyleEffect(
    handle,
    ({ map }) => {
      map.getSource<GeoJSONSource>(ROWS)?.setData(shapes);
    },
    [shapes],
  );

  const cells = draft && draft.what !== 'retire' ? draft.cells : null;
  const own = useMemo(() => (draft ? shapesOf(draft.table, [{ key: '', cells: draft.cells }]) : EMPTY), [draft]);
  useStyleEffect(
    handle,
    ({ map }) => {
      const points = own.features.filter((f) => f.geometry.type === 'Point');
      map.getSource<GeoJSONSource>(OWN)?.setData({ ...EMPTY, features: points });
    },
    [own],
  );

  const kind = cells ? drawnAs(table) : null;
  const drawn = useRef('');
  const drawing = useDrawing(handle, kind, drawn);
  useEffect(() => {
    if (!drawing || !cells || placing) return;
    const points = pointsOf(table, cells);
    const text = JSON.stringify(points);
    if (text !== drawn.current) drawing.show(points);
    drawn.current = text;
  }, [drawing, cells, placing, table]);
  useEffect(() => {
    if (drawing && placing) {
      drawn.current = '';
      drawing.begin();
    }
  }, [drawing, placing]);

  useInSight(handle, own);
  useEffect(() => {
    useDataMap.setState({
      onPick: ({ at }) => {
        if (!handle?.isWorn() || useDraft.getState().draft) return;
        const { x, y } = handle.map.project([at[0], at[1]]);
        const [near] = handle.map.queryRenderedFeatures(
          [
            [x - REACH_PX, y - REACH_PX],
            [x + REACH_PX, y + REACH_PX],
          ],
          { layers: LAYERS.slice(1).filter((id) => handle.map.getLayer(id)) },
        );
        const row = rows.find((r) => r.key === near?.properties.key);
        if (row) openRow(table, row.key, row.cells);
      },
    });
    return () => useDataMap.setState({ onPick: null });
  }, [handle, rows, table]);
}
