/** How the columns of the registers lie in a form. */
import type { EditedTable } from '../../../domain/project.ts';
import type { Field } from '../../../region/edits/index.ts';

export type Group = 'what' | 'where' | 'source';

/** In the order in which they are asked: an area before what lies in it, two halves of a position side by side. */
const WHERE = [
  ...['place_text', 'area_code', 'origin_place_id', 'destination_place_id', 'via_place_ids', 'kecamatan', 'kelurahan'],
  ...['lon', 'lat', 'location_precision_m', 'country', 'waypoints', 'distance_nm'],
];
const SOURCE = /^source|^confidence$|^evidence_count$/;
/** Given by the key, by another column, or by the position. */
const MADE = new Set(['id', 'area_name', 'date_precision']);

const groupOf = (name: string): Group => (WHERE.includes(name) ? 'where' : SOURCE.test(name) ? 'source' : 'what');

export const groupsOf = (fields: readonly Field[]): readonly { group: Group; fields: readonly Field[] }[] =>
  (['what', 'where', 'source'] as const).map((group) => {
    const own = fields.filter(({ name }) => !MADE.has(name) && groupOf(name) === group);
    const asked = (field: Field) => WHERE.indexOf(field.name);
    return { group, fields: group === 'where' ? own.toSorted((a, b) => asked(a) - asked(b)) : own };
  });

/** Unit of a column, as a key of `edit.unit`; null where the number bears none. */
export const unitOf = (name: string): 'm' | 'nm' | 'minutes' | 'degrees' | 'persons' | null =>
  ({
    ...({ location_precision_m: 'm', distance_nm: 'nm', reported_transit_minutes: 'minutes' } as const),
    ...({ lon: 'degrees', lat: 'degrees', people_reached: 'persons', persons: 'persons' } as const),
    ...({ persons_min: 'persons', persons_max: 'persons', female: 'persons', minors: 'persons' } as const),
    ...({ deaths: 'persons', missing: 'persons' } as const),
  })[name] ?? null;

/** How a cell is written, where its name does not say. */
export const hintOf = ({ name, kind }: Field): 'date' | 'ids' | 'country' | undefined =>
  /(^|_)date$|^period_(start|end)$/.test(name)
    ? 'date'
    : kind === 'list;'
      ? 'ids'
      : /country$/.test(name)
        ? 'country'
        : undefined;

/** Columns whose text is long enough for lines of its own. */
export const LONG = new Set(['note', 'summary', 'attributes', 'waypoints', 'effect_evidence']);

/** Columns that take the whole width. */
export const WIDE = new Set([
  ...LONG,
  ...['name', 'name_id', 'place_text', 'via_place_ids', 'operator_or_agency', 'agency', 'source_title'],
  ...['source_url', 'source2_url', 'implementers', 'funder', 'sensitive', 'confidence'],
]);

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
