/** The base map as a function of colours: nothing here is a fact, everything is how facts look. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './theme.ts';

/** The built-in coast is honest up to this zoom (median 0.1 km, 0.5 km at the 90th percentile off). */
export const MAX_ZOOM = 12;
export const MIN_ZOOM = 1.5;
/** From here on the detailed coast of the strait replaces the coarse one. */
const STRAIT_ZOOM = 7;

export const LABEL_FONT = ['Inter'];
export const WATER_FONT = ['Georgia Italic', 'Georgia', 'Noto Serif', 'DejaVu Serif', 'serif'];

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** Sources are all empty GeoJSON at first; the map fills them as files arrive. */
export const SOURCES = [
  'world',
  'sea',
  'box',
  'strait-land',
  'strait-shore',
  'strait-water',
  'reservoir',
  'borders',
  'areas',
  'kelurahan',
  'reported',
  'cells',
  'corridors',
  'boundary',
  'islands',
  'routes',
  'landings',
  'points',
  'places-labels',
  'area-names',
  'selection',
  'flow-names',
] as const;
export type SourceId = (typeof SOURCES)[number];

/** Sources whose features are areas: known by their code, so that their looks can be set without a new file. */
export const AREA_SOURCES: readonly SourceId[] = ['areas', 'kelurahan', 'area-names'];

/** Metres to px at the equatorial latitudes of the strait (cos 1.1° = 0.9998), for a property holding metres. */
export const metresToPx = (property: string): unknown => {
  const perMetre = 1 / 78271.517;
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    0,
    ['*', perMetre, ['get', property]],
    22,
    ['*', perMetre * 2 ** 22, ['get', property]],
  ];
};

/** A look of `AreaLook`, which is there from the first moment that the area is painted. */
export const areaColour = (before: string, key: 'colour' | 'ink' | 'halo' = 'colour'): ExpressionSpecification => [
  'to-color',
  ['feature-state', key],
  before,
];
export const areaIs = (key: 'unsure' | 'missing' | 'inherited' | 'selected'): ExpressionSpecification => [
  'boolean',
  ['feature-state', key],
  false,
];

/** Kelurahan with an official boundary are areas like any other; points are symbols above the water (`overlays.ts`). */
const kelurahanShapes = (c: MapColours): LayerSpecification[] => {
  const filter: ExpressionSpecification = ['!=', ['geometry-type'], 'Point'];
  const source = 'kelurahan';
  return [
    { id: 'kelurahan-fill', type: 'fill', source, filter, paint: { 'fill-color': areaColour(c.land2) } },
    {
      id: 'kelurahan-unsure',
      type: 'fill',
      source,
      filter,
      paint: { 'fill-pattern': 'dots', 'fill-opacity': ['case', areaIs('unsure'), 1, 0] },
    },
    {
      id: 'kelurahan-nodata',
      type: 'fill',
      source,
      filter,
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': ['case', areaIs('missing'), 1, 0] },
    },
    { id: 'kelurahan-line', type: 'line', source, filter, paint: { 'line-color': c.inner, 'line-width': 0.8 } },
  ];
};

export function baseStyle(c: MapColours): StyleSpecification {
  const layers: LayerSpecification[] = [
    { id: 'background', type: 'background', paint: { 'background-color': c.sea } },
    {
      id: 'world-land',
      type: 'fill',
      source: 'world',
      maxzoom: 5,
      paint: { 'fill-color': c.land, 'fill-antialias': false },
    },
    {
      id: 'world-coast',
      type: 'line',
      source: 'world',
      maxzoom: 5,
      paint: { 'line-color': c.coast, 'line-width': 0.5 },
    },
    { id: 'sea-land', type: 'fill', source: 'sea', minzoom: 4, paint: { 'fill-color': c.land } },
    { id: 'sea-coast', type: 'line', source: 'sea', minzoom: 4, paint: { 'line-color': c.coast, 'line-width': 0.7 } },
    { id: 'box', type: 'fill', source: 'box', minzoom: STRAIT_ZOOM, paint: { 'fill-color': c.sea } },
    {
      id: 'strait-land',
      type: 'fill',
      source: 'strait-land',
      minzoom: STRAIT_ZOOM,
      paint: { 'fill-color': ['match', ['get', 'role'], 'region', c.land2, c.land] },
    },
    // Area fills lie under the water and reach past the coast, so that the coast seen is always the base map's own.
    {
      id: 'area-edge',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': areaColour(c.land2),
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 7, 1, 12, 24],
      },
    },
    { id: 'area-fill', type: 'fill', source: 'areas', paint: { 'fill-color': areaColour(c.land2) } },
    {
      id: 'area-unsure',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-pattern': 'dots', 'fill-opacity': ['case', areaIs('unsure'), 1, 0] },
    },
    {
      id: 'area-nodata',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': ['case', areaIs('missing'), 1, 0] },
    },
    ...kelurahanShapes(c),
    {
      id: 'area-official',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'approximate'], false],
      minzoom: 8,
      paint: { 'line-color': c.inner, 'line-width': 1.4 },
    },
    {
      id: 'area-borders',
      type: 'line',
      source: 'borders',
      minzoom: 8,
      paint: { 'line-color': c.inner, 'line-width': 1.4, 'line-dasharray': [3, 2.2] },
    },
    { id: 'strait-water', type: 'fill', source: 'strait-water', minzoom: STRAIT_ZOOM, paint: { 'fill-color': c.sea } },
    { id: 'reservoir', type: 'fill', source: 'reservoir', minzoom: STRAIT_ZOOM, paint: { 'fill-color': c.sea } },
    {
      id: 'shore-2',
      type: 'line',
      source: 'strait-shore',
      minzoom: 8,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': c.sea2,
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 8, 3, 12, 22],
        'line-offset': ['interpolate', ['exponential', 2], ['zoom'], 8, -1.5, 12, -11],
      },
    },
    {
      id: 'shore-3',
      type: 'line',
      source: 'strait-shore',
      minzoom: 8,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': c.sea3,
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 8, 1.5, 12, 10],
        'line-offset': ['interpolate', ['exponential', 2], ['zoom'], 8, -0.75, 12, -5],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'strait-shore',
      minzoom: STRAIT_ZOOM,
      paint: { 'line-color': c.coast, 'line-width': 0.8 },
    },
    {
      id: 'islands',
      type: 'circle',
      source: 'islands',
      minzoom: 8.5,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 1.1, 12, 3],
        'circle-color': ['get', 'colour'],
        'circle-stroke-color': c.coast,
        'circle-stroke-width': 0.6,
      },
    },
    {
      id: 'area-selected',
      type: 'line',
      source: 'selection',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.mapInk, 'line-width': 2.2 },
    },
  ];
  return {
    version: 8,
    sources: Object.fromEntries(
      SOURCES.map((id) => [
        id,
        { type: 'geojson', data: EMPTY, ...(AREA_SOURCES.includes(id) ? { promoteId: 'code' } : {}) },
      ]),
    ),
    layers,
  };
}
