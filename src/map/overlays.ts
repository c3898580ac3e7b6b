/** What lies on the base map: boundary, routes, landings, places, names. Each MapLibre layer belongs to one row of the legend. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../state/view.ts';
import { areaColour, areaIs, LABEL_FONT, metresToPx, WATER_FONT } from './style.ts';
import type { MapColours } from './theme.ts';

/** From this radius up only the radius is drawn: a mark would say more than is known. */
export const RADIUS_ONLY_M = 3000;

export const LAYER_OF: Readonly<Record<string, LayerId>> = {
  'area-edge': 'areas',
  'area-fill': 'areas',
  'area-unsure': 'areas',
  'area-nodata': 'areas',
  'area-borders': 'areas',
  'area-official': 'areas',
  'kelurahan-fill': 'areas',
  'kelurahan-unsure': 'areas',
  'kelurahan-nodata': 'areas',
  'kelurahan-line': 'areas',
  kelurahan: 'areas',
  islands: 'islands',
  cells: 'landings',
  'cells-line': 'landings',
  corridors: 'routes_irregular',
  boundary: 'boundary',
  'boundary-shelf': 'boundary',
  'boundary-label': 'boundary',
  'boundary-end': 'boundary',
  'route-high': 'routes_irregular',
  'route-medium': 'routes_irregular',
  'route-low': 'routes_irregular',
  ferries: 'ferries',
  feeders: 'feeders',
  'landing-radius': 'landings',
  landings: 'landings',
  foreign: 'foreign',
  ports: 'ports',
  border_points: 'border_points',
  'border-radius': 'border_points',
  'border-area-label': 'border_points',
  'flow-names': 'flows',
  services: 'services',
  posts: 'posts',
  bases: 'bases',
};

/** An area without a score has the symbol of a low one, hatched by no colour but its own. */
const AREA_SCORE: ExpressionSpecification = [
  'case',
  ['==', ['coalesce', ['feature-state', 'score'], 0], 0],
  3,
  ['feature-state', 'score'],
];

const PRECISE: ExpressionSpecification = ['<', ['get', 'location_precision_m'], RADIUS_ONLY_M];

const marks = (id: string, filter: ExpressionSpecification, minzoom = 0): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'points',
  minzoom,
  filter,
  layout: {
    'icon-image': ['get', 'mark'],
    'icon-allow-overlap': true,
    'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.7, 11, 1],
  },
});

const kindIn = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const route = (
  id: string,
  filter: ExpressionSpecification,
  colour: string,
  width: number,
  dash: number[] | null,
  source = 'routes',
): LayerSpecification => ({
  id,
  type: 'line',
  source,
  filter,
  layout: { 'line-join': 'round', 'line-cap': 'butt' },
  paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
});
const irregular = (confidence: string): ExpressionSpecification => [
  'all',
  isKind('irregular_sea'),
  ['==', ['get', 'confidence'], confidence],
];

