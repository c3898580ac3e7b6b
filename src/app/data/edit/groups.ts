/** How the columns of the registers lie in a form. */
import type { EditedTable } from '../../../domain/project.ts';
import type { Field } from '../../../region/edits/index.ts';

export type Group = 'what' | 'where' | 'source';

const WHERE = new Set([
  ...['place_text', 'area_code', 'country', 'kecamatan', 'kelurahan', 'lon', 'lat', 'location_precision_m'],
  ...['origin_place_id', 'via_place_ids', 'destination_place_id', 'waypoints', 'distance_nm'],
]);
const SOURCE = /^source|^confidence$|^evidence_count$/;
/** Given by the key, by another column, or by the position. */
const MADE = new Set(['id', 'area_name', 'date_precision']);

const groupOf = (name: string): Group => (WHERE.has(name) ? 'where' : SOURCE.test(name) ? 'source' : 'what');

export const groupsOf = (fields: readonly Field[]): readonly { group: Group; fields: readonly Field[] }[] =>
  (['what', 'where', 'source'] as const).map((group) => ({
    group,
    fields: fields.filter(({ name }) => !MADE.has(name) && groupOf(name) === group),
  }));

/** Unit of a column, as a key of `edit.unit`; null where the number bears none. */
export const unitOf = (name: string): 'm' | 'nm' | 'minutes' | 'degrees' | 'persons' | null =>
  ({
    ...({ location_precision_m: 'm', distance_nm: 'nm', reported_transit_minutes: 'minutes' } as const),
    ...({ lon: 'degrees', lat: 'degrees', people_reached: 'persons', persons: 'persons' } as const),
    ...({ persons_min: 'persons', persons_max: 'persons', female: 'persons', minors: 'persons' } as const),
    ...({ deaths: 'persons', missing: 'persons' } as const),
  })[name] ?? null;

/** Columns whose text is long enough for lines of its own. */
export const LONG = new Set(['note', 'summary', 'attributes', 'waypoints']);

/** Columns that say what a row is called, in the order in which they are asked. */
const NAMES: Readonly<Record<EditedTable, readonly string[]>> = {
  places: ['name_id', 'name'],
  routes: ['name'],
  incidents: ['date'],
  area_indicators: ['area_name'],
  programmes: ['name'],
};

/** What a row is called in a list. */
export const titleOf = (table: EditedTable, cells: Readonly<Record<string, string>>): string =>
  NAMES[table].map((column) => cells[column] ?? '').find((text) => text !== '') ?? '';

/** What is asked of a note for the register to read it as an estimate; null where a note has no say in the grade. */
export const ESTIMATE_NOTE: Readonly<Partial<Record<EditedTable, string>>> = {
  area_indicators: 'estimate',
  places: 'position approximate',
};
