/** What lies on the map of the simulation desk, put into a style when the desk opens and taken out when it closes. */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { LABEL_FONT } from '../style.ts';
import type { MapColours } from '../theme.ts';
import { collection } from '../topology.ts';
import { hatchedMark, MARK_RATIO, MARKED, markOf, pixels } from './marks.ts';

export const WHATIF_SOURCES = ['whatif-units', 'whatif-steps'] as const;
export type WhatifSource = (typeof WHATIF_SOURCES)[number];
/** The layers that answer a click on a kelurahan. */
export const WHATIF_UNIT_LAYERS = ['whatif-units', 'whatif-same'];

/** Names of lands and waters stay above, but not above those of what is placed. */
const BELOW = 'label-water';
const ABOVE = ['whatif-steps'];

function layers(c: MapColours): readonly LayerSpecification[] {
  return [
    {
      id: 'whatif-units',
      type: 'circle',
      source: 'whatif-units',
      filter: ['!', ['get', 'same']],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 4, 11, 7],
        'circle-color': ['get', 'colour'],
        'circle-stroke-color': c.mapInk,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'whatif-same',
      type: 'symbol',
      source: 'whatif-units',
      filter: ['get', 'same'],
      layout: { 'icon-image': 'whatif-same', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    {
      id: 'whatif-chosen',
      type: 'circle',
      source: 'whatif-units',
      filter: ['get', 'chosen'],
      paint: {
        'circle-radius': 10,
        'circle-opacity': 0,
        'circle-stroke-color': c.mapInk,
        'circle-stroke-width': 2.4,
      },
    },
    {
      id: 'whatif-steps',
      type: 'symbol',
      source: 'whatif-steps',
      layout: {
        // Several may stand in one area: none may hide another's mark.
        'icon-image': ['get', 'mark'],
        'icon-allow-overlap': true,
        'icon-offset': ['get', 'shift'] as never,
        'text-field': ['get', 'label'],
        'text-font': ['Inter SemiBold', ...LABEL_FONT],
        'text-size': 12,
        'text-max-width': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': ['case', ['==', ['get', 'mark'], ''], 1.1, 1.3],
        'text-justify': 'auto',
        'text-optional': true,
      },
      paint: {
        'icon-opacity': ['case', ['get', 'on'], 1, 0.45],
        'text-opacity': ['case', ['get', 'on'], 1, 0.6],
        'text-color': c.accent,
        'text-halo-color': c.mapHalo,
        'text-halo-width': 1.8,
      },
    },
  ];
}

/** Sources, marks and layers into a style that has just been put on. */
export function addWhatif(map: MapLibreMap, colours: MapColours): void {
  const images = MARKED.map((kind) => [`whatif-${kind}`, pixels(markOf(kind, colours))] as const);
  for (const [name, image] of [...images, ['whatif-same', pixels(hatchedMark(colours))] as const])
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: MARK_RATIO });
  for (const id of WHATIF_SOURCES) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: collection([]) });
  for (const layer of layers(colours))
    if (!map.getLayer(layer.id)) map.addLayer(layer, ABOVE.includes(layer.id) ? undefined : BELOW);
}

/** Out of a style that another desk goes on with. */
export function removeWhatif(map: MapLibreMap, colours: MapColours): void {
  for (const { id } of layers(colours)) if (map.getLayer(id)) map.removeLayer(id);
  for (const id of WHATIF_SOURCES) if (map.getSource(id)) map.removeSource(id);
}
