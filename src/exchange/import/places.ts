/** Rows of places: a name, a position, and what it is where the file says so in the register's words. */
import type { DataError } from '../../domain/outcome.ts';
import { PLACE_KINDS, type PlaceKind } from '../../domain/register.ts';
import { headerWords } from '../../protect/personal.ts';
import type { AreaFinder } from '../mapping/areas.ts';
import { type Position, readPosition } from '../tables-in/position.ts';
import type { RowReader } from '../tables-in/rows.ts';
import type { Notes } from './cases.ts';
import { readKecamatan } from './incidents.ts';

export interface ImportedPlace {
  readonly name: string;
  readonly kind: PlaceKind | null;
  readonly kecamatan: string | null;
  readonly position: Position;
  /** The register's short text columns as they stand, those that are not empty. */
  readonly texts: Readonly<Record<string, string>>;
}

const TEXTS = ['name_id', 'kelurahan', 'country', 'status', 'operator_or_agency', 'location_precision_m'] as const;
const SOURCE = ['source_title', 'source_publisher', 'source_url', 'source_date'] as const;

/**
 * One row to a place.
 * @returns the first fault in the order name, kecamatan, position; a place without a position cannot be put on a map
 */
export function readPlace(row: RowReader, areas: AreaFinder, note: Notes): ImportedPlace | DataError {
  const name = row.cell('name');
  if (name === '') return row.fault('name', 'required', 'Give the name of the place.');
  const kecamatan = readKecamatan(row, areas);
  if (kecamatan !== null && typeof kecamatan !== 'string') return kecamatan;
  const position = readPosition(row.cell('lon'), row.cell('lat'));
  if (position === null) return row.fault('lon', 'required', 'Give longitude and latitude in degrees.');
  if ('rule' in position) return row.fault('lon', position.rule, position.remedy);
  const said = headerWords(row.cell('kind'));
  const kind = PLACE_KINDS.find((known) => headerWords(known) === said) ?? null;
  if (kind === null && said !== '') note('kind');
  const texts = [...TEXTS, ...SOURCE].map((field) => [field, row.cell(field)]).filter(([, text]) => text !== '');
  return { name, kind, kecamatan, position, texts: Object.fromEntries(texts) };
}
