/**
 * FlatGeobuf in. Frames, counts and shapes are walked here with bounds, because the library trusts them; tables of the
 * format and of its values are the library's.
 */
import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as Stored } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import { featureTable } from './features.ts';
import type { Project } from './geometry.ts';
import { MOST, type Notes, Refusal } from './notes.ts';
import { projectTo84 } from './projection.ts';
import type { Sheet } from './sheet.ts';

type HeaderMeta = ReturnType<typeof fromByteBuffer>;
const broken = 'The FlatGeobuf file is damaged or was cut off; export the layer again.';
const MAGIC = 8;
const NODE = 40;
const LONGEST_HEADER = 1_000_000;
const DEEPEST = 4;

/** Bytes of the index; the library's own count never ends where there are no features. */
function indexBytes(count: number, size: number): number {
  if (size === 0 || count === 0) return 0;
  const width = Math.min(Math.max(size, 2), 65_535);
  let [level, nodes] = [count, count];
  while (level > 1) {
    level = Math.ceil(level / width);
    nodes += level;
  }
  // A single feature has a root above it all the same.
  return (count === 1 ? 2 : nodes) * NODE;
}

function projectionOf(crs: HeaderMeta['crs'], notes: Notes): Project | null {
  if (!crs || (crs.code === 0 && !crs.wkt)) {
    notes.warn('noProjection');
    return null;
  }
  const coded = projectTo84(crs.code);
  const known = coded === undefined && crs.wkt ? projectTo84(crs.wkt) : coded;
  return known === undefined
    ? notes.refuse('crs', 'The file names no known coordinate system; export the layer in EPSG:4326.')
    : known;
}

/** A stored shape in the form of GeoJSON; parts may point at each other, so every byte may be read once and no more. */
function shapeOf(stored: Stored, headerType: number, spend: (bytes: number) => void, depth = 0): unknown {
  const type = headerType === GeometryType.Unknown ? stored.type() : headerType;
  const name = GeometryType[type];
  if (depth > DEEPEST || name === undefined) return { type: 'unknown' };
  if (type === GeometryType.GeometryCollection || type === GeometryType.MultiPolygon) {
    const count = stored.partsLength();
    spend(4 * count);
    const within = type === GeometryType.MultiPolygon ? GeometryType.Polygon : GeometryType.Unknown;
    const parts = Array.from({ length: count }, (_, i) => {
      const part = stored.parts(i);
      return part && shapeOf(part, within, spend, depth + 1);
    });
    return within === GeometryType.Unknown
      ? { type: name, geometries: parts }
      : { type: name, coordinates: parts.map((part) => (part as { coordinates?: unknown } | null)?.coordinates) };
  }
  spend(8 * stored.xyLength() + 4 * stored.endsLength());
  const xy = stored.xyArray() ?? new Float64Array();
  const points = Array.from({ length: xy.length >> 1 }, (_, i) => [xy[2 * i] ?? NaN, xy[2 * i + 1] ?? NaN]);
  if (type === GeometryType.Point) return { type: name, coordinates: points[0] ?? [] };
  if (type !== GeometryType.Polygon && type !== GeometryType.MultiLineString)
    return { type: name, coordinates: points };
  const ends = stored.endsArray() ?? new Uint32Array();
  // Ends that go back would take the same points again and again.
  if (ends.some((end, i) => end < (ends[i - 1] ?? 0))) return { type: 'unknown' };
  const lines = ends.length === 0 ? [points] : Array.from(ends, (end, i) => points.slice(ends[i - 1] ?? 0, end));
  return { type: name, coordinates: points.length === 0 ? [] : lines };
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined || value instanceof Uint8Array) return '';
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

export function readFlatGeobuf(bytes: Uint8Array, notes: Notes): readonly Sheet[] {
  try {
    return read(bytes, notes);
  } catch (fault) {
    // Offsets that lead out of the bytes make the library throw.
    if (fault instanceof Refusal) throw fault;
    return notes.refuse('broken', broken);
  }
}

function read(bytes: Uint8Array, notes: Notes): readonly Sheet[] {
  const fail = (): never => notes.refuse('broken', broken);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = bytes.length < MAGIC + 4 ? 0 : view.getUint32(MAGIC, true);
  let at = MAGIC + 4 + headerLength;
  if (headerLength === 0 || headerLength > LONGEST_HEADER || at > bytes.length) fail();
  // Copies, because offsets of a table must not lead out of it, and numbers must lie aligned.
  const head = bytes.slice(MAGIC, at);
  notes.width(Header.getSizePrefixedRootAsHeader(new ByteBuffer(head)).columnsLength());
  const header = fromByteBuffer(new ByteBuffer(head));
  if (!Number.isSafeInteger(header.featuresCount) || header.featuresCount > MOST.rows) fail();
  at += indexBytes(header.featuresCount, header.indexNodeSize);
  const table = featureTable(notes, projectionOf(header.crs, notes));
  const columns = header.columns ?? [];
  while (at < bytes.length) {
    const length = at + 4 > bytes.length ? 0 : view.getUint32(at, true);
    if (length === 0 || at + 4 + length > bytes.length) fail();
    const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes.slice(at, at + 4 + length)));
    const properties = parseProperties(feature, columns);
    const geometry = feature.geometry();
    let left = length;
    const spend = (count: number): void => {
      left -= count;
      if (left < 0) fail();
    };
    table.add(
      columns.map(({ name }) => [name, textOf(Object.hasOwn(properties, name) ? properties[name] : null)] as const),
      geometry && shapeOf(geometry, header.geometryType, spend),
    );
    at += 4 + length;
  }
  // A writer that did not know the count left 0.
  if (header.featuresCount > 0 && table.size() !== header.featuresCount) fail();
  return [table.sheet(null)];
}
