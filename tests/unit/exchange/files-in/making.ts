/** Real files of every format, made by hand so that a test can make them wrong. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { readSheets } from '../../../../src/exchange/files-in/read-sheets.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files))
    packed[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(packed, { level: 6 });
};

/** Reads a file that must be readable. */
export async function read(content: Uint8Array | string, name = 'file') {
  const { value, errors } = await readSheets(name, typeof content === 'string' ? bytesOf(content) : content);
  if (!value) throw new Error(`refused: ${errors.map(({ rule }) => rule).join()}`);
  const [sheet = { name: null, lines: [], badQuotes: new Set(), shapes: null }] = value.sheets;
  return { ...value, ...sheet, errors, sheets: value.sheets };
}
/** Rule under which a file is refused; null where it is read. */
export async function refusal(content: Uint8Array | string): Promise<string | null> {
  const { value, errors } = await readSheets('file', typeof content === 'string' ? bytesOf(content) : content);
  return value === null ? (errors[0]?.rule ?? 'none') : null;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export interface MadeSheet {
  readonly name: string;
  /** `<row>` elements and what may follow `sheetData`. */
  readonly rows: string;
  readonly after?: string;
  readonly state?: string;
}
/** Styles: 0 plain, 1 built-in day, 2 `dd mmmm yyyy`, 3 `0.0%`, 4 `0000000000`, 5 a day with its time, 6 `#,##0.00 "hari"`. */
const STYLES = `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="5"><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0000000000"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="168" formatCode="#,##0.00 &quot;hari&quot;"/></numFmts><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs></styleSheet>`;

export function xlsxFiles(sheets: readonly MadeSheet[], strings: readonly string[] = [], date1904 = false) {
  const each = (write: (sheet: MadeSheet, n: number) => string) => sheets.map((s, i) => write(s, i + 1)).join('');
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${each(({ name, state }, n) => `<sheet name="${name}" sheetId="${n}"${state ? ` state="${state}"` : ''} r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  };
}
export const xlsx = (rows: string, after = ''): Uint8Array => zip(xlsxFiles([{ name: 'Data', rows, after }]));
export const word = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

type Ring = readonly (readonly [number, number])[];
/** Areas or points of a .shp, null for a record without shape. */
export function shp(kind: 1 | 5, shapes: readonly (Ring | readonly Ring[] | null)[]): Uint8Array {
  const records = shapes.map((shape) => {
    if (shape === null) return new Uint8Array(4);
    const rings = (kind === 1 || Array.isArray(shape[0]?.[0]) ? shape : [shape]) as readonly Ring[];
    const points = kind === 1 ? (shape as Ring) : rings.flat();
    const bytes = new Uint8Array(kind === 1 ? 20 : 44 + 4 * rings.length + 16 * points.length);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, kind, true);
    if (kind === 5) {
      view.setInt32(36, rings.length, true);
      view.setInt32(40, points.length, true);
      let before = 0;
      rings.forEach((ring, i) => {
        view.setInt32(44 + 4 * i, before, true);
        before += ring.length;
      });
    }
    const from = kind === 1 ? 4 : 44 + 4 * rings.length;
    points.forEach(([x, y], i) => {
      view.setFloat64(from + 16 * i, x, true);
      view.setFloat64(from + 16 * i + 8, y, true);
    });
    return bytes;
  });
  const bytes = new Uint8Array(100 + records.reduce((sum, { length }) => sum + 8 + length, 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, kind, true);
  let at = 100;
  records.forEach((record, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, record.length / 2);
    bytes.set(record, at + 8);
    at += 8 + record.length;
  });
  return bytes;
}

/** A .dbf of fields of letters; a row that begins with `*` is marked as deleted. */
export function dbf(
  fields: readonly (readonly [name: string, type: string, length: number])[],
  rows: readonly (readonly string[])[],
  encode: (text: string) => Uint8Array = bytesOf,
): Uint8Array {
  const start = 33 + 32 * fields.length;
  const step = 1 + fields.reduce((sum, [, , length]) => sum + length, 0);
  const bytes = new Uint8Array(start + step * rows.length + 1).fill(0x20, start);
  const view = new DataView(bytes.buffer);
  bytes.set([3, 126, 11, 22]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, start, true);
  view.setUint16(10, step, true);
  fields.forEach(([name, type, length], i) => {
    bytes.set(bytesOf(name), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = type.charCodeAt(0);
    bytes[32 + 32 * i + 16] = length;
  });
  bytes[start - 1] = 0x0d;
  rows.forEach((row, r) => {
    let at = start + r * step + 1;
    row.forEach((cell, i) => {
      const deleted = i === 0 && cell.startsWith('*!');
      if (deleted) bytes[at - 1] = 0x2a;
      bytes.set(encode(deleted ? cell.slice(2) : cell), at);
      at += fields[i]?.[2] ?? 0;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

export const PRJ_84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
export const PRJ_UTM48N = `PROJCS["WGS_1984_UTM_Zone_48N",${PRJ_84},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

export const feature = (geometry: Geometry | null, properties: Readonly<Record<string, unknown>> = {}): Feature =>
  ({ type: 'Feature', geometry, properties }) as Feature;
export const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
export const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });
export const fgb = (features: FeatureCollection, crs = 4326): Uint8Array => serialize(features, crs);

export const kml = (inside: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
export const gpx = (inside: string): string =>
  `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">${inside}</gpx>`;

export const SQUARE: Ring = [
  [104, 1],
  [104, 1.1],
  [104.1, 1.1],
  [104.1, 1],
  [104, 1],
];
/** One sound file of every format, with a name and two or three rows. */
export const SOUND: Readonly<Record<string, Uint8Array>> = {
  delimited: bytesOf('Tanggal;Kecamatan;Jumlah\n12 Maret 2024;Nongsa;3\n13 Maret 2024;Sekupang;4\n'),
  xlsx: zip(
    xlsxFiles(
      [
        {
          name: 'Data',
          rows: `<row r="1"><c r="A1" t="s"><v>0</v></c>${word('B1', 'Jumlah')}</row><row r="2"><c r="A2" s="1"><v>45363</v></c><c r="B2"><v>3</v></c></row>`,
          after: '<mergeCells count="1"><mergeCell ref="A1:A1"/></mergeCells>',
        },
      ],
      ['<si><t>Tanggal</t></si>'],
    ),
  ),
  geojson: bytesOf(
    JSON.stringify(
      collection(
        feature(point(104.03, 1.13), { nama: 'Pelabuhan', dalam: { a: 1 } }),
        feature({ type: 'Polygon', coordinates: [SQUARE.map((p) => [...p])] }, { nama: 'Daerah' }),
      ),
    ),
  ),
  kml: bytesOf(
    kml(
      '<Placemark><name>Pelabuhan</name><ExtendedData><Data name="kode"><value>7</value></Data></ExtendedData><Point><coordinates>104.03,1.13,0</coordinates></Point></Placemark><Placemark><name>Jalur</name><LineString><coordinates>104,1 104.1,1.1</coordinates></LineString></Placemark>',
    ),
  ),
  kmz: zip({ 'doc.kml': kml('<Placemark><name>A</name><Point><coordinates>104,1</coordinates></Point></Placemark>') }),
  gpx: bytesOf(
    gpx(
      '<wpt lat="1.13" lon="104.03"><time>2024-03-12T10:00:00Z</time><name>A</name></wpt><trk><name>B</name><trkseg><trkpt lat="1" lon="104"><time>2024-03-12T10:00:00Z</time></trkpt><trkpt lat="1.1" lon="104.1"/></trkseg></trk>',
    ),
  ),
  shapefile: zip({
    'area.shp': shp(5, [SQUARE, null]),
    'area.dbf': dbf(
      [
        ['NAMA', 'C', 10],
        ['KODE', 'N', 6],
      ],
      [
        ['Nongsa', '7'],
        ['Batam', ''],
      ],
    ),
    'area.prj': PRJ_84,
    'area.cpg': 'UTF-8',
  }),
  flatgeobuf: fgb(
    collection(
      feature({ type: 'Polygon', coordinates: [SQUARE.map((p) => [...p])] }, { nama: 'Nongsa', n: 3 }),
      feature({ type: 'Polygon', coordinates: [SQUARE.map((p) => [...p])] }, { nama: 'Sekupang', n: 4 }),
    ),
  ),
};
