/** What somebody brought in, on the map of the data workspace: events and places with their radius, routes, counts by cell. */
import type { Feature, FeatureCollection } from 'geojson';
import { cellToBoundary } from 'h3-js';
import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapPoint } from '../state/intake/summary.ts';
import { metresToPx } from './style.ts';
import type { MapColours } from './theme.ts';
import { collection } from './topology.ts';

export const IMPORTED_SOURCE = 'imported';
const BELOW = 'label-water';
const STEPS = 5;

export interface ImportedOnMap {
  readonly points: readonly MapPoint[];
  /** Longitude, latitude in degrees. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  /** H3 index with how many rows lie in it. */
  readonly cells: readonly { readonly cell: string; readonly count: number }[];
}

/** The step of each count between the least and the most, by equal ratios: a few cells hold most of what is reported. */
const stepOf = (count: number, most: number): number =>
  most <= 1 ? 1 : 1 + Math.min(STEPS - 1, Math.floor((Math.log(count) / Math.log(most)) * STEPS));

export function importedFeed({ points, lines, cells }: ImportedOnMap): FeatureCollection {
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const features: Feature[] = [
    ...cells.map(
      ({ cell, count }): Feature => ({
        type: 'Feature',
        properties: { shape: 'cell', step: stepOf(count, most) },
        // true: longitude first, and the ring closed.
        geometry: { type: 'Polygon', coordinates: [cellToBoundary(cell, true)] },
      }),
    ),
    ...lines.map(
      (line): Feature => ({
        type: 'Feature',
        properties: { shape: 'line' },
        geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
      }),
    ),
    ...points.map(
      ({ position, radiusM }): Feature => ({
        type: 'Feature',
        properties: { shape: 'point', radius: radiusM ?? 0 },
        geometry: { type: 'Point', coordinates: [position.lon, position.lat] },
      }),
    ),
  ];
  return collection(features);
}

const isShape = (shape: string): ExpressionSpecification => ['==', ['get', 'shape'], shape];

function layers(c: MapColours): readonly LayerSpecification[] {
  const source = IMPORTED_SOURCE;
  const ramp: ExpressionSpecification = [
    'match',
    ['get', 'step'],
    ...[1, c.report1, 2, c.report2, 3, c.report3, 4, c.report4],
    c.report5,
  ] as unknown as ExpressionSpecification;
  return [
    {
      id: 'imported-cells',
      type: 'fill',
      source,
      filter: isShape('cell'),
      paint: { 'fill-color': ramp, 'fill-opacity': 0.75 },
    },
    {
      id: 'imported-radius',
      type: 'circle',
      source,
      filter: ['all', isShape('point'), ['>', ['get', 'radius'], 0]],
      paint: {
        'circle-radius': metresToPx('radius') as ExpressionSpecification,
        'circle-color': c.accent,
        'circle-opacity': 0.08,
        'circle-stroke-color': c.accent,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': 0.5,
      },
    },
    {
      id: 'imported-lines',
      type: 'line',
      source,
      filter: isShape('line'),
      paint: { 'line-color': c.accent, 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'imported-points',
      type: 'circle',
      source,
      filter: isShape('point'),
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 2.6, 12, 5],
        'circle-color': c.ink,
        'circle-stroke-color': c.mapHalo,
        'circle-stroke-width': 1,
      },
    },
  ];
}

/** Source and layers into a style that has just been put on. */
export function addImported(map: MapLibreMap, colours: MapColours): void {
  if (!map.getSource(IMPORTED_SOURCE)) map.addSource(IMPORTED_SOURCE, { type: 'geojson', data: collection([]) });
  for (const layer of layers(colours)) if (!map.getLayer(layer.id)) map.addLayer(layer, BELOW);
}
