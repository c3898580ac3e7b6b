/** Marks of what has been reached, under the marks of ports or at the points of kelurahan: shape says it, colour repeats it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { GAP_STATES, type GapState } from '../../response/gaps/table.ts';
import type { MapColours } from '../theme.ts';
import { collection } from '../topology.ts';

/** A mark of 32 CSS px; a port's own mark has room on it. */
const SIZE = 32;
const RATIO = 2;
const MIDDLE = SIZE / 2;
const RADIUS = 13;

const disc = (g: CanvasRenderingContext2D, r: number): void => {
  g.beginPath();
  g.arc(MIDDLE, MIDDLE, r, 0, Math.PI * 2);
};

/** Full: named. Half: for the city alone. Open: not on the list. Hatched: none in the register. */
const DRAW: Readonly<Record<GapState, (g: CanvasRenderingContext2D, c: MapColours) => void>> = {
  reached: (g, c) => {
    disc(g, RADIUS);
    g.fillStyle = c.reach1;
    g.fill();
  },
  citywide: (g, c) => {
    g.beginPath();
    g.arc(MIDDLE, MIDDLE, RADIUS, 0, Math.PI);
    g.closePath();
    g.fillStyle = c.reach1;
    g.fill();
  },
  notReached: () => undefined,
  none: (g, c) => {
    g.save();
    disc(g, RADIUS);
    g.clip();
    g.strokeStyle = c.noDataLine;
    g.lineWidth = 1.2;
    g.beginPath();
    for (let x = -SIZE; x < SIZE; x += 6) {
      g.moveTo(x, SIZE);
      g.lineTo(x + SIZE, 0);
    }
    g.stroke();
    g.restore();
  },
};

function image(state: GapState, c: MapColours, chosen: boolean): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * RATIO;
  canvas.height = SIZE * RATIO;
  // Kept off the graphics card, which is busy with the map when this is read back.
  const g = canvas.getContext('2d', { willReadFrequently: true });
  if (!g) return null;
  g.scale(RATIO, RATIO);
  disc(g, RADIUS + 2.4);
  g.fillStyle = c.mapHalo;
  g.fill();
  DRAW[state](g, c);
  disc(g, RADIUS);
  g.strokeStyle = chosen ? c.accent : state === 'none' ? c.noDataLine : c.mapInk;
  g.lineWidth = chosen ? 3.4 : 1.5;
  if (state === 'notReached' && !chosen) g.setLineDash([4, 3]);
  g.stroke();
  return g.getImageData(0, 0, canvas.width, canvas.height);
}

export const STATE_SOURCE = 'reached';
export const STATE_LAYER = 'reached-marks';
/** Marks of ports lie above. */
const BELOW = 'ports';

const nameOf = (state: GapState, chosen: boolean): string => `reached-${state}${chosen ? '-chosen' : ''}`;

export interface StateMark {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly state: GapState;
  readonly chosen: boolean;
}

/** Source, images and layer into a style that has just been put on; `scale` sizes the marks. */
export function addStates(map: MapLibreMap, colours: MapColours, scale: number): () => void {
  for (const state of GAP_STATES)
    for (const chosen of [false, true]) {
      if (map.hasImage(nameOf(state, chosen))) continue;
      const data = image(state, colours, chosen);
      if (data) map.addImage(nameOf(state, chosen), data, { pixelRatio: RATIO });
    }
  if (!map.getSource(STATE_SOURCE)) map.addSource(STATE_SOURCE, { type: 'geojson', data: collection([]) });
  if (!map.getLayer(STATE_LAYER))
    map.addLayer(
      {
        id: STATE_LAYER,
        type: 'symbol',
        source: STATE_SOURCE,
        layout: {
          'icon-image': ['get', 'image'],
          'icon-allow-overlap': true,
          'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.6 * scale, 11, scale],
        },
      },
      map.getLayer(BELOW) ? BELOW : undefined,
    );
  return () => {
    if (map.getLayer(STATE_LAYER)) map.removeLayer(STATE_LAYER);
    if (map.getSource(STATE_SOURCE)) map.removeSource(STATE_SOURCE);
  };
}

export const stateFeed = (marks: readonly StateMark[]) =>
  collection(
    marks.map(({ id, lon, lat, state, chosen }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { id, image: nameOf(state, chosen) },
    })),
  );
