/** KML 2.2 out (OGC 07-147r2): a folder a track, its line and the places to stop at. */
import { degreesText, type NamedTrack, type TrackFile, xmlText } from './tracks.ts';

const position = ({ lon, lat }: { lon: number; lat: number }): string => `${degreesText(lon)},${degreesText(lat)},0`;
const placemark = ({ name, description }: { name: string; description: string }, shape: string): string =>
  `<Placemark><name>${xmlText(name)}</name><description>${xmlText(description)}</description>${shape}</Placemark>`;

const folder = (track: NamedTrack): string[] => [
  `<Folder><name>${xmlText(track.name)}</name><description>${xmlText(track.description)}</description>`,
  placemark(
    track,
    `<LineString><tessellate>1</tessellate><coordinates>${track.points.map(position).join(' ')}</coordinates></LineString>`,
  ),
  ...track.points
    .filter(({ stop }) => stop)
    .map((point) => placemark(point, `<Point><coordinates>${position(point)}</coordinates></Point>`)),
  '</Folder>',
];

export const kmlText = ({ title, description, tracks }: TrackFile): string =>
  `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document><name>${xmlText(title)}</name><description>${xmlText(description)}</description>`,
    ...tracks.flatMap(folder),
    '</Document>',
    '</kml>',
  ].join('\n')}\n`;
