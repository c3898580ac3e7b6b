/** What the judges of rows share: their ground, their faults, and how a fault would be put right. */
import type { Geometry } from 'geojson';
import type { DataError } from '../../domain/outcome.ts';
import { type CellShape, echoable } from '../../protect/personal.ts';
import type { AreaFinder } from '../mapping/areas.ts';
import type { Mapping } from '../mapping/columns.ts';
import type { KindFinder } from '../mapping/kinds.ts';
import type { DateOrder } from '../tables-in/dates.ts';
import type { DecimalMark } from '../tables-in/numbers.ts';
import {
  degreesCell,
  type Ground,
  isOutside,
  judgePosition,
  type PositionFault,
  readMetres,
  readPair,
  readPosition,
} from '../tables-in/position.ts';
import type { RowReader } from '../tables-in/rows.ts';
import type { Box } from '../tables-in/utm.ts';
import { representativePoint } from './shapes.ts';

/** What was read less exactly than it was written, by rule; told once, with a count. */
export type Notes = (rule: string) => void;

/** How a fault can be repaired beyond doubt; `near` and `kelurahanOf` are likely, and asked. */
export type RepairReason = 'swapped' | 'utm' | 'near' | 'kelurahanOf';
export interface Repair {
  /** Cells by our field. */
  readonly cells: Readonly<Record<string, string>>;
  readonly why: RepairReason;
}
export interface Fault {
  readonly fault: DataError;
  readonly repair: Repair | null;
}
export const isFault = (value: object | null | string): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;

export interface Judging {
  readonly mapping: Mapping;
  readonly order: DateOrder;
  readonly marks: ReadonlyMap<string, DecimalMark>;
  readonly areas: AreaFinder;
  readonly ground: Ground;
  /** The box a position of the region itself lies in; null where the region tells none. */
  readonly strait: Box | null;
  readonly note: Notes;
}

export const fault = (error: DataError, repair: Repair | null = null): Fault => ({ fault: error, repair });

/** Why a line cannot be read cell by cell. */
export const LINE_FAULTS = {
  quotes: 'A double quote is out of place; inside a quoted cell write it twice.',
  columns: 'The row has more cells than the header; put cells that hold the delimiter in double quotes.',
} as const;

const never = (): boolean => false;
/** A cell as the error of its own column may repeat it. */
export const said = (text: string, shape: CellShape, isTerm: (text: string) => boolean = never): string | null =>
  echoable(text, shape, isTerm);

const NO_KECAMATAN = 'This is no kecamatan of the region; write its name or Kemendagri code, or leave the cell empty.';

/** The kecamatan of a row: null where none is said; a fault where what is said is none, or not that of the kelurahan. */
export function readKecamatan(row: RowReader, { areas }: Judging): string | Fault | null {
  const [place, village] = [row.cell('kecamatan'), row.cell('kelurahan')];
  if (place === '') return areas.ofKelurahan(village);
  const found = areas.kecamatan(place);
  const homes = areas.withKelurahan(village);
  if (found === null) {
    const [near, only] = [areas.near(place), areas.ofKelurahan(village)];
    // The cell may hold a kelurahan: then both columns get what is theirs.
    const here = areas.ofKelurahan(place);
    const meant = near ?? only ?? here;
    const cells = { kecamatan: meant ?? '', ...(!near && !only && village === '' && { kelurahan: place }) };
    const repair: Repair | null = meant === null ? null : { cells, why: near ? 'near' : 'kelurahanOf' };
    const value = said(place, 'word', () => near !== null || here !== null);
    const remedy = meant === null ? NO_KECAMATAN : `${NO_KECAMATAN} Perhaps ${meant}.`;
    return fault(row.fault('kecamatan', 'kecamatan', remedy, value), repair);
  }
  if (homes.length === 0 || homes.includes(found)) return found;
  const [home = ''] = homes;
  const remedy = `This kelurahan lies in ${homes.join(', ')}, not in the kecamatan of the row; correct one of the two.`;
  const value = said(`${village}, ${found}`, 'word', () => true);
  const repair: Repair | null = homes.length === 1 ? { cells: { kecamatan: home }, why: 'kelurahanOf' } : null;
  return fault(row.fault('kelurahan', 'coherence', remedy, value), repair);
}

