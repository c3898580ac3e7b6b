/** Drawing a position or a line by hand on the map: terra-draw, fetched when first wanted. */
import type { GeoJSONStoreFeatures } from 'terra-draw';
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { MapHandle } from '../../../map/MapView.tsx';

export type Point = readonly [number, number];

export interface Drawing {
  /** Shows the shape as given, to be dragged; nothing where there is none. */
  readonly show: (points: readonly Point[]) => void;
  /** Lets the next clicks draw it anew. */
  readonly begin: () => void;
  readonly stop: () => void;
}

/**
 * A new style takes the layers of the drawing with it, and terra-draw then asks the map for what is gone: this map
 * answers with nothing instead of failing.
 */
const forgiving = (map: MapHandle['map']): MapHandle['map'] =>
  new Proxy(map, {
    get(target, name) {
      if (name === 'removeLayer') return (id: string) => target.getLayer(id) && target.removeLayer(id);
      if (name === 'removeSource') return (id: string) => target.getSource(id) && target.removeSource(id);
      if (name === 'getSource') return (id: string) => target.getSource(id) ?? { setData: () => undefined };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

const DECIMALS = 6;
const rounded = (x: number): number => Number(x.toFixed(DECIMALS));
type Hex = `#${string}`;
const ID = '00000000-0000-4000-8000-000000000001';

/**
 * @param kind one point, or a line of two points and more
 * @param onDrawn told of every change made by hand, also while dragging; longitude and latitude in degrees
 */
export function startDrawing(
  { map, colours }: MapHandle,
  kind: 'point' | 'line',
  onDrawn: (points: readonly Point[]) => void,
): Drawing {
  const [ink, halo] = [colours.accent as Hex, colours.mapHalo as Hex];
  const marks = { pointColor: ink, pointOutlineColor: halo, pointWidth: 8, pointOutlineWidth: 2.5 } as const;
  const mode = kind === 'point' ? 'point' : 'linestring';
  const select = new TerraDrawSelectMode({
    allowManualDeselection: false,
    flags: {
      point: { feature: { draggable: true } },
      linestring: { feature: { coordinates: { midpoints: true, draggable: true, deletable: true } } },
    },
    styles: {
      ...{ selectedPointColor: ink, selectedPointOutlineColor: halo, selectedPointWidth: 8 },
      ...{ selectedPointOutlineWidth: 2.5, selectedLineStringColor: ink, selectedLineStringWidth: 3 },
      ...{ selectionPointColor: ink, selectionPointOutlineColor: halo, selectionPointWidth: 6 },
      ...{ selectionPointOutlineWidth: 2, midPointColor: halo, midPointOutlineColor: ink, midPointWidth: 4 },
      midPointOutlineWidth: 1.5,
    },
  });
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({
      map: forgiving(map),
      prefixId: 'edit-draw',
      coordinatePrecision: DECIMALS,
    }),
    modes: [
      select,
      new TerraDrawPointMode({ styles: marks }),
      new TerraDrawLineStringMode({
        styles: { lineStringColor: ink, lineStringWidth: 3, closingPointColor: halo, closingPointOutlineColor: ink },
      }),
    ],
  });
  draw.start();
  let own = ID;
  // To select a shape is a change too; what is told is a shape that differs from the one shown.
  let known = '';

  const tell = (id: string | number) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    const text = JSON.stringify(geometry?.coordinates);
    if (text === known) return;
    known = text;
    if (geometry?.type === 'Point') onDrawn([geometry.coordinates as [number, number]]);
    if (geometry?.type === 'LineString') onDrawn(geometry.coordinates as [number, number][]);
  };
  const hold = (id: string) => {
    own = id;
    draw.setMode('select');
    draw.selectFeature(id);
  };
  draw.on('change', (ids, _type, context) => {
    if (
      !(context && 'origin' in context && context.origin === 'api') &&
      draw.getMode() === 'select' &&
      ids.includes(own)
    )
      tell(own);
  });
  draw.on('finish', (id, { action }) => {
    if (action !== 'draw') return;
    // The mode that drew it is still at work.
    setTimeout(() => {
      if (!draw.enabled || !draw.hasFeature(id)) return;
      hold(String(id));
      tell(id);
    });
  });
  return {
    show: (points) => {
      const coordinates = points.map(([x, y]) => [rounded(x), rounded(y)]);
      draw.setMode('select');
      draw.clear();
      const [first] = coordinates;
      if (!first || (kind === 'line' && coordinates.length < 2)) return;
      const geometry =
        kind === 'point'
          ? { type: 'Point' as const, coordinates: first }
          : { type: 'LineString' as const, coordinates };
      const feature: GeoJSONStoreFeatures = { type: 'Feature', id: ID, geometry, properties: { mode } };
      known = JSON.stringify(geometry.coordinates);
      if (draw.addFeatures([feature]).every((told) => told.valid)) hold(ID);
    },
    begin: () => {
      draw.clear();
      draw.setMode(mode);
    },
    stop: () => draw.stop(),
  };
}
