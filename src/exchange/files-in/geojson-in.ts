/** GeoJSON (RFC 7946) in: a collection, a feature, a bare shape, or one of them a line. */
import { featureTable } from './features.ts';
import { SEPARATOR } from './format-of.ts';
import type { Notes } from './notes.ts';
import type { Sheet } from './sheet.ts';

type Json = Readonly<Record<string, unknown>>;

/** Deeper nesting than any shape has; it is counted before parsing, since a file of brackets alone would fill the memory. */
const DEEPEST = 64;
const MOST_BRACKETS = 8_000_000;
const GEOMETRIES = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;
/** Names under which WGS 84 with longitude first is written. */
const WGS84 = /(CRS:?84|EPSG:.*:?4326|^4326|WGS ?84)$/i;
const MOST_NESTED = 3;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the brackets of a text can be parsed without filling the memory; line by line the depth begins anew. */
function bounded(text: string): boolean {
  let [depth, brackets, quoted] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 123 || c === 91) {
      brackets++;
      if (++depth > DEEPEST || brackets > MOST_BRACKETS) return false;
    } else if (c === 125 || c === 93) depth--;
  }
  return true;
}

/** A number without exponent, as a table writes it. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Objects in objects as `outer.inner`; lists, and what lies deeper, as JSON. */
function* flat(properties: Json, before = '', depth = 1): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(properties))
    if (isObject(value) && depth < MOST_NESTED) yield* flat(value, `${before}${name}.`, depth + 1);
    else yield [before + name, textOf(value)];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

function checkCrs(root: Json, notes: Notes): void {
  const { crs } = root;
  if (crs === undefined || crs === null) return;
  const named = isObject(crs) && isObject(crs.properties) ? crs.properties.name : crs;
  if (typeof named === 'string' && WGS84.test(named)) return;
  notes.refuse(
    'crs',
    'The file is in another coordinate system than WGS 84; save it as GeoJSON in EPSG:4326 and give that file.',
  );
}

export function readGeoJson(text: string, notes: Notes): readonly Sheet[] {
  if (!bounded(text)) notes.refuse('nesting', 'The JSON is nested too deep or too finely to be a map; save it anew.');
  const table = featureTable(notes);
  const take = (item: unknown): boolean => {
    if (!isObject(item)) return false;
    if (item.type === 'Feature') {
      const properties = isObject(item.properties) ? item.properties : {};
      const id = typeof item.id === 'string' || typeof item.id === 'number' ? textOf(item.id) : '';
      table.add(
        id !== '' && properties.id === undefined ? [['id', id], ...flat(properties)] : flat(properties),
        item.geometry ?? null,
      );
      return true;
    }
    if (typeof item.type !== 'string' || !GEOMETRIES.test(item.type)) return false;
    table.add([], item);
    return true;
  };
  const faulty = (row: number): void =>
    notes.tell(row, 'feature', 'This is no feature of GeoJSON; export the layer again. It is left out.');
  const root = parsed(text);
  if (isObject(root)) {
    checkCrs(root, notes);
    if (root.type !== 'FeatureCollection') {
      if (!take(root))
        notes.refuse('format', 'This is JSON, but no GeoJSON; export the layer as GeoJSON, or the table as CSV.');
    } else if (!Array.isArray(root.features))
      notes.refuse('format', 'The collection holds no list of features; export the layer again as GeoJSON.');
    else
      for (const [i, item] of root.features.entries())
        if (!take(item)) {
          notes.spend('rows', 1);
          faulty(i + 1);
        }
  } else if (root !== undefined)
    notes.refuse('format', 'This is JSON, but no GeoJSON; export the layer as GeoJSON, or the table as CSV.');
  else lineByLine(text, notes, take, faulty);
  return [table.sheet(null)];
}

function lineByLine(text: string, notes: Notes, take: (item: unknown) => boolean, faulty: (row: number) => void): void {
  const broken = 'The JSON is damaged or was cut off; export the layer again.';
  const lines = text.split('\n');
  let [row, good] = [0, 0];
  for (const line of lines) {
    const bare = line.replaceAll(SEPARATOR, '').trim();
    if (bare === '') continue;
    row++;
    const item = parsed(bare);
    if (isObject(item)) checkCrs(item, notes);
    if (take(item)) good++;
    else {
      // The first line tells whether the file is written line by line at all.
      if (good === 0) notes.refuse('broken', broken);
      notes.spend('rows', 1);
      faulty(row);
    }
  }
  if (good < 2) notes.refuse('broken', broken);
}
