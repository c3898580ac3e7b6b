/** What lies on the map of a patrol, put into a style when the workspace opens: the other maps never hear of it. */
import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { PatrolLayer } from '../../state/patrol/store.ts';
import { LABEL_FONT, metresToPx } from '../style.ts';
import type { MapColours } from '../theme.ts';
import { collection } from '../topology.ts';
import { PATROL_IMAGE_RATIO, PATROL_IMAGES, patrolImage } from './images.ts';

export const PATROL_SOURCES = ['patrol-tracks', 'patrol-sectors', 'patrol-bases', 'patrol-entered'] as const;
export type PatrolSource = (typeof PATROL_SOURCES)[number];

/** Names of lands and waters stay above. */
const BELOW = 'label-water';
/** Under the land, so that the coast cuts the cells of the sea; what paints water over land is put away meanwhile. */
export const EXPOSURE_BELOW = 'strait-land';
const OVER_THE_SEA = ['strait-water', 'shore-2', 'shore-3'];

export const PATROL_LAYER_OF: Readonly<Record<string, PatrolLayer>> = {
  'patrol-nogo': 'entered',
  'patrol-nogo-line': 'entered',
  'patrol-circles': 'entered',
  'patrol-limit': 'entered',
  'patrol-corners': 'entered',
  'patrol-tracks-halo': 'tracks',
  'patrol-tracks': 'tracks',
  'patrol-arrows': 'tracks',
  'patrol-sector-fill': 'sectors',
  'patrol-sector-line': 'sectors',
  'patrol-sector-unknown': 'sectors',
  'patrol-sector-number': 'sectors',
  'patrol-bases': 'bases',
};

const isShape = (shape: string): ExpressionSpecification => ['==', ['get', 'shape'], shape];
const chosen = (yes: number, no: number): ExpressionSpecification => ['case', ['get', 'chosen'], yes, no];

function layers(c: MapColours): readonly LayerSpecification[] {
  const halo = { 'text-halo-color': c.mapHalo, 'text-halo-width': 1.8 };
  return [
    {
      id: 'patrol-nogo',
      type: 'fill',
      source: 'patrol-entered',
      filter: isShape('noGo'),
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': 0.6 },
    },
    {
      id: 'patrol-nogo-line',
      type: 'line',
      source: 'patrol-entered',
      filter: ['any', isShape('noGo'), isShape('drawing')],
      paint: { 'line-color': c.bad, 'line-width': 1.6 },
    },
    {
      id: 'patrol-limit',
      type: 'line',
      source: 'patrol-entered',
      filter: isShape('limit'),
      paint: { 'line-color': c.accent, 'line-width': 1.6, 'line-dasharray': [6, 2] },
    },
    {
      id: 'patrol-circles',
      type: 'circle',
      source: 'patrol-entered',
      filter: ['has', 'radius_m'],
      paint: {
        'circle-radius': metresToPx('radius_m') as ExpressionSpecification,
        'circle-color': c.accent,
        'circle-opacity': 0.08,
        'circle-stroke-color': ['match', ['get', 'shape'], 'others', c.bad, c.accent],
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'patrol-tracks-halo',
      type: 'line',
      source: 'patrol-tracks',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': c.mapHalo, 'line-width': chosen(5.5, 3.6), 'line-opacity': 0.8 },
    },
    {
      id: 'patrol-tracks',
      type: 'line',
      source: 'patrol-tracks',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': c.accent, 'line-width': chosen(2.6, 1.4), 'line-opacity': chosen(1, 0.6) },
    },
    {
      id: 'patrol-arrows',
      type: 'symbol',
      source: 'patrol-tracks',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 90,
        'icon-image': 'patrol-arrow',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': chosen(1, 0.5) },
    },
    {
      id: 'patrol-sector-fill',
      type: 'fill',
      source: 'patrol-sectors',
      paint: { 'fill-color': c.mapHalo, 'fill-opacity': chosen(0.62, 0.3) },
    },
    {
      id: 'patrol-sector-line',
      type: 'line',
      source: 'patrol-sectors',
      filter: ['!', ['get', 'unknown']],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.ink, 'line-width': chosen(2.6, 1.6) },
    },
    {
      id: 'patrol-sector-unknown',
      type: 'line',
      source: 'patrol-sectors',
      filter: ['get', 'unknown'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.ink, 'line-width': chosen(2.6, 1.6), 'line-dasharray': [2, 1.6] },
    },
    {
      id: 'patrol-corners',
      type: 'circle',
      source: 'patrol-entered',
      filter: isShape('corner'),
      paint: {
        'circle-radius': 4,
        'circle-color': c.mapHalo,
        'circle-stroke-color': c.bad,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'patrol-bases',
      type: 'symbol',
      source: 'patrol-bases',
      layout: {
        'icon-image': 'patrol-base',
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': ['Inter SemiBold', ...LABEL_FONT],
        'text-size': 12,
        'text-offset': [0, 1],
        'text-anchor': 'top',
        'text-optional': true,
      },
      paint: { 'text-color': c.ink, ...halo },
    },
    {
      id: 'patrol-sector-number',
      type: 'symbol',
      source: 'patrol-sectors',
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter SemiBold', ...LABEL_FONT],
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c.ink, ...halo },
    },
  ];
}

/** Sources, marks and layers into a style that has just been put on. */
export function addPatrol(map: MapLibreMap, colours: MapColours): void {
  for (const name of Object.keys(PATROL_IMAGES) as (keyof typeof PATROL_IMAGES)[]) {
    const data = patrolImage(name, colours);
    if (data && !map.hasImage(name)) map.addImage(name, data, { pixelRatio: PATROL_IMAGE_RATIO });
  }
  for (const id of PATROL_SOURCES) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: collection([]) });
  for (const layer of layers(colours)) if (!map.getLayer(layer.id)) map.addLayer(layer, BELOW);
  // Numbers of boats and sectors are placed first: a name gives way to them.
  if (map.getLayer('label-area')) map.moveLayer('label-area', 'patrol-circles');
  const water = map.getLayersOrder().filter((id) => id.startsWith('detailed-water') && !id.includes('label'));
  for (const id of [...OVER_THE_SEA, ...water]) if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', 'none');
}
