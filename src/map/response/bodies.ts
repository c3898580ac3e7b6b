/** Places of a body on the map of the response: a mark and a name, and the radius within which each lies. */
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { HelpPlace } from '../../response/places.ts';
import type { Language } from '../../state/view.ts';
import { LABEL_FONT, metresToPx } from '../style.ts';
import type { MapColours } from '../theme.ts';
import { collection } from '../topology.ts';

const SOURCE = 'bodies';

const feed = (places: readonly HelpPlace[], language: Language): FeatureCollection =>
  collection(
    places.flatMap((p): readonly Feature[] =>
      p.lon === null || p.lat === null
        ? []
        : [
            {
              type: 'Feature',
              properties: { name: language === 'id' ? p.name_id : p.name_en, radius: p.radiusM ?? 0 },
              geometry: { type: 'Point', coordinates: [p.lon, p.lat] },
            },
          ],
    ),
  );

const layers = (c: MapColours): readonly LayerSpecification[] => [
  {
    id: 'bodies-radius',
    type: 'circle',
    source: SOURCE,
    paint: {
      'circle-radius': metresToPx('radius') as ExpressionSpecification,
      'circle-color': c.accent,
      'circle-opacity': 0.06,
      'circle-stroke-color': c.accent,
      'circle-stroke-width': 1,
      'circle-stroke-opacity': 0.5,
    },
  },
  {
    id: 'bodies',
    type: 'circle',
    source: SOURCE,
    paint: {
      'circle-radius': 5,
      'circle-color': c.accent,
      'circle-stroke-color': c.mapHalo,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'bodies-name',
    type: 'symbol',
    source: SOURCE,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [...LABEL_FONT],
      'text-size': 12,
      'text-offset': [0, 0.9],
      'text-anchor': 'top',
      'text-max-width': 12,
    },
    paint: { 'text-color': c.mapInk, 'text-halo-color': c.mapHalo, 'text-halo-width': 1.6 },
  },
];

/** @returns takes them off again */
export function showBodies(
  map: MapLibreMap,
  colours: MapColours,
  places: readonly HelpPlace[],
  language: Language,
): () => void {
  const data = feed(places, language);
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source) source.setData(data);
  else map.addSource(SOURCE, { type: 'geojson', data });
  for (const layer of layers(colours)) if (!map.getLayer(layer.id)) map.addLayer(layer);
  return () => {
    map.getSource<GeoJSONSource>(SOURCE)?.setData(collection([]));
  };
}