export function overlayLayers(c: MapColours): readonly LayerSpecification[] {
  const halo = { 'text-halo-color': c.mapHalo, 'text-halo-width': 1.6 };
  return [
    {
      id: 'reported',
      type: 'fill',
      source: 'reported',
      paint: {
        'fill-color': ['get', 'colour'],
        'fill-opacity': ['case', ['get', 'hidden'], 0.35, 0.78],
        // Cells side by side show seams otherwise; blocks have lines of their own.
        'fill-antialias': false,
      },
    },
    {
      id: 'reported-hidden',
      type: 'fill',
      source: 'reported',
      filter: ['get', 'hidden'],
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': 0.55 },
    },
    {
      id: 'reported-line',
      type: 'line',
      source: 'reported',
      filter: ['has', 'key'],
      paint: { 'line-color': c.mapHalo, 'line-width': 0.7 },
    },
    {
      id: 'corridors',
      type: 'fill',
      source: 'corridors',
      paint: {
        'fill-color': c.routeIrregular,
        'fill-opacity': ['interpolate', ['linear'], ['get', 'routes'], 1, 0.12, 8, 0.34],
      },
    },
    { id: 'cells', type: 'fill', source: 'cells', paint: { 'fill-color': c.portInformal, 'fill-opacity': 0.14 } },
    {
      id: 'cells-line',
      type: 'line',
      source: 'cells',
      paint: { 'line-color': c.portInformal, 'line-width': 1.2, 'line-opacity': 0.7 },
    },
    route(
      'boundary',
      ['all', ['==', ['geometry-type'], 'LineString'], ['!=', ['get', 'certainty'], 'shelf_vertices']],
      c.limit,
      1.2,
      [6, 3, 1.2, 3],
      'boundary',
    ),
    route(
      'boundary-shelf',
      ['all', ['==', ['geometry-type'], 'LineString'], ['==', ['get', 'certainty'], 'shelf_vertices']],
      c.limit,
      0.9,
      [2, 4],
      'boundary',
    ),
    {
      id: 'boundary-end',
      type: 'circle',
      source: 'boundary',
      minzoom: 8,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 3, 'circle-color': c.sea, 'circle-stroke-color': c.limit, 'circle-stroke-width': 1.2 },
    },
    route('feeders', kindIn('domestic_feeder_air', 'domestic_feeder_sea', 'land_border'), c.routeFeeder, 1.2, [7, 4]),
    route('ferries', isKind('regular_ferry'), c.routeFerry, 1.2, null),
    route('route-low', irregular('low'), c.routeIrregular, 1.2, [1, 2.4]),
    route('route-medium', irregular('medium'), c.routeIrregular, 1.4, [4, 2.4]),
    route('route-high', irregular('high'), c.routeIrregular, 1.9, null),
    {
      id: 'landing-radius',
      type: 'circle',
      source: 'landings',
      minzoom: 7.5,
      paint: {
        'circle-radius': metresToPx('location_precision_m') as ExpressionSpecification,
        'circle-color': c.portInformal,
        'circle-opacity': 0.07,
        'circle-stroke-color': c.portInformal,
        'circle-stroke-width': 0.8,
        'circle-stroke-opacity': 0.35,
      },
    },
    {
      id: 'border-radius',
      type: 'circle',
      source: 'points',
      filter: kindIn('iom_monitoring_area'),
      paint: {
        'circle-radius': metresToPx('location_precision_m') as ExpressionSpecification,
        'circle-color': c.accent,
        'circle-opacity': 0.06,
        'circle-stroke-color': c.accent,
        'circle-stroke-width': 1.2,
        'circle-stroke-opacity': 0.6,
      },
    },
    {
      id: 'kelurahan',
      type: 'circle',
      source: 'kelurahan',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['+', 2, ['*', 0.5, AREA_SCORE]],
          11,
          ['+', 4, ['*', 1.3, AREA_SCORE]],
        ],
        'circle-color': areaColour(c.land2),
        // A value that is the kecamatan's has a light rim.
        'circle-stroke-color': ['case', ['all', areaIs('inherited'), ['!', areaIs('selected')]], c.mapHalo, c.mapInk],
        'circle-stroke-width': ['case', areaIs('selected'), 3, areaIs('inherited'), 2, 1],
      },
    },
    // Kecamatan of a region that has no polygons.
    {
      id: 'area-points',
      type: 'circle',
      source: 'areas',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 4, 11, 7],
        'circle-color': areaColour(c.land2),
        'circle-stroke-color': c.mapInk,
        'circle-stroke-width': ['case', areaIs('selected'), 3, 1],
      },
    },
    marks('foreign', isKind('foreign_landing'), 7),
    marks('landings', ['all', isKind('informal_landing'), PRECISE], 7.5),
    marks('posts', kindIn('police_post', 'immigration_office'), 7),
    marks('services', isKind('service'), 7),
    marks('bases', kindIn('patrol_base', 'surveillance_site'), 7),
    marks(
      'ports',
      kindIn('ferry_terminal_international', 'ferry_terminal_domestic', 'cargo_port', 'people_port', 'airport'),
      5,
    ),
    {
      id: 'border_points',
      type: 'symbol',
      source: 'points',
      minzoom: 4,
      filter: isKind('border_post'),
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 6, ['get', 'label']],
        'text-font': LABEL_FONT,
        'text-size': 12,
        'text-offset': [0, 0.9],
        'text-anchor': 'top',
        'text-optional': true,
        'text-max-width': 9,
      },
      paint: { 'text-color': c.mapInk, ...halo },
    },
    {
      id: 'border-area-label',
      type: 'symbol',
      source: 'points',
      minzoom: 5,
      filter: isKind('iom_monitoring_area'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter SemiBold', 'Inter'],
        'text-size': 12,
        'text-offset': [0, -1.3],
        'text-anchor': 'bottom',
        'text-max-width': 10,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c.accent, ...halo },
    },
    {
      id: 'flow-names',
      type: 'symbol',
      source: 'flow-names',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT,
        'text-size': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.5,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': c.mapInk, ...halo },
    },
    {
      id: 'boundary-label',
      type: 'symbol',
      source: 'boundary',
      minzoom: 8,
      filter: ['all', ['==', ['geometry-type'], 'LineString'], ['!=', ['get', 'certainty'], 'shelf_vertices']],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT,
        'text-size': 11,
        'text-offset': [0, -0.8],
        'symbol-spacing': 600,
      },
      paint: { 'text-color': c.limit, 'text-halo-color': c.sea, 'text-halo-width': 1.5 },
    },
    {
      id: 'label-water',
      type: 'symbol',
      minzoom: 6,
      source: 'places-labels',
      filter: ['==', ['get', 'kind'], 'water'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': WATER_FONT,
        'text-size': ['get', 'size'],
        'text-rotate': ['get', 'rotate'],
        'text-letter-spacing': 0.06,
      },
      // Unseen on plain water; on the cells of sea exposure and reach it keeps the name readable.
      paint: { 'text-color': c.waterInk, 'text-halo-color': c.sea, 'text-halo-width': 1.5 },
    },
    {
      id: 'label-land',
      type: 'symbol',
      minzoom: 5.5,
      source: 'places-labels',
      filter: ['==', ['get', 'kind'], 'land'],
      layout: { 'text-field': ['get', 'label'], 'text-font': LABEL_FONT, 'text-size': 12, 'text-letter-spacing': 0.22 },
      paint: { 'text-color': c.mapInk, 'text-opacity': 0.72, ...halo },
    },
    {
      id: 'label-area',
      type: 'symbol',
      source: 'area-names',
      minzoom: 8.5,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter SemiBold', 'Inter'],
        'text-size': 12.5,
        'text-max-width': 6,
        'text-line-height': 1.05,
        'symbol-sort-key': ['get', 'order'],
        // Beside a point, on a shape.
        'text-variable-anchor-offset': [
          'case',
          ['get', 'point'],
          ['literal', ['top', [0, 0.7], 'bottom', [0, -0.7], 'left', [0.8, 0], 'right', [-0.8, 0]]],
          ['literal', ['center', [0, 0], 'top', [0, 0], 'bottom', [0, 0], 'left', [0, 0], 'right', [0, 0]]],
        ],
        'text-padding': 1,
      },
      paint: {
        'text-color': areaColour(c.mapInk, 'ink'),
        'text-halo-color': areaColour(c.mapHalo, 'halo'),
        'text-halo-width': 1.4,
      },
    },
  ];
}
