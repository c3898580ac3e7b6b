/**
 * The border of the pack: which columns the code reads of each table and how a cell becomes a value. The compiler holds
 * this table equal to the row types of src/domain/register.ts; datapackage.json may add rules but not change a kind.
 */

import type { RegionTables, TableName } from '../domain/pack.ts';
import { INCIDENT_KINDS, PLACE_KINDS, ROUTE_KINDS } from '../domain/register.ts';

/** `?`: an empty cell is null. `flag`: 1 or 0. `list;`, `list|`: a separated list. `points`: "lon lat;lon lat". */
export type Kind = 'text' | 'text?' | 'number' | 'number?' | 'flag' | 'list;' | 'list|' | 'json' | 'points';

type KindFor<V> = [V] extends [boolean]
  ? 'flag'
  : [V] extends [number]
    ? 'number'
    : [V] extends [number | null]
      ? 'number?'
      : [V] extends [string]
        ? 'text'
        : [V] extends [string | null]
          ? 'text?'
          : [V] extends [readonly string[]]
            ? 'list;' | 'list|'
            : [V] extends [readonly (readonly [number, number])[]]
              ? 'points'
              : 'json';

export type Row<T extends TableName> = RegionTables[T][number];
type Columns<R> = { readonly [C in keyof R]: KindFor<Exclude<R[C], undefined>> };

const CITED = { source_title: 'text', source_url: 'text?' } as const;
const DATED = { ...CITED, source_date: 'text?' } as const;
const PUBLISHED = { ...DATED, source_publisher: 'text?' } as const;
const POSITION = { lon: 'number', lat: 'number' } as const;

/** Every table of a pack, in the order in which they are checked and counted. */
export const COLUMNS: { readonly [T in TableName]: Columns<Row<T>> } = {
  areas: { code: 'text', name: 'text', level: 'text', parent_code: 'text?', ...PUBLISHED },
  area_indicators: {
    ...{ area_code: 'text', area_name: 'text', indicator: 'text', value: 'number', unit: 'text', year: 'text' },
    ...PUBLISHED,
    note: 'text?',
  },
  places: {
    ...{ id: 'text', kind: 'text', name: 'text', name_id: 'text?', kelurahan: 'text?', kecamatan: 'text?' },
    ...{ country: 'text', ...POSITION, location_precision_m: 'number', status: 'text' },
    ...{ operator_or_agency: 'text?', attributes: 'json', note: 'text?', ...PUBLISHED },
  },
  routes: {
    ...{ id: 'text', name: 'text', direction: 'text', kind: 'text', origin_place_id: 'text', via_place_ids: 'list;' },
    ...{ destination_place_id: 'text', waypoints: 'points', distance_nm: 'number?', reported_transit_minutes: 'text?' },
    ...{ vessel_type: 'text?', period: 'text?', evidence_count: 'number?', confidence: 'text', note: 'text?' },
    ...{ ...DATED, source2_url: 'text?' },
  },
  incidents: {
    ...{ id: 'text', date: 'text', date_precision: 'text', kind: 'text', direction: 'text', place_text: 'text' },
    ...{ kelurahan: 'text?', kecamatan: 'text?', lon: 'number?', lat: 'number?', location_precision_m: 'number?' },
    ...{ persons: 'number?', persons_min: 'number?', persons_max: 'number?', female: 'number?', minors: 'number?' },
    ...{ deaths: 'number?', missing: 'number?', mode: 'text', sensitive: 'flag', destination_country: 'text?' },
    ...{ destination_text: 'text?', origin_text: 'text?', agency: 'text?', summary: 'text' },
    ...{ ...PUBLISHED, source2_url: 'text?' },
  },
  case_series: {
    ...{ series_id: 'text', geography: 'text', geography_code: 'text?', year: 'text?', measure: 'text' },
    ...{ value: 'number?', unit: 'text', publisher_agency: 'text', definition_note: 'text?', ...DATED },
  },
  programmes: {
    ...{ id: 'text', name: 'text', kind: 'text', period_start: 'text?', period_end: 'text?', place_text: 'text?' },
    ...{ area_code: 'text?', people_reached: 'number?', funder: 'text?', implementers: 'text?', note: 'text?' },
    ...{ ...DATED, effort_category: 'text?', role: 'text?', effect_evidence: 'text?' },
  },
  actors: {
    ...{ id: 'text', name: 'text', short_name: 'text?', kind: 'text', functions: 'list|', role_in_paper: 'list|' },
    source_title: 'text',
  },
  sources: {
    ...{ id: 'text', title: 'text', publisher: 'text?', url: 'text?', date: 'text?', official: 'flag' },
    ...{ tables: 'list|', rows: 'number' },
  },
  reference_codes: {
    ...{ scheme: 'text', code: 'text', label_en: 'text', label_id: 'text?', lower: 'number?', upper: 'number?' },
    ...{ note: 'text?', ...CITED },
  },
  vessel_classes: {
    ...{ id: 'text', class_name: 'text', service: 'text', length_m: 'number?', max_speed_kn: 'number?' },
    ...{ patrol_speed_kn: 'number?', note: 'text?', ...DATED },
  },
  seats: {
    ...{ id: 'text', kelurahan_code: 'text?', kelurahan: 'text?', kecamatan: 'text', point_kind: 'text' },
    ...{ name: 'text', ...POSITION, precision_m: 'number', ...CITED, citable: 'flag' },
  },
  islands: {
    ...{ island_code: 'text', name: 'text', ...POSITION, populated: 'flag', kelurahan_code: 'text?' },
    ...{ kecamatan: 'text?', basis: 'text', source: 'text' },
  },
  maritime_boundaries: { treaty: 'text', point_no: 'text?', lon: 'number?', lat: 'number?', ...CITED },
};

/** Columns that a pack may leave out, header and description both: every row then says null, as with an empty cell. */
const OPTIONAL: Readonly<Partial<Record<string, readonly string[]>>> = { programmes: ['effect_evidence'] };
export const isOptional = (table: string, column: string): boolean => OPTIONAL[table]?.includes(column) ?? false;

export const TABLE_NAMES = Object.keys(COLUMNS) as readonly TableName[];

/** Lists the code branches on: a pack may allow fewer of them, never others. */
export const CODE_ENUMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  areas: { level: ['city', 'kecamatan', 'kelurahan'] },
  places: { kind: PLACE_KINDS, status: ['active', 'inactive', 'unknown'] },
  routes: {
    kind: ROUTE_KINDS,
    direction: ['outbound', 'inbound', 'both'],
    confidence: ['high', 'medium', 'low'],
  },
  incidents: {
    kind: INCIDENT_KINDS,
    date_precision: ['day', 'month', 'year'],
    direction: ['outbound', 'inbound', 'internal', 'unknown'],
  },
  seats: { point_kind: ['seat', 'settlement', 'facility'] },
};
