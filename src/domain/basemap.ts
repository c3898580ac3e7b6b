/** What a detailed base map must be, whoever brings it: a PMTiles archive of the Protomaps schema. */

/** Layers that a base map cannot do without. */
const NEEDED = ['earth', 'water'];

/**
 * Largest archive that the page takes whole into memory by itself, bytes. A file that somebody drops is read from where
 * it lies and may be larger.
 */
export const MOST_SHIPPED_BYTES = 100e6;

/** West, south, east, north in degrees. */
export type BasemapBox = readonly [number, number, number, number];

/** One detailed base map of a built site, as `basemap/detailed.json` names it by the id of its region. */
export interface ShippedBasemap {
  /** Beside `detailed.json`; its name bears a digest of its bytes, so that a newer one is another file. */
  readonly file: string;
  readonly bytes: number;
}

/** Layers that an archive's metadata should name and do not. */
export function missingLayers(metadata: unknown): readonly string[] {
  const { vector_layers: layers } = (metadata ?? {}) as { vector_layers?: unknown };
  const names = Array.isArray(layers) ? layers.map((layer) => String((layer as { id?: unknown }).id)) : [];
  return NEEDED.filter((name) => !names.includes(name));
}
