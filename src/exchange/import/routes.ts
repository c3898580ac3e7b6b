/** Rows of routes: a line, drawn, listed as positions, or straight from where it starts to where it ends. */
import type { Geometry } from 'geojson';
import type { ImportedRoute } from '../../domain/imported.ts';
import { routeKinds } from '../mapping/kinds.ts';
import { judgePosition, readPair, readPosition } from '../tables-in/position.ts';
import type { RowReader } from '../tables-in/rows.ts';
import { type Fault, fault, isFault, type Judging, readKind, sourceFault, textsOf } from './judge.ts';
import { lineOf } from './shapes.ts';

const TEXTS = [
  ...['id', 'direction', 'origin_place_id', 'via_place_ids', 'destination_place_id', 'origin_text', 'destination_text'],
  ...['distance_nm', 'reported_transit_minutes', 'vessel_type', 'period', 'evidence_count', 'confidence'],
  ...['source_title', 'source_publisher', 'source_url', 'source_date', 'source2_url'],
];

type Corner = readonly [number, number];
const MOST_CORNERS = 10_000;

/** The corners a row gives, each as it stands; null where it gives none. */
function cornersOf(row: RowReader, shape: Geometry | null, { ground }: Judging) {
  const drawn = shape === null ? null : lineOf(shape);
  if (drawn) return { field: null, corners: drawn.map(([lon, lat]) => judgePosition(lon, lat, ground)) };
  const wkt = /^LINESTRING\s*Z?\s*\(([^()]*)\)\s*$/i.exec(row.cell('wkt'))?.[1];
  const [field, text] = wkt === undefined ? ['waypoints', row.cell('waypoints')] : ['wkt', wkt];
  if (text !== '') {
    const parts = text.split(wkt === undefined ? /\s*;\s*/ : /\s*,\s*/).filter((part) => part.trim() !== '');
    return { field, corners: parts.slice(0, MOST_CORNERS).map((part) => readPair(part.trim(), ground)) };
  }
  const end = (name: 'origin' | 'destination') =>
    readPosition(row.cell(`${name}_lon`), row.cell(`${name}_lat`), ground) ??
    readPair(row.cell(`${name}_position`), ground);
  const ends = [end('origin'), end('destination')];
  return ends.every((one) => one === null) ? null : { field: null, corners: ends };
}

/**
 * One row to a route.
 * @returns the first fault in the order name, line, kind, source
 */
export function readRoute(
  row: RowReader,
  shape: Geometry | null,
  judging: Judging,
): Omit<ImportedRoute, 'key'> | Fault {
  const name = row.cell('name') || [row.cell('origin_text'), row.cell('destination_text')].filter(Boolean).join(' – ');
  if (name === '')
    return fault(row.fault('name', 'required', 'Give the name of the route, or where it starts and ends.'));
  const found = cornersOf(row, shape, judging);
  const line: Corner[] = [];
  for (const corner of found?.corners ?? []) {
    if (corner !== null && 'rule' in corner)
      return fault(row.fault(found?.field ?? null, corner.rule, `Corner ${line.length + 1}: ${corner.remedy}`));
    if (corner !== null) line.push(corner);
  }
  const two = 'Give a line, positions along the way, or the positions of both ends: at least two.';
  if (line.length < 2) return fault(row.fault(found?.field ?? 'waypoints', 'required', two));
  const kind = readKind(row, routeKinds);
  if (isFault(kind)) return kind;
  const unsourced = sourceFault(row, judging);
  return unsourced ?? { name, kind, line, texts: textsOf(row, TEXTS, judging) };
}