/** Which columns a row's position is read from, for its faults. */
function columnsOf(row: RowReader): readonly string[] {
  if (row.cell('lon') !== '' || row.cell('lat') !== '') return ['lon', 'lat'];
  if (row.cell('position') !== '') return ['position'];
  return row.cell('easting') !== '' || row.cell('northing') !== '' ? ['easting', 'northing'] : ['lon', 'lat'];
}

function positionFault(row: RowReader, { rule, remedy, meant }: PositionFault, shaped: boolean): Fault {
  const fields = shaped ? ['lon', 'lat'] : columnsOf(row);
  const cells = fields.map((field) => row.cell(field));
  const empty = fields.find((_, i) => cells[i] === '');
  const told = cells.map((cell) => said(cell, 'degrees'));
  const value = shaped || told.includes(null) || rule === 'required' ? null : told.join('; ');
  const column = rule === 'required' && empty !== undefined ? empty : fields.join(', ');
  const repair: Repair | null = meant && {
    cells: { lon: degreesCell(meant[0]), lat: degreesCell(meant[1]) },
    why: rule === 'swapped' ? 'swapped' : 'utm',
  };
  return fault(row.fault(column, rule, remedy, value), repair);
}

export interface Placed {
  readonly lon: number;
  readonly lat: number;
}

/**
 * The position of a row, from its shape or its cells; null where there is none.
 * @param anyShape whether a line or an area may stand for a point on it
 */
export function readPlaced(
  row: RowReader,
  shape: Geometry | null,
  kecamatan: string | null,
  { ground, strait }: Judging,
  anyShape: boolean,
): Placed | Fault | null {
  const shaped = shape !== null && !row.fixed('lon');
  const point = shaped ? representativePoint(shape) : null;
  if (shaped && point === null) return fault(row.fault(null, 'shape', 'The shape holds no position; draw it anew.'));
  if (shaped && shape.type !== 'Point' && !anyShape)
    return fault(row.fault(null, 'shape', 'An event is a point; give one position instead of a line or an area.'));
  const read = point
    ? judgePosition(point[0], point[1], ground)
    : (readPosition(row.cell('lon'), row.cell('lat'), ground) ??
      readPair(row.cell('position'), ground) ??
      readMetres(row.cell('easting'), row.cell('northing'), ground));
  if (read === null) return null;
  if ('rule' in read) return positionFault(row, read, shaped);
  if (kecamatan !== null && strait !== null && isOutside(read, strait)) {
    const remedy = `The position lies far from ${kecamatan}; correct the position or the kecamatan.`;
    return fault(row.fault(shaped ? 'lon, lat' : columnsOf(row).join(', '), 'coherence', remedy));
  }
  return { lon: read[0], lat: read[1] };
}

/** The kind a row names: null where it names none, a fault where the word is of no kind. */
export function readKind<K extends string>(row: RowReader, finder: KindFinder<K>): K | Fault | null {
  const text = row.cell('kind');
  if (text === '' || text === '-') return null;
  const kind = finder.kind(text);
  if (kind !== null) return kind;
  const near = finder.near(text);
  const remedy = `Choose one of the ${finder.many} kinds, leave the cell empty, or do not read this column.`;
  return fault(
    row.fault('kind', 'enum', near === null ? remedy : `${remedy} Perhaps ${near}.`, said(text, 'word', finder.isTerm)),
    near === null ? null : { cells: { kind: near }, why: 'near' },
  );
}

export const SOURCES = ['source_url', 'source_title'] as const;

/** Whether the table says where its rows are from. One that does not is told once; one that does must do so in each row. */
export const isSourced = ({ columns }: Mapping): boolean => SOURCES.some((field) => columns.has(field));

export function sourceFault(row: RowReader, { mapping }: Judging): Fault | null {
  if (!isSourced(mapping) || [...SOURCES, 'source_publisher'].some((field) => row.cell(field) !== '')) return null;
  const field = SOURCES.find((name) => mapping.columns.has(name)) ?? 'source_title';
  return fault(row.fault(field, 'required', 'Give the address or the title of the source.'));
}

/**
 * Cells of short text columns that are not empty. What stands under kelurahan is kept where the region has one of that name:
 * a row that slipped has anything there.
 */
export const textsOf = (
  row: RowReader,
  fields: readonly string[],
  { areas, note }: Judging,
): Record<string, string> => {
  const texts: Record<string, string> = {};
  for (const field of fields) {
    const text = row.text(field);
    if (text === '') continue;
    if (field === 'kelurahan' && areas.withKelurahan(text).length === 0) note('kelurahan');
    else texts[field] = text;
  }
  return texts;
};
