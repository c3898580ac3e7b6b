/** KML 2.2 and 2.3 in: lines, and tracks with times (`gx:Track`, in 2.3 `Track`). Areas and single points are no tracks. */
import type { TrackDialect } from './gpx-in.ts';
import { segmentsIn } from './segments-in.ts';
import type { Dialect } from './xml-in.ts';

const HOLDERS = ['Document', 'Folder', 'Placemark'];
const SHAPES = ['LineString', 'MultiGeometry', 'MultiTrack', 'Track'];

export function kmlIn(): TrackDialect {
  const [tracks, lines] = [segmentsIn('kml', 'Track'), segmentsIn('kml', 'LineString')];
  let [when, coords]: [string[], string[]] = [[], []];
  const dialect: Dialect = {
    children: {
      '': ['kml'],
      kml: HOLDERS,
      Document: HOLDERS,
      Folder: HOLDERS,
      Placemark: SHAPES,
      MultiGeometry: SHAPES,
      MultiTrack: ['Track'],
      LineString: ['coordinates'],
      Track: ['when', 'coord'],
    },
    open(name) {
      if (name === 'Track') [when, coords] = [[], []];
    },
    close(name, text) {
      if (name === 'when') when.push(text);
      if (name === 'coord') coords.push(text);
      if (name === 'coordinates') {
        lines.begin();
        // Tuples stand apart by spaces; some writers put one after each comma as well.
        for (const tuple of text
          .trim()
          .replace(/\s*,\s*/g, ',')
          .split(/\s+/)) {
          const [lon = null, lat = null] = tuple.split(',');
          if (tuple !== '') lines.point(lon, lat, null);
        }
        lines.end();
      }
      if (name === 'Track') {
        tracks.begin();
        if (when.length > 0 && when.length !== coords.length)
          tracks.refuse(
            'countDiffers',
            'when',
            `A track has ${when.length} times and ${coords.length} positions: export it again. It is left out.`,
          );
        coords.forEach((text, i) => {
          const [lon = null, lat = null] = text.trim().split(/[\s,]+/);
          tracks.point(lon, lat, when[i] ?? null);
        });
        tracks.end();
      }
    },
  };
  // A line beside a track with times is most often the same way once more, drawn to be seen.
  return { dialect, gathered: () => [tracks.done(), lines.done()] };
}
