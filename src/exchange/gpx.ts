/** GPX 1.1 out (topografix.com/GPX/1/1): each track as a route to steer by and as a track to look at. */
import { degreesText, type NamedPoint, type NamedTrack, type TrackFile, xmlText } from './tracks.ts';

const at = ({ lon, lat }: NamedPoint): string => `lat="${degreesText(lat)}" lon="${degreesText(lon)}"`;
const named = ({ name, description }: { name: string; description: string }): string =>
  `<name>${xmlText(name)}</name><desc>${xmlText(description)}</desc>`;

const route = (track: NamedTrack): string[] => [
  `<rte>${named(track)}`,
  ...track.points.map((point) => `<rtept ${at(point)}>${named(point)}</rtept>`),
  '</rte>',
];

const line = (track: NamedTrack): string[] => [
  `<trk>${named(track)}<trkseg>`,
  ...track.points.map((point) => `<trkpt ${at(point)}></trkpt>`),
  '</trkseg></trk>',
];

/** The elements stand in the order of the schema: metadata, routes, tracks. */
export const gpxText = ({ title, description, tracks }: TrackFile): string =>
  `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Jaga Selat" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">',
    `<metadata>${named({ name: title, description })}</metadata>`,
    ...tracks.flatMap(route),
    ...tracks.flatMap(line),
    '</gpx>',
  ].join('\n')}\n`;
