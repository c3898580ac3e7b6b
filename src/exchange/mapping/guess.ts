/** What a file is about, from the names of its columns and the shapes of its features. */
import type { Geometry } from 'geojson';
import type { ImportKind } from '../../domain/imported.ts';
import { personalByName } from '../../protect/personal.ts';
import type { FileFormat, Sheet } from '../files-in/sheet.ts';
import type { Column } from '../tables-in/header.ts';
import { fieldOf, isHtcdsCode, type TableKind } from './fields.ts';
import { indicatorOf } from './indicators.ts';

/**
 * The kind of register a header belongs to, or null where it says too little.
 * Case records are looked for first: a list of people taken for a list of events would be read row by row.
 */
export function guessKind(header: readonly Column[]): TableKind | null {
  const names = header.flatMap(({ aliases }) => aliases);
  const has = (kind: TableKind, ...fields: string[]): boolean =>
    names.some((name) => fields.includes(fieldOf(name, kind) ?? ''));
  const people = names.filter((name) => personalByName(name) !== null).length;
  if (names.filter(isHtcdsCode).length >= 2 || (has('cases', 'exploitation') && !has('incidents', 'persons', 'kind')))
    return 'cases';
  if (people >= 3 && !has('incidents', 'persons', 'lon', 'position')) return 'cases';
  if (has('routes', 'waypoints', 'origin_lon', 'origin_position')) return 'routes';
  if (has('indicators', 'indicator') && has('indicators', 'value')) return 'indicators';
  if (
    has('incidents', 'date') &&
    has('incidents', 'persons', 'kind', 'kecamatan', 'place_text', 'lon', 'position', 'easting')
  )
    return 'incidents';
  if (has('places', 'name') && has('places', 'lon', 'position', 'easting', 'kecamatan', 'kind')) return 'places';
  const areas = has('indicators', 'area_code', 'area_name', 'kecamatan', 'kelurahan');
  return areas && names.some((name) => indicatorOf(name).known) ? 'indicators' : null;
}

const SAMPLE = 500;

/** The kind most shapes of a layer are of. */
function guessShapes(shapes: readonly (Geometry | null)[], format: FileFormat): ImportKind | null {
  const types = shapes.slice(0, SAMPLE).flatMap((shape) => (shape === null ? [] : [shape.type.replace('Multi', '')]));
  const most = (type: string): boolean => types.filter((one) => one === type).length * 2 > types.length;
  if (most('Polygon')) return 'boundaries';
  if (most('LineString')) return format === 'gpx' ? 'tracks' : 'routes';
  return most('Point') ? 'places' : null;
}

/** What a sheet is about; shapes decide where the names of the columns leave it open, and people come first. */
export function guessSheet(sheet: Sheet, header: readonly Column[], format: FileFormat): ImportKind | null {
  const named = guessKind(header);
  if (sheet.shapes === null || named === 'cases' || named === 'incidents') return named;
  const shaped = guessShapes(sheet.shapes, format);
  const dated = header.some(({ aliases }) => aliases.some((name) => fieldOf(name, 'incidents') === 'date'));
  return shaped === 'places' && dated ? 'incidents' : (shaped ?? named);
}
