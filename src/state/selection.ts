import type { LayerFeature } from '../domain/published.ts';
import { type DataState, LAYER_FILES, type LayerFile, ready } from './data.ts';

export interface Selected {
  readonly file: LayerFile;
  readonly feature: LayerFeature;
}

/** A stretch of the sea boundary, or a known end of it, by its treaty's year and its first point. */
function boundaryId({ properties: p, geometry }: LayerFeature): string {
  if (typeof p.treaty !== 'string') return '';
  const at =
    geometry?.type === 'Point' ? geometry.coordinates : geometry?.type === 'LineString' ? geometry.coordinates[0] : [];
  return `${p.treaty.slice(0, 4)}-${String(p.form)}-${(at?.[0] ?? 0).toFixed(3)}`;
}

/** How a feature is named in a link: its register id, its code, or the first H3 index of a public cell. */
export function featureId(f: LayerFeature): string {
  const p = f.properties;
  const cells = p.cells as readonly string[] | undefined;
  return String(p.id ?? p.island_code ?? p.cell ?? cells?.[0] ?? p.code ?? boundaryId(f));
}

/** The feature a "file:id" names, or null where the profile has none such. */
export function selectedFeature(layers: DataState['layers'], name: string | null): Selected | null {
  const at = name?.indexOf(':') ?? -1;
  if (!name || at < 0) return null;
  const file = LAYER_FILES.find((f) => f === name.slice(0, at));
  const id = name.slice(at + 1);
  if (!file || !id) return null;
  const found = ready(layers[file])?.features.find((f) => featureId(f) === id);
  return found ? { file, feature: found } : null;
}
