/** Which rows of the legend a zoom shows anything of. */
import type { LayerId } from '../../state/view.ts';
import { LAYER_OF, overlayLayers } from '../overlays.ts';
import { baseStyle } from '../style.ts';
import type { MapColours } from '../theme.ts';

/** Layers are asked for the zoom they begin at alone: their colours do not matter. */
const COLOURLESS = new Proxy({}, { get: () => '' }) as MapColours;

let known: ReadonlyMap<LayerId, number> | null = null;

function firstZooms(): ReadonlyMap<LayerId, number> {
  const first = new Map<LayerId, number>();
  for (const { id, minzoom = 0 } of [...baseStyle(COLOURLESS).layers, ...overlayLayers(COLOURLESS)]) {
    const row = LAYER_OF[id];
    if (row) first.set(row, Math.min(minzoom, first.get(row) ?? minzoom));
  }
  return first;
}

/** Rows with a layer that is drawn at a zoom; arcs and reported counts are drawn at every one. */
export function rowsFrom(zoom: number): ReadonlySet<LayerId> {
  known ??= firstZooms();
  return new Set([...known].filter(([, first]) => first <= zoom).map(([row]) => row));
}
