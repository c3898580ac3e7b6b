/**
 * A small PMTiles archive of the Protomaps schema, made from GeoJSON: what a base map given by a user looks like, without
 * fetching one. Version 3 of the format: a header of 127 bytes, one directory, metadata, tiles in the order of their ids.
 */
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { zxyToTileId } from 'pmtiles';

const HEADER_BYTES = 127;
const [GZIP, MVT] = [2, 1];

/** Unsigned LEB128. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return bytes;
}

/** Entries column by column: ids as differences, runs of one, lengths, offsets (0: right after the one before). */
export interface TileBytes {
  readonly id: number;
  readonly data: Uint8Array;
}

function directory(entries: readonly TileBytes[]): Buffer {
  const ids = entries.flatMap(({ id }, i) => varint(id - (entries[i - 1]?.id ?? 0)));
  const runs = entries.flatMap(() => varint(1));
  const lengths = entries.flatMap(({ data }) => varint(data.length));
  const offsets = entries.flatMap((_, i) => varint(i === 0 ? 1 : 0));
  return gzipSync(Uint8Array.from([...varint(entries.length), ...ids, ...runs, ...lengths, ...offsets]));
}

const tileOf = (lon: number, lat: number, z: number): readonly [number, number] => {
  const n = 2 ** z;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * n), Math.floor(y * n)];
};

/**
 * @param tiles any bytes, gzipped or said to be
 * @param layers names that the metadata give
 */
export function archiveOf(
  tiles: readonly TileBytes[],
  layers: readonly string[],
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
  [least, most]: readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const entries = tiles.toSorted((a, b) => a.id - b.id);
  const root = directory(entries);
  const metadata = gzipSync(
    JSON.stringify({ vector_layers: layers.map((id) => ({ id, fields: { kind: 'String' } })) }),
  );
  const data = Buffer.concat(entries.map(({ data }) => data));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const places = [root.length, metadata.length, 0, data.length];
  let offset = HEADER_BYTES;
  for (const [i, length] of places.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16);
    offset += length;
  }
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(BigInt(entries.length), at);
  header.writeUInt8(1, 96);
  header.writeUInt8(GZIP, 97);
  header.writeUInt8(GZIP, 98);
  header.writeUInt8(MVT, 99);
  header.writeUInt8(least, 100);
  header.writeUInt8(most, 101);
  for (const [i, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4);
  header.writeUInt8(least, 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return new Uint8Array(Buffer.concat([header, root, metadata, data]));
}

/**
 * @param layers name of a layer → GeoJSON FeatureCollection
 * @param bounds west, south, east, north in degrees
 * @param zooms least and most
 * @returns bytes of the archive
 */
export function pmtilesOf(
  layers: Readonly<Record<string, FeatureCollection>>,
  bounds: readonly number[],
  [least, most]: readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const [west = 0, south = 0, east = 0, north = 0] = bounds;
  const cut = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom: most, indexMaxZoom: most })] as const,
  );
  const entries: TileBytes[] = [];
  for (let z = least; z <= most; z++) {
    const [x0, y0] = tileOf(west, north, z);
    const [x1, y1] = tileOf(east, south, z);
    for (let x = x0; x <= x1; x++)
      for (let y = y0; y <= y1; y++) {
        const tiles = cut.flatMap(([name, index]) => {
          const tile = index.getTile(z, x, y);
          return tile ? [[name, tile] as const] : [];
        });
        if (tiles.length > 0)
          entries.push({
            id: zxyToTileId(z, x, y),
            data: gzipSync(fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent: 4096 })),
          });
      }
  }
  return archiveOf(entries, Object.keys(layers), bounds, [least, most]);
}
