/** Whether a file can be the detailed base map: a PMTiles archive of the Protomaps schema that touches the region. */
import { FileSource, PMTiles, TileType } from 'pmtiles';
import type { DetailedMap } from './basemap.ts';

/** The key of the file, never its own name, which may be somebody's. */
export const ARCHIVE_KEY = 'device';

/** Layers of the Protomaps schema that a base map cannot do without. */
const NEEDED = ['earth', 'water'];

/** Why an archive cannot be the base map. */
export type ArchiveFault = 'notArchive' | 'cutOff' | 'notVector' | 'otherSchema' | 'elsewhere';

const layerNames = (metadata: unknown): readonly string[] => {
  const { vector_layers: layers } = (metadata ?? {}) as { vector_layers?: unknown };
  return Array.isArray(layers) ? layers.map((layer) => String((layer as { id?: unknown }).id)) : [];
};

/**
 * Whether a file can be the base map of a region.
 * @param box west, south, east, north in degrees that it has to touch
 */
export async function readArchive(
  file: Blob,
  box: readonly [number, number, number, number],
): Promise<Omit<DetailedMap, 'file'> | ArchiveFault> {
  const archive = new PMTiles(new FileSource(new File([file], ARCHIVE_KEY)));
  try {
    const header = await archive.getHeader();
    if (header.tileDataOffset + (header.tileDataLength ?? 0) > file.size) return 'cutOff';
    if (header.tileType !== TileType.Mvt) return 'notVector';
    const names = layerNames(await archive.getMetadata());
    if (NEEDED.some((name) => !names.includes(name))) return 'otherSchema';
    const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
    const [west, south, east, north] = box;
    if (minLon > east || maxLon < west || minLat > north || maxLat < south) return 'elsewhere';
    return { bounds: [minLon, minLat, maxLon, maxLat], minZoom, maxZoom, bytes: file.size };
  } catch {
    return 'notArchive';
  }
}
