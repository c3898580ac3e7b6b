/** A list of events read by the app's own worker and drawn as the data workspace draws it, on a map of land and sea that stands. */
import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { importedFeed } from '../../../src/map/imported.ts';
import { startIngest } from '../../../src/worker/ingest-client.ts';
import type { IntakeRegion } from '../../../src/worker/intake.ts';

setWorkerUrl(new URL(workerUrl, window.location.href).href);
const STEPS = ['#fee8c8', '#fdbb84', '#fc8d59', '#e34a33', '#b30000'] as const;
let file = new File([], 'events.csv');

const map = new MapLibreMap({
  container: 'map',
  style: {
    version: 8,
    sources: {
      // The workspace has a map before anybody drops a file on it.
      land: { type: 'geojson', data: new URL('regions/batam/areas.geojson', window.location.href).href },
      cells: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#101418' } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#2c3138' } },
      {
        ...{ id: 'cells', type: 'fill', source: 'cells' },
        paint: {
          'fill-opacity': 0.8,
          'fill-color': ['match', ['get', 'step'], 1, STEPS[0], 2, STEPS[1], 3, STEPS[2], 4, STEPS[3], STEPS[4]],
        },
      },
    ],
  },
  center: [104.02, 1.08],
  zoom: 9.5,
  attributionControl: false,
});
map.once('idle', () => {
  document.body.dataset.ready = 'page';
});

const MIDDLE: [[number, number], [number, number]] = [
  [620, 350],
  [820, 550],
];
/** The frame in which shapes of the list are on the map; a part of it is asked, which costs less than the picture. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!map.isSourceLoaded('cells') || map.queryRenderedFeatures(MIDDLE, { layers: ['cells'] }).length === 0) return;
      map.off('render', look);
      resolve();
    };
    map.on('render', look);
  });

const peer = {
  /** @returns bytes of the list, now a File in memory */
  async make(url: string): Promise<number> {
    file = new File([await (await fetch(url)).arrayBuffer()], 'events.csv', { type: 'text/csv' });
    return file.size;
  },
  /** From the file at hand to the frame that shows its cells; the start of the worker is in it. */
  async picture({ region }: { readonly region: IntakeRegion }) {
    const start = performance.now();
    const ingesting = startIngest(file, { region, mapping: {} }, () => undefined);
    const { value } = await ingesting.picture;
    if (!value) throw new Error('no picture');
    const { byCell, rows } = value.counts;
    const cells = byCell.cells.map((cell, i) => ({ cell, count: byCell.counts[i] ?? 0 }));
    const there = drawn();
    await map.getSource<GeoJSONSource>('cells')?.setData(importedFeed({ points: [], lines: [], cells }));
    await there;
    const ms = performance.now() - start;
    ingesting.cancel();
    return { ms, rows, cells: cells.length };
  },
};
Object.assign(window, { peer });
