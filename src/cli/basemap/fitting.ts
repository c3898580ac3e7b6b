/** Whether an archive can become a base map: told before anything large is fetched. */
import { bytesToHeader, Compression, type Header, TileType } from 'pmtiles';
import { missingLayers } from '../../domain/basemap.ts';
import { cutOff, type Original } from './original.ts';
import { Refusal } from './refusal.ts';

const MAGIC = 'PMTiles';
const HEADER_BYTES = 127;
const SCHEMA = 'Give an archive of the Protomaps basemap schema, such as a daily build of Protomaps.';

/** The header of an archive of version 3 with vector tiles; a Refusal for anything else. */
export function headerOf({ head, length, place }: Original): Header {
  const text = Buffer.from(head.subarray(0, MAGIC.length)).toString('latin1');
  if (!text.startsWith('PM')) {
    const page = text.trimStart().startsWith('<');
    const rule = `no PMTiles archive${page ? ', but a page of the web' : ''}`;
    throw new Refusal(place, rule, 'Give the address or file of the archive itself, ending in .pmtiles.');
  }
  const version = text === MAGIC ? (head[MAGIC.length] ?? 0) : (head[2] ?? 0);
  if (text !== MAGIC || version !== 3) {
    if (text !== MAGIC && head.length < HEADER_BYTES) throw cutOff(place);
    throw new Refusal(place, `PMTiles version ${version}, not 3`, 'Convert it with `pmtiles convert`.');
  }
  if (head.length < HEADER_BYTES) throw cutOff(place);
  const header = bytesToHeader(head.slice().buffer);
  const end = Math.max(
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  );
  if (end > length) throw cutOff(place);
  if (header.tileType !== TileType.Mvt)
    throw new Refusal(place, 'the tiles are pictures or of another kind, not vector tiles (MVT)', SCHEMA);
  const readable = [Compression.None, Compression.Gzip];
  if (!readable.includes(header.tileCompression) || !readable.includes(header.internalCompression))
    throw new Refusal(place, 'compressed in a way that browsers do not read', 'Convert it to gzip.');
  return header;
}

/** Metadata that name the layers a base map needs. */
export function fittingMetadata(place: string, metadata: unknown): object {
  const missing = missingLayers(metadata);
  if (missing.length > 0) throw new Refusal(place, `not the Protomaps schema: no layer ${missing.join(', ')}`, SCHEMA);
  return metadata as object;
}
