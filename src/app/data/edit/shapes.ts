/** Positions and lines in the cells of a register, as points on the map and back. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { EditedTable } from '../../../domain/project.ts';
import { lonLat } from '../../../domain/units.ts';
import { strictNumber } from '../../../region/cell.ts';
import type { RegisterRow } from '../../../region/edits/index.ts';
import { lineKm } from '../../../sea/index.ts';
import type { Cells } from '../../../state/edit-draft.ts';
import type { Point } from './draw.ts';

const KM_PER_NAUTICAL_MILE = 1.852;

/** What of a table can be drawn. */
export const drawnAs = (table: EditedTable): 'point' | 'line' | null =>
  table === 'routes' ? 'line' : table === 'places' || table === 'incidents' ? 'point' : null;

/** Points of a row; none where its cells give no position (yet). */
export function pointsOf(table: EditedTable, cells: Cells): readonly Point[] {
  const pairs =
    table === 'routes'
      ? (cells.waypoints ?? '').split(/[;\n]/).map((pair) => pair.trim().split(/\s+/))
      : [[cells.lon ?? '', cells.lat ?? '']];
  return pairs.flatMap(([x, y]): Point[] => {
    const [lon, lat] = [strictNumber(x ?? ''), strictNumber(y ?? '')];
    const onEarth = lon !== null && lat !== null && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
    return onEarth ? [[lon, lat]] : [];
  });
}

/** About ten metres: finer than any position of the registers is known. */
const degrees = (x: number): string => x.toFixed(4);

/** The cells that say what was drawn, with all that follows from it. */
export function cellsFor(table: EditedTable, points: readonly Point[]): Cells {
  if (table !== 'routes') {
    const [lon, lat] = points[0] ?? [0, 0];
    return { lon: degrees(lon), lat: degrees(lat) };
  }
  return {
    waypoints: points.map(([lon, lat]) => `${degrees(lon)} ${degrees(lat)}`).join(';'),
    distance_nm: lengthNm(points),
  };
}

/** Great-circle sum over the waypoints, as the register gives it. */
export const lengthNm = (points: readonly Point[]): string =>
  (lineKm(points.map(([lon, lat]) => lonLat(lon, lat))) / KM_PER_NAUTICAL_MILE).toFixed(1);

/** Rows of a table as shapes, each with its key and its error radius in metres. */
export function shapesOf(table: EditedTable, rows: readonly RegisterRow[]): FeatureCollection {
  const features = rows.flatMap(({ key, cells }) => {
    const points = pointsOf(table, cells).map(([lon, lat]) => [lon, lat]);
    const [first] = points;
    const line = drawnAs(table) === 'line';
    if (!first || (line && points.length < 2)) return [];
    const geometry: Geometry = line
      ? { type: 'LineString', coordinates: points }
      : { type: 'Point', coordinates: first };
    const radius = strictNumber(cells.location_precision_m ?? '') ?? 0;
    return [{ type: 'Feature' as const, geometry, properties: { key, location_precision_m: radius } }];
  });
  return { type: 'FeatureCollection', features };
}
