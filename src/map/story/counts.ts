/** Reported events by kecamatan as marks of a band, put into a style when a stage opens: no other map knows of them. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaCollection } from '../../domain/published.ts';
import { featuresOf } from '../../state/areas.ts';
import type { CountLook, ReportedCount } from '../../state/story/counts.ts';
import type { MapHandle } from '../MapView.tsx';
import type { MapColours } from '../theme.ts';
import { collection } from '../topology.ts';

const SOURCE = 'story-counts';
const LAYER = 'story-counts';
const NAMES = 'label-area';
const RATIO = 2;
/** Room of a mark, px. */
const SIZE = 26;
/** Radius of a mark, px. */
const RADIUS: Readonly<Record<CountLook, number>> = { many: 11, some: 7, none: 3 };

const imageOf = (look: CountLook) => `story-${look}`;

function markOf(look: CountLook, colours: MapColours): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * RATIO;
  const g = canvas.getContext('2d', { willReadFrequently: true });
  if (!g) return null;
  g.scale(RATIO, RATIO);
  g.beginPath();
  g.arc(SIZE / 2, SIZE / 2, RADIUS[look], 0, Math.PI * 2);
  g.strokeStyle = colours.mapHalo;
  g.lineWidth = 4.5;
  g.stroke();
  g.fillStyle = look === 'many' ? colours.bad : colours.mapHalo;
  g.fill();
  g.strokeStyle = look === 'none' ? colours.ink2 : colours.bad;
  g.lineWidth = look === 'none' ? 1.2 : 2;
  g.stroke();
  return g.getImageData(0, 0, SIZE * RATIO, SIZE * RATIO);
}

/** A mark on every kecamatan, the surest last so that it lies on top. */
export const countsFeed = (areas: AreaCollection, counts: readonly ReportedCount[]) =>
  collection(
    featuresOf(areas, 'kecamatan').flatMap((f) => {
      const counted = counts.find(({ code }) => code === f.properties.code);
      if (!counted) return [];
      return {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [...labelPoint(f.geometry)] },
        properties: { look: counted.look, image: imageOf(counted.look), order: counted.least },
      };
    }),
  );

function dress(map: MapLibreMap, colours: MapColours): void {
  for (const look of ['many', 'some', 'none'] as const) {
    const data = markOf(look, colours);
    if (data && !map.hasImage(imageOf(look))) map.addImage(imageOf(look), data, { pixelRatio: RATIO });
  }
  map.addSource(SOURCE, { type: 'geojson', data: collection([]) });
  // The last layer is placed first: names give way to marks, never the other way round.
  map.addLayer({
    id: LAYER,
    type: 'symbol',
    source: SOURCE,
    layout: {
      'icon-image': ['get', 'image'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['get', 'order'],
      'text-field': ['match', ['get', 'look'], 'many', '10+', ''],
      'text-font': ['Inter SemiBold', 'Inter'],
      'text-size': 11,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': colours.onDark },
  });
}

/** @param counts null puts them away */
export function showCounts(
  { map, colours }: MapHandle,
  areas: AreaCollection,
  counts: readonly ReportedCount[] | null,
): void {
  if (!map.getSource(SOURCE)) {
    if (!counts) return;
    dress(map, colours);
  }
  map.getSource<GeoJSONSource>(SOURCE)?.setData(countsFeed(areas, counts ?? []));
  // A name stands beside a mark, and in the middle of its area where there is none.
  if (map.getLayer(NAMES)) map.setLayoutProperty(NAMES, 'text-radial-offset', counts ? 1.3 : 0);
}
