import type { Map as MapLibreMap } from 'maplibre-gl';
import { AIM_PX, type Pixel } from './aim.ts';
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
  'area-points',
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

function pickAt(map: MapLibreMap, { x, y }: Pixel, reach = REACH_PX): Found | null {
  const above = deckPick.current?.(x, y);
  // Cells lie below every mark: a mark under the pointer is asked for first.
  if (above?.feature) return above;
  const layers = ANSWERING.filter((id) => map.getLayer(id) && map.getLayoutProperty(id, 'visibility') !== 'none');
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  );
  const exact = new Set(['area-fill', 'kelurahan-fill', 'cells', 'corridors', 'reported', 'landing-radius']);
  const hits = found.filter(
    (f) =>
      !exact.has(f.layer.id) ||
      map
        .queryRenderedFeatures([x, y], { layers: [f.layer.id] })
        .some((g) => g.properties.key === f.properties.key && g.properties.code === f.properties.code),
  );
  const rank = (id: string) => (ANSWERING as readonly string[]).indexOf(id);
  const best = hits.sort((a, b) => rank(a.layer.id) - rank(b.layer.id))[0];
  if (!best || (above?.area && !best.properties.key)) return above ?? null;
  const code = best.properties.code as string | undefined;
  return code ? { feature: null, area: code } : { feature: String(best.properties.key), area: null };
}

const NOTHING: Found = { feature: null, area: null };

/** A map without graphics wears no style, and shows nothing that could be picked. */
const showsNothing = (map: MapLibreMap) => !map.style;

export function bindPointer(map: MapLibreMap, onPick: (pick: Pick) => void): void {
  map.on('click', (e) => {
    if (showsNothing(map)) return;
    onPick({ ...(pickAt(map, e.point) ?? NOTHING), at: [e.lngLat.lng, e.lngLat.lat] });
  });
  map.on('mousemove', (e) => {
    if (showsNothing(map)) return;
    map.getCanvas().style.cursor = pickAt(map, e.point) ? 'pointer' : '';
  });
}

/**
 * The same by keyboard: Enter on the focused map picks what lies in the circle, and a map moved by its keys tells what came
 * under it. @param aim the middle of the circle; where panels leave the map free
 */
export function bindKeys(
  map: MapLibreMap,
  aim: () => Pixel,
  onPick: (pick: Pick) => void,
  onOver: (pick: Pick) => void,
): void {
  const canvas = map.getCanvas();
  const under = (): Pick => {
    const at = aim();
    const { lng, lat } = map.unproject([at.x, at.y]);
    return { ...(pickAt(map, at, AIM_PX) ?? NOTHING), at: [lng, lat] };
  };
  canvas.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    if (showsNothing(map)) return;
    onPick(under());
  });
  map.on('moveend', () => {
    if (document.activeElement === canvas && !showsNothing(map)) onOver(under());
  });
}
