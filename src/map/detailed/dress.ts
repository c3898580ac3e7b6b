/** Puts a detailed base map into the style and its tiles at MapLibre's hand. */
import type { StyleSpecification } from 'maplibre-gl';
import type { DetailedMap } from '../../state/local/basemap.ts';
import type { Language } from '../../state/view.ts';
import type { MapColours } from '../theme.ts';
import { withDetailed } from './style.ts';
import { showArchive } from './tiles.ts';

export { maxZoomOf } from './style.ts';

export function dressed(
  base: StyleSpecification,
  colours: MapColours,
  language: Language,
  detailed: DetailedMap,
): StyleSpecification {
  showArchive(detailed.file);
  return withDetailed(base, colours, language, detailed);
}
