/** GPX 1.0 and 1.1 in: waypoints, routes and tracks, each a sheet, with name, description, type and first time. */
import { type FeatureTable, featureTable } from './features.ts';
import type { XmlSheets } from './kml-file.ts';
import type { Notes } from './notes.ts';
import { numberOf, walkXml } from './xml-file.ts';

const TEXTS: Readonly<Record<string, string>> = { name: 'name', desc: 'description', type: 'type', time: 'time' };
const TOLD = Object.keys(TEXTS);
const KINDS = ['wpt', 'rte', 'trk'];

export function readGpx(text: string, notes: Notes): XmlSheets {
  const tables: Readonly<Record<string, FeatureTable>> = Object.fromEntries(
    KINDS.map((kind) => [kind, featureTable(notes)]),
  );
  let cells: [string, string][] = [];
  let segments: number[][][] = [];
  const point = ({ lon, lat }: Readonly<Record<string, string>>): number[] => [numberOf(lon), numberOf(lat)];
  const dropped = walkXml(
    text,
    {
      children: {
        '': ['gpx'],
        gpx: KINDS,
        wpt: TOLD,
        rte: ['name', 'desc', 'type', 'rtept'],
        trk: ['name', 'desc', 'type', 'trkseg'],
        trkseg: ['trkpt'],
        trkpt: ['time'],
      },
      open(name, attributes) {
        if (KINDS.includes(name)) [cells, segments] = [[], []];
        if (name === 'wpt' || name === 'rte') segments = [name === 'wpt' ? [point(attributes)] : []];
        if (name === 'trkseg') segments.push([]);
        if (name === 'rtept' || name === 'trkpt') segments.at(-1)?.push(point(attributes));
      },
      close(name, own) {
        const column = TEXTS[name];
        if (column) {
          // A track is told by its first time.
          if (column !== 'time' || !cells.some(([taken]) => taken === 'time')) cells.push([column, own.trim()]);
        } else if (name === 'wpt') tables.wpt?.add(cells, { type: 'Point', coordinates: segments[0]?.[0] });
        else if (name === 'rte') tables.rte?.add(cells, { type: 'LineString', coordinates: segments[0] });
        else if (name === 'trk') {
          // A receiver that loses its signal leaves segments of one point.
          const lines = segments.filter(({ length }) => length > 1);
          notes.warn('shortSegment', segments.length - lines.length);
          const [line = []] = lines;
          tables.trk?.add(
            cells,
            lines.length > 1
              ? { type: 'MultiLineString', coordinates: lines }
              : { type: 'LineString', coordinates: line },
          );
        }
      },
    },
    notes,
  );
  const filled = Object.entries(tables).filter(([, table]) => table.size() > 0);
  return { sheets: filled.map(([kind, table]) => table.sheet(filled.length > 1 ? kind : null)), dropped };
}
