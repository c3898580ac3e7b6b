/** The part of the map that MapLibre lacks: events with their error radius, and arcs. Loaded after the first useful map. */
import { webgl2Adapter } from '@luma.gl/webgl';
import { ArcLayer, H3HexagonLayer, MapLibreOverlay, ScatterplotLayer } from 'deck.gl';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LayerFeature } from '../domain/published.ts';
import type { CellsOnMap } from '../state/cells.ts';
import type { ExposureOnMap } from '../state/patrol/surface.ts';
import { featureId } from '../state/selection.ts';
import { RADIUS_ONLY_M } from './overlays.ts';
import { exposureRampOf, type MapColours, rampOf, rgb } from './theme.ts';

/** A feature as "file:id", or the kecamatan of a cell. */
export type DeckPick = (
  x: number,
  y: number,
) => { readonly feature: string | null; readonly area: string | null; readonly cell?: string } | null;

export interface DeckContent {
  readonly events: readonly LayerFeature[];
  readonly flows: readonly LayerFeature[];
  /** Scored H3 cells; null when they are not shown. */
  readonly cells: CellsOnMap | null;
  /** Sea exposure; null on every map but that of a patrol. */
  readonly exposure: ExposureOnMap | null;
  readonly selected: string | null;
  readonly colours: MapColours;
}

export interface DeckMap {
  readonly update: (content: DeckContent) => void;
  readonly pick: DeckPick;
  readonly remove: () => void;
}

const positionOf = (f: LayerFeature): [number, number] =>
  f.geometry?.type === 'Point' ? [f.geometry.coordinates[0] ?? 0, f.geometry.coordinates[1] ?? 0] : [0, 0];
const ends = (f: LayerFeature): readonly number[][] =>
  f.geometry?.type === 'LineString' ? f.geometry.coordinates : [];
const end = (f: LayerFeature, last: boolean): [number, number] => {
  const p = last ? ends(f).at(-1) : ends(f)[0];
  return [p?.[0] ?? 0, p?.[1] ?? 0];
};
const radiusOf = (f: LayerFeature): number => Number(f.properties.location_precision_m ?? 0);
/** Persons as area: four persons have twice the radius of one. An unknown number is drawn as the smallest ring. */
const personsPx = (f: LayerFeature): number => 3 + Math.sqrt(Number(f.properties.persons ?? 1)) * 1.6;
const keyOf = (file: string, f: LayerFeature) => `${file}:${featureId(f)}`;

/** Names stay readable above the data; `beforeId` is read by the overlay, not by the layer's own type. */
const BELOW_NAMES = { beforeId: 'label-water' } as object;

/** Under the water line of the base map nothing of a cell would be seen; under the names all of it is. */
const BELOW_MARKS = { beforeId: 'corridors' } as object;

type Rgb = readonly [number, number, number];
const mix = (a: Rgb, b: Rgb, share: number): [number, number, number] => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/**
 * A score as a colour between those of the classes, so that cells of one class still differ: each class has its own
 * colour in the middle of its span. `middles` and `ramp` stand from low to high.
 */
export function colourOfScore(
  score: number,
  middles: readonly number[],
  ramp: readonly Rgb[],
): [number, number, number] {
  const above = middles.findIndex((m) => score <= m);
  const last = ramp.at(-1) ?? [0, 0, 0];
  if (above === -1) return [...last];
  const high = ramp[above] ?? last;
  if (above === 0) return [...high];
  const from = middles[above - 1] ?? 0;
  const share = (score - from) / ((middles[above] ?? 1) - from);
  return mix(ramp[above - 1] ?? high, high, share);
}

/** Middles of INFORM's five classes on the 0–10 scale. */
const MIDDLES = [1, 2.75, 4.25, 5.75, 8.25];

function cellLayer({ cells, scores }: CellsOnMap, colours: MapColours) {
  const ramp = rampOf(colours).slice(1).map(rgb);
  return new H3HexagonLayer<string>({
    id: 'cells-h3',
    // The same list under every slider: only colours are worked out again.
    data: cells.codes as string[],
    getHexagon: (code) => code,
    getFillColor: (_, { index }) => {
      const score = scores[index] ?? Number.NaN;
      if (Number.isNaN(score)) return [0, 0, 0, 0];
      return [...colourOfScore(score, MIDDLES, ramp), cells.water[index] ? 150 : 235];
    },
    updateTriggers: { getFillColor: [scores, colours] },
    extruded: false,
    stroked: false,
    pickable: true,
    highPrecision: false,
    ...BELOW_MARKS,
  });
}

/** Under the land, so that the coast cuts the cells. */
const BELOW_LAND = { beforeId: 'strait-land' } as object;

