/** What can be said of files from the files themselves: columns, sources, licences, time and place. Nothing else is said. */

import { layerTable } from '../csv-layer.ts';
import type { Format } from '../formats.ts';
import { addressOf, cellOf, type LayerFile } from '../layer.ts';
import type { PublishedLayer } from '../published-layer.ts';
import columns from './columns.json';
import type { FileProfile } from './words.ts';

/** The publication that files are made of. */
export interface AboutData {
  readonly region: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly profile: FileProfile;
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly compiled: string;
  /** Hash over the files of the pack. */
  readonly data_version: string;
}

export interface WrittenFile {
  readonly layer: PublishedLayer;
  readonly file: LayerFile;
  readonly name: string;
  readonly format: Format;
  readonly bytes: number;
  /** Only features on screen and within the chosen time. */
  readonly selected: boolean;
  /** Features left out for want of a position. */
  readonly left: number;
}

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  hxl: 'text/csv',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
};

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly unit?: string;
  readonly [more: string]: unknown;
}

const DESCRIBED: Readonly<Record<string, { readonly description: string; readonly unit?: string }>> = columns;

function typeOf(values: readonly unknown[], table: boolean): Pick<Field, 'type'> & Readonly<Record<string, unknown>> {
  const known = values.filter((value) => value !== null && value !== undefined);
  const all = (is: (value: unknown) => boolean): boolean => known.length > 0 && known.every(is);
  if (all((value) => typeof value === 'boolean'))
    return { type: 'boolean', ...(table ? { trueValues: ['1'], falseValues: ['0'] } : {}) };
  if (all((value) => Number.isInteger(value))) return { type: 'integer' };
  if (all((value) => typeof value === 'number')) return { type: 'number' };
  if (all((value) => typeof value === 'string')) return { type: 'string' };
  if (all(Array.isArray)) {
    const listed = table && known.every((value) => !String(cellOf(value)).startsWith('['));
    return listed ? { type: 'list', delimiter: ';', itemType: 'string' } : { type: 'array' };
  }
  return all((value) => typeof value === 'object') ? { type: 'object' } : { type: 'any' };
}

/** Columns of a file in their order, with what each holds; of XML formats those that its features bear. */
export function fieldsOf({ file, format }: Pick<WrittenFile, 'file' | 'format'>): readonly Field[] {
  const table = format === 'csv' || format === 'hxl';
  const { header, rows } = layerTable(file);
  const own = new Set(file.features.flatMap(({ properties }) => Object.keys(properties)));
  return header.flatMap((name, column): Field[] => {
    if (!table && !own.has(name)) return [];
    const values = own.has(name)
      ? file.features.map(({ properties }) => properties[name])
      : rows.map((row) => row[column]);
    return [{ name, ...typeOf(values, table), ...DESCRIBED[name] }];
  });
}

export interface Source {
  readonly title: string;
  readonly path?: string;
}

/** The sources that the rows name, each once, in the order in which they are met. */
export function sourcesOf(files: readonly LayerFile[]): readonly Source[] {
  const found = new Map<string, Source>();
  for (const feature of files.flatMap(({ features }) => features)) {
    const { source_title: title, source_publisher: publisher } = feature.properties;
    if (typeof title !== 'string' || title === '') continue;
    const address = addressOf(feature);
    const named = typeof publisher === 'string' && publisher !== '' ? `${title} (${publisher})` : title;
    const source = { title: named, ...(address === null ? {} : { path: address }) };
    found.set(JSON.stringify(source), source);
  }
  return [...found.values()];
}

export interface License {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

const LICENSES: readonly (License & { readonly starts: string })[] = [
  {
    starts: 'CC BY 4.0',
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    starts: 'ODbL 1.0',
    name: 'ODbL-1.0',
    title: 'Open Data Commons Open Database License 1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  { starts: 'MIT', name: 'MIT', title: 'MIT License', path: 'https://opensource.org/licenses/MIT' },
];

/** The licence of a layer first, then those that single rows bear. */
export function licensesOf({ licence, features }: LayerFile): readonly License[] {
  const texts = [licence, ...features.map(({ properties }) => String(properties.licence ?? ''))];
  const met = LICENSES.filter(({ starts }) => texts.some((text) => text.startsWith(starts)));
  const first = met.filter(({ starts }) => licence.startsWith(starts));
  return [...new Set([...first, ...met])].map(({ name, title, path }) => ({ name, title, path }));
}

const DATED = ['date', 'year', 'period_start', 'period_end'];
const CALENDAR = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** First and last date that the rows name, as they write them; null where they name none. */
export function spanOf(files: readonly LayerFile[]): { readonly first: string; readonly last: string } | null {
  const dates = files
    .flatMap(({ features }) => features.flatMap(({ properties }) => DATED.map((column) => properties[column])))
    .filter((value): value is string => typeof value === 'string' && CALENDAR.test(value))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

type Box = readonly [west: number, south: number, east: number, north: number];

const coordinatesOf = (value: unknown): readonly (readonly [number, number])[] =>
  !Array.isArray(value)
    ? []
    : typeof value[0] === 'number'
      ? [[Number(value[0]), Number(value[1])]]
      : value.flatMap(coordinatesOf);

/** What the positions lie in; null for tables. */
export function boxOf(files: readonly LayerFile[]): Box | null {
  const at = files.flatMap(({ features }) =>
    features.flatMap(({ geometry }) =>
      geometry && 'coordinates' in geometry ? coordinatesOf(geometry.coordinates) : [],
    ),
  );
  if (at.length === 0) return null;
  const start: Box = [Infinity, Infinity, -Infinity, -Infinity];
  return at.reduce<Box>(
    ([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
    start,
  );
}
