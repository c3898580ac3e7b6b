/** What a file is, told by its bytes; the name is only compared with it. */
import { isDbf } from './dbf.ts';
import type { FileFormat } from './sheet.ts';

/** Formats that are refused, with what to do instead. */
const REFUSED: readonly (readonly [mark: string, remedy: string])[] = [
  [
    '\u00D0\u00CF\u0011\u00E0',
    'This is an old Office file (XLS, DOC) or one with a password; open it and save the sheet as XLSX or CSV UTF-8 without a password.',
  ],
  ['%PDF', 'This is a PDF; ask the sender for the table it was printed from.'],
  ['SQLite format 3', 'This is a database (GeoPackage or SQLite); export the layer as GeoJSON, or the table as CSV.'],
  ['7z\u00BC\u00AF', 'This is a 7z archive; unpack it and give the file inside.'],
  ['Rar!', 'This is a RAR archive; unpack it and give the file inside.'],
  ['\u001F\u008B', 'This is a gzip archive; unpack it and give the file inside.'],
  ['PAR1', 'This is Parquet; export it as CSV, or as GeoJSON where it has shapes.'],
  ['{\\rtf', 'This is a text document (RTF); give the table as XLSX or CSV UTF-8.'],
  [
    '\u0000\u0000\u0027\u000A',
    'This is one part of a shapefile; pack .shp, .dbf, .shx and .prj into one zip and give that.',
  ],
];
const DBF = 'This is the table of a shapefile (.dbf); pack .shp, .dbf, .shx and .prj into one zip and give that.';

/** Stands before each record of a text sequence (RFC 8142). */
export const SEPARATOR = '\u001e';

export type Told =
  | { readonly kind: 'zip' | 'flatgeobuf' | 'json' | 'xml' | 'delimited' }
  | { readonly kind: 'refused'; readonly remedy: string };

export function formatOf(bytes: Uint8Array): Told {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const refused = REFUSED.find(([mark]) => start.startsWith(mark));
  if (refused) return { kind: 'refused', remedy: refused[1] };
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return { kind: 'zip' };
  if (start.startsWith('fgb\u0003')) return { kind: 'flatgeobuf' };
  if (isDbf(bytes)) return { kind: 'refused', remedy: DBF };
  // Letters of UTF-16 leave every other byte zero.
  const letters = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 400))
    .replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\u0000', '');
  if (/^\s*(\{|\[\s*[{[])/.test(letters.replaceAll(SEPARATOR, ''))) return { kind: 'json' };
  return { kind: /^\s*<(\?xml|!|[a-z])/i.test(letters) ? 'xml' : 'delimited' };
}

const ENDINGS: Readonly<Record<FileFormat, RegExp>> = {
  delimited: /^(csv|tsv|tab|txt|psv)$/,
  xlsx: /^xls[xm]$/,
  geojson: /^(geojson|json|geojsonl|geojsons|ndjson)$/,
  kml: /^(kml|xml)$/,
  kmz: /^kmz$/,
  gpx: /^(gpx|xml)$/,
  shapefile: /^(zip|shz)$/,
  flatgeobuf: /^fgb$/,
};

/** Whether the ending of a name, where there is one, says another format than the bytes. */
export function saysOtherwise(name: string, format: FileFormat): boolean {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && !ENDINGS[format].test(ending);
}
