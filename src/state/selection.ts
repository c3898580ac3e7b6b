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

/** A row that counts has no register id: it is named by what it counts. One country may be both origin and destination. */
const countedId = ({ properties: p }: LayerFeature): string =>
  [p.leg, p.year, p.kind, p.code ?? p.country ?? p.kecamatan ?? p.name_id]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .map((part) => String(part).replace(/[^\w.]+/g, '_'))
    .join('-');

/** How a feature is named in a link: its register id, the first H3 index of a public cell, or what it counts. */
export function featureId(f: LayerFeature): string {
  const p = f.properties;
  const cells = p.cells as readonly string[] | undefined;
  return String(p.id ?? p.island_code ?? p.cell ?? cells?.[0] ?? (boundaryId(f) || countedId(f)));
}

/** These files are one register of places cut in three, with ids unique across them. */
const PLACE_FILES: readonly LayerFile[] = ['places', 'ports', 'border_points'];

/** The feature a "file:id" names, or null where the profile has none such. */
export function selectedFeature(layers: DataState['layers'], name: string | null): Selected | null {
  const colon = name?.indexOf(':') ?? -1;
  if (!name || colon < 0) return null;
  const file = LAYER_FILES.find((f) => f === name.slice(0, colon));
  const id = name.slice(colon + 1);
  if (!file || !id) return null;
  for (const at of PLACE_FILES.includes(file) ? [file, ...PLACE_FILES] : [file]) {
    const found = ready(layers[at])?.features.find((f) => featureId(f) === id);
    if (found) return { file: at, feature: found };
  }
  return null;
}
