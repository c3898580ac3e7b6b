/** The whole corpus as names of places, in every format that is read: files full of hostile words, each sound in itself. */
import { xmlLetters, xmlText } from '../../src/exchange/tracks.ts';
import { bytesOf, collection, dbf, feature, PRJ_84, shp, word, xlsx, zip } from '../unit/exchange/files-in/making.ts';
import { EVERY } from './injection.ts';

const POINT = { type: 'Point' as const, coordinates: [104.03, 1.13] };
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const kml = (marks: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${marks}</Document></kml>`;
const gpx = (marks: string): string => `<?xml version="1.0"?><gpx version="1.1" creator="x">${marks}</gpx>`;

/** By format. */
export const HOSTILE_FILES: Readonly<Record<string, Uint8Array>> = {
  // A table with NUL in it is refused whole.
  csv: bytesOf(
    `name,lon,lat,note\n${EVERY.map((text) => quoted(text.replaceAll('\u0000', '')))
      .map((text) => `${text},104.03,1.13,${text}`)
      .join('\n')}`,
  ),
  xlsx: xlsx(
    [['name', 'lon', 'lat'], ...EVERY.map((text) => [xmlText(text), '104.03', '1.13'])]
      .map(
        ([a = '', b = '', c = ''], i) =>
          `<row r="${i + 1}">${word(`A${i + 1}`, i ? a : 'name')}${word(`B${i + 1}`, b)}${word(`C${i + 1}`, c)}</row>`,
      )
      .join(''),
  ),
  geojson: bytesOf(JSON.stringify(collection(...EVERY.map((text) => feature(POINT, { name: text, [text]: text }))))),
  kml: bytesOf(
    kml(
      EVERY.map(xmlLetters)
        .map(
          (text) =>
            `<Placemark><name>${xmlText(text)}</name><description><![CDATA[${text.replaceAll(']]>', '')}]]></description><ExtendedData><Data name="${xmlText(text)}"><value>${xmlText(text)}</value></Data></ExtendedData><Point><coordinates>104.03,1.13</coordinates></Point></Placemark>`,
        )
        .join(''),
    ),
  ),
  gpx: bytesOf(gpx(EVERY.map((text) => `<wpt lat="1.13" lon="104.03"><name>${xmlText(text)}</name></wpt>`).join(''))),
  shapefile: zip({
    'a.shp': shp(
      1,
      EVERY.map(() => [[104.03, 1.13]] as const),
    ),
    'a.dbf': dbf(
      [['name', 'C', 200]],
      EVERY.map((text) => [text.slice(0, 60).replace(/^\*/, '')]),
    ),
    'a.prj': PRJ_84,
  }),
};
