/** What lies on the map of the reach desk, put into a style when the desk opens and taken out when it closes. */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { BEYOND } from '../../response/reach/bands.ts';
import { RADIUS_ONLY_M } from '../overlays.ts';
import { LABEL_FONT, metresToPx } from '../style.ts';
import type { MapColours } from '../theme.ts';
import { collection } from '../topology.ts';

export const REACH_SOURCES = ['reach-units', 'reach-places', 'reach-way'] as const;
export type ReachSource = (typeof REACH_SOURCES)[number];
/** The layers that answer a click on a kelurahan. */
export const REACH_UNIT_LAYERS = ['reach-units', 'reach-beyond'];

/** Colours of the bands from near to far; the last is hatched, not coloured. */
export const reachColours = (c: MapColours): readonly string[] => [c.reach1, c.reach2, c.reach3, c.noData];

/** Names of lands and waters stay above, but not above the names of help: the first laid on a spot are the last drawn. */
const BELOW = 'label-water';
const SIZE = 16;
const RATIO = 2;

/** A hatched disc: beyond reach is told by its pattern, not by a colour alone. */
function hatchedDisc(c: MapColours): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * RATIO;
  canvas.height = SIZE * RATIO;
  const g = canvas.getContext('2d');
  if (!g) return null;
  g.scale(RATIO, RATIO);
  g.beginPath();
  g.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 1.5, 0, Math.PI * 2);
  g.fillStyle = c.noData;
  g.fill();
  g.save();
  g.clip();
  g.strokeStyle = c.noDataLine;
  g.lineWidth = 1.4;
  for (let x = -SIZE; x < SIZE; x += 4) {
    g.beginPath();
    g.moveTo(x, SIZE);
    g.lineTo(x + SIZE, 0);
    g.stroke();
  }
  g.restore();
  g.beginPath();
  g.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 1.5, 0, Math.PI * 2);
  g.strokeStyle = c.mapHalo;
  g.lineWidth = 3;
  g.stroke();
  g.strokeStyle = c.mapInk;
  g.lineWidth = 1.2;
  g.stroke();
  return g.getImageData(0, 0, canvas.width, canvas.height);
}

function layers(c: MapColours): readonly LayerSpecification[] {
  const ramp = reachColours(c);
  return [
    {
      id: 'reach-radius',
      type: 'circle',
      source: 'reach-places',
      paint: {
        'circle-radius': metresToPx('radius_m') as never,
        'circle-color': c.service,
        'circle-opacity': 0.05,
        'circle-stroke-color': c.service,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': 0.55,
      },
    },
    {
      id: 'reach-way-halo',
      type: 'line',
      source: 'reach-way',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': c.mapHalo, 'line-width': 4.5 },
    },
    {
      id: 'reach-way',
      type: 'line',
      source: 'reach-way',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.accent, 'line-width': 2, 'line-dasharray': [2.4, 1.6] },
    },
    {
      id: 'reach-units',
      type: 'circle',
      source: 'reach-units',
      filter: ['!=', ['get', 'band'], BEYOND],
      paint: {
        'circle-radius': 5,
        'circle-color': ['match', ['get', 'band'], 0, ramp[0] ?? '', 1, ramp[1] ?? '', 2, ramp[2] ?? '', c.land2],
        'circle-stroke-color': c.mapInk,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'reach-beyond',
      type: 'symbol',
      source: 'reach-units',
      filter: ['==', ['get', 'band'], BEYOND],
      layout: { 'icon-image': 'reach-beyond', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    {
      id: 'reach-chosen',
      type: 'circle',
      source: 'reach-units',
      filter: ['get', 'chosen'],
      paint: {
        'circle-radius': 10,
        'circle-opacity': 0,
        'circle-stroke-color': c.mapInk,
        'circle-stroke-width': 2.4,
      },
    },
    {
      id: 'reach-places',
      type: 'symbol',
      source: 'reach-places',
      layout: {
        // A mark says more than is known where the radius is large: there the ring and the name stand alone.
        'icon-image': ['case', ['<', ['get', 'radius_m'], RADIUS_ONLY_M], ['get', 'mark'], ''],
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': ['Inter SemiBold', ...LABEL_FONT],
        'text-size': 12,
        'text-max-width': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-optional': true,
      },
      paint: { 'text-color': c.mapInk, 'text-halo-color': c.mapHalo, 'text-halo-width': 1.8 },
    },
  ];
}

/** Sources, the mark and layers into a style that has just been put on. */
export function addReach(map: MapLibreMap, colours: MapColours): void {
  const mark = hatchedDisc(colours);
  if (mark && !map.hasImage('reach-beyond')) map.addImage('reach-beyond', mark, { pixelRatio: RATIO });
  for (const id of REACH_SOURCES) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: collection([]) });
  for (const layer of layers(colours))
    if (!map.getLayer(layer.id)) map.addLayer(layer, layer.id === 'reach-places' ? undefined : BELOW);
}

/** Out of a style that another desk goes on with. */
export function removeReach(map: MapLibreMap, colours: MapColours): void {
  for (const { id } of layers(colours)) if (map.getLayer(id)) map.removeLayer(id);
  for (const id of REACH_SOURCES) if (map.getSource(id)) map.removeSource(id);
}
