/** Rows of places: a name, a position, and what it is where the file says so. */
import type { Geometry } from 'geojson';
import type { ImportedPlace } from '../../domain/imported.ts';
import { placeKinds } from '../mapping/kinds.ts';
import type { RowReader } from '../tables-in/rows.ts';
import {
  type Fault,
  fault,
  isFault,
  type Judging,
  readKecamatan,
  readKind,
  readPlaced,
  sourceFault,
  textsOf,
} from './judge.ts';

const TEXTS = [
  ...['id', 'name_id', 'kelurahan', 'country', 'status', 'operator_or_agency', 'location_precision_m'],
  ...['source_title', 'source_publisher', 'source_url', 'source_date'],
];

/**
 * One row to a place.
 * @returns the first fault in the order name, kecamatan, position, kind, source; a place without a position cannot be put
 *   on a map
 */
export function readPlace(
  row: RowReader,
  shape: Geometry | null,
  judging: Judging,
): Omit<ImportedPlace, 'key'> | Fault {
  const name = row.cell('name') || row.cell('name_id');
  if (name === '') return fault(row.fault('name', 'required', 'Give the name of the place.'));
  const kecamatan = readKecamatan(row, judging);
  if (isFault(kecamatan)) return kecamatan;
  const position = readPlaced(row, shape, kecamatan, judging, true);
  if (position === null) return fault(row.fault('lon, lat', 'required', 'Give longitude and latitude in degrees.'));
  if (isFault(position)) return position;
  const kind = readKind(row, placeKinds);
  if (isFault(kind)) return kind;
  const unsourced = sourceFault(row, judging);
  if (unsourced) return unsourced;
  return { name, kind, kecamatan, position, texts: textsOf(row, TEXTS, judging) };
}
