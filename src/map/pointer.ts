import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { DeckPick } from './deck.ts';

/** Layers that answer a click, the finest first: a mark wins over a line, a line over an area. */
const ANSWERING = [
  'ports',
  'border_points',
  'border-area-label',
  'services',
  'posts',
  'bases',
  'landings',
  'foreign',
  'kelurahan',
  'islands',
  'landing-radius',
  'route-high',
  'route-medium',
  'route-low',
  'ferries',
  'feeders',
  'boundary',
  'boundary-shelf',
  'cells',
  'corridors',
  'reported',
  'kelurahan-fill',
  'area-fill',
] as const;
const REACH_PX = 5;

interface Found {
  readonly feature: string | null;
  readonly area: string | null;
  /** H3 index of a cell of the sea exposure. */
  readonly cell?: string;
}
export interface Pick extends Found {
  /** Longitude and latitude of the click, degrees. */
  readonly at: readonly [number, number];
}

/** deck.gl's own picking is asked first where it is loaded; set by the deck overlay. */
export const deckPick: { current: DeckPick | null } = { current: null };

function pickAt(map: MapLibreMap, e: MapMouseEvent): Found | null {
  const above = deckPick.current?.(e.point.x, e.point.y);
  // Cells lie below every mark: a mark under the pointer is asked for first.
  if (above?.feature) return above;
  const layers = ANSWERING.filter((id) => map.getLayer(id) && map.getLayoutProperty(id, 'visibility') !== 'none');
  const { x, y } = e.point;
  const found = map.queryRenderedFeatures(
    [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ],
    { layers },
  );
  const exact = new Set(['area-fill', 'kelurahan-fill', 'cells', 'corridors', 'reported', 'landing-radius']);
  const hits = found.filter(
    (f) =>
      !exact.has(f.layer.id) ||
      map
        .queryRenderedFeatures(e.point, { layers: [f.layer.id] })
        .some((g) => g.properties.key === f.properties.key && g.properties.code === f.properties.code),
  );
  const rank = (id: string) => (ANSWERING as readonly string[]).indexOf(id);
  const best = hits.sort((a, b) => rank(a.layer.id) - rank(b.layer.id))[0];
  if (!best || (above?.area && !best.properties.key)) return above ?? null;
  const code = best.properties.code as string | undefined;
  return code ? { feature: null, area: code } : { feature: String(best.properties.key), area: null };
}

export function bindPointer(map: MapLibreMap, onPick: (pick: Pick) => void): void {
  map.on('click', (e) =>
    onPick({ ...(pickAt(map, e) ?? { feature: null, area: null }), at: [e.lngLat.lng, e.lngLat.lat] }),
  );
  map.on('mousemove', (e) => {
    const canvas = map.getCanvas();
    canvas.style.cursor = pickAt(map, e) ? 'pointer' : '';
  });
}
