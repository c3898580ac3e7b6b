/** GPX 1.0 and 1.1 in: positions and times of tracks; routes where a file has no track. */
import { type Gathered, segmentsIn } from './segments-in.ts';
import type { Dialect } from './xml-in.ts';

export interface TrackDialect {
  readonly dialect: Dialect;
  /** What was gathered, best first: the first that the file holds any of is what it says was done. */
  readonly gathered: () => readonly Gathered[];
}

export function gpxIn(): TrackDialect {
  const [tracks, routes] = [segmentsIn('gpx', 'trkseg'), segmentsIn('gpx', 'rte')];
  let [lon, lat, time]: (string | null)[] = [null, null, null];
  const dialect: Dialect = {
    children: {
      '': ['gpx'],
      gpx: ['trk', 'rte'],
      trk: ['trkseg'],
      trkseg: ['trkpt'],
      trkpt: ['time'],
      rte: ['rtept'],
    },
    open(name, attributes) {
      if (name === 'trkseg') tracks.begin();
      if (name === 'rte') routes.begin();
      if (name === 'trkpt' || name === 'rtept')
        [lon, lat, time] = [attributes.lon ?? null, attributes.lat ?? null, null];
    },
    close(name, text) {
      if (name === 'time') time = text;
      if (name === 'trkpt') tracks.point(lon ?? null, lat ?? null, time ?? null);
      if (name === 'rtept') routes.point(lon ?? null, lat ?? null, null);
      if (name === 'trkseg') tracks.end();
      if (name === 'rte') routes.end();
    },
  };
  // A route is what was meant to be steered: beside a track it would count the same way twice.
  return { dialect, gathered: () => [tracks.done(), routes.done()] };
}
