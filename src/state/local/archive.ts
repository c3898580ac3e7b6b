/** Whether a file can be the detailed base map: a PMTiles archive of the Protomaps schema that touches the region. */
import { FileSource, PMTiles, TileType } from 'pmtiles';
import { missingLayers } from '../../domain/basemap.ts';
import type { DetailedMap } from './basemap.ts';

/** The key of the file, never its own name, which may be somebody's. */
export const ARCHIVE_KEY = 'device';

/** Why an archive cannot be the base map. */
export type ArchiveFault = 'notArchive' | 'cutOff' | 'notVector' | 'otherSchema' | 'elsewhere';

/** Who must be named wherever the map is drawn, as plain words. */
const creditOf = (metadata: unknown): string => {
  const { attribution } = (metadata ?? {}) as { attribution?: unknown };
  return typeof attribution === 'string' ? attribution.replace(/<[^>]*>/g, '').trim() : '';
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
    const metadata = await archive.getMetadata();
    if (missingLayers(metadata).length > 0) return 'otherSchema';
    const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
    const [west, south, east, north] = box;
    if (minLon > east || maxLon < west || minLat > north || maxLat < south) return 'elsewhere';
    return { bounds: [minLon, minLat, maxLon, maxLat], minZoom, maxZoom, bytes: file.size, credit: creditOf(metadata) };
  } catch {
    return 'notArchive';
  }
}
