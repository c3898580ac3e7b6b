import type { LayerFeature } from '../domain/published.ts';
import { type DataState, LAYER_FILES, type LayerFile, ready } from './data.ts';

export interface Selected {
  readonly file: LayerFile;
  readonly feature: LayerFeature;
}

/** How a feature is named in a link: its register id, its code, or the first H3 index of a public cell. */
export function featureId(f: LayerFeature): string {
  const p = f.properties;
  const cells = p.cells as readonly string[] | undefined;
  return String(p.id ?? p.island_code ?? p.cell ?? cells?.[0] ?? p.code ?? '');
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