function exposureLayer({ codes, steps }: ExposureOnMap, colours: MapColours) {
  const ramp = exposureRampOf(colours).map(rgb);
  return new H3HexagonLayer<string>({
    id: 'exposure-h3',
    data: codes as string[],
    getHexagon: (code) => code,
    getFillColor: (_, { index }) =>
      [...(ramp[(steps[index] ?? 1) - 1] ?? [0, 0, 0]), 255] as [number, number, number, number],
    updateTriggers: { getFillColor: [steps, colours] },
    extruded: false,
    stroked: true,
    getLineColor: [...rgb(colours.sea), 255],
    lineWidthUnits: 'pixels',
    getLineWidth: 1,
    pickable: true,
    highPrecision: false,
    ...BELOW_LAND,
  });
}

export function layersOf({ events, flows, cells, exposure, selected, colours }: DeckContent) {
  const colour = rgb(colours.bad);
  const ink = rgb(colours.mapInk);
  const located = events.filter((f) => f.geometry?.type === 'Point');
  const chosen = (f: LayerFeature) => keyOf('incidents', f) === selected;
  const byCount = (f: LayerFeature) => 1 + Math.sqrt(Number(f.properties.count ?? 1)) * 0.9;
  return [
    ...(exposure ? [exposureLayer(exposure, colours)] : []),
    ...(cells ? [cellLayer(cells, colours)] : []),
    new ScatterplotLayer<LayerFeature>({
      id: 'event-radius',
      data: located,
      getPosition: positionOf,
      getRadius: radiusOf,
      radiusUnits: 'meters',
      filled: true,
      stroked: true,
      getFillColor: [...colour, 14],
      getLineColor: [...colour, 90],
      lineWidthUnits: 'pixels',
      getLineWidth: (f) => (chosen(f) ? 2.5 : 0.8),
      updateTriggers: { getLineWidth: selected },
      pickable: true,
      ...BELOW_NAMES,
    }),
    new ScatterplotLayer<LayerFeature>({
      id: 'events',
      data: located.filter((f) => radiusOf(f) < RADIUS_ONLY_M),
      getPosition: positionOf,
      getRadius: personsPx,
      radiusUnits: 'pixels',
      filled: true,
      stroked: true,
      getFillColor: [...colour, 110],
      getLineColor: (f) => (chosen(f) ? [...ink, 255] : [...colour, 235]),
      lineWidthUnits: 'pixels',
      getLineWidth: (f) => (chosen(f) ? 2.5 : 1.4),
      updateTriggers: { getLineColor: selected, getLineWidth: selected },
      pickable: true,
      ...BELOW_NAMES,
    }),
    new ArcLayer<LayerFeature>({
      id: 'flows',
      data: flows.filter((f) => f.geometry?.type === 'LineString'),
      getSourcePosition: (f) => end(f, false),
      getTargetPosition: (f) => end(f, true),
      getSourceColor: (f) => [...rgb(f.properties.leg === 'origin' ? colours.portDom : colours.routeIrregular), 190],
      getTargetColor: (f) => [...rgb(f.properties.leg === 'origin' ? colours.portDom : colours.routeIrregular), 230],
      getWidth: byCount,
      getHeight: 0.35,
      greatCircle: false,
      pickable: true,
    }),
  ];
}

/**
 * deck.gl ends without its device, whose watch over the screen's resolution the browser then keeps for ever, and with it
 * canvas, map and every feature on it. Attaching again gives the same device. While that is still on its way, attaching
 * is refused when it has come: then it is asked for once more.
 */
async function letGoOf(graphics: WebGL2RenderingContext): Promise<void> {
  const attach = () => webgl2Adapter.attach(graphics);
  const device = await attach()
    .catch(attach)
    .catch(() => null);
  device?.getDefaultCanvasContext().destroy();
  device?.destroy();
}

/** Draws over a map until it is removed, or the map is. */
export function addDeck(map: MapLibreMap): DeckMap {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const graphics = map.getCanvas().getContext('webgl2');
  let latest: DeckContent | null = null;
  const draw = () => {
    if (latest) overlay.setProps({ layers: layersOf(latest) });
  };
  return {
    update: (content) => {
      latest = content;
      draw();
      // The overlay skips a style that is still loading its sources, and would wait for a change of style to look again.
      if (!map.isStyleLoaded()) map.once('idle', draw);
    },
    pick: (x, y) => {
      const found = overlay.pickObject({ x, y, radius: 4 });
      if (!found?.layer) return null;
      if (found.layer.id === 'exposure-h3') {
        const code = latest?.exposure?.codes[found.index];
        return code ? { feature: null, area: null, cell: code } : null;
      }
      if (found.layer.id === 'cells-h3') {
        const drawn = latest?.cells;
        if (Number.isNaN(drawn?.scores[found.index] ?? Number.NaN)) return null;
        const area = drawn?.cells.parents[drawn.cells.parent[found.index] ?? -1]?.code ?? null;
        return area ? { feature: null, area } : null;
      }
      const f = found.object as LayerFeature | undefined;
      return f ? { feature: keyOf(found.layer.id === 'flows' ? 'flows' : 'incidents', f), area: null } : null;
    },
    remove: () => {
      if (map.hasControl(overlay)) map.removeControl(overlay);
      if (graphics) void letGoOf(graphics);
    },
  };
}
