/** CSV with a row of hashtags below the header: Humanitarian Exchange Language 1.1 (hxlstandard.org/standard/1-1final). */
import { csvText } from './csv.ts';
import { layerTable } from './csv-layer.ts';
import type { LayerFile } from './layer.ts';

/** Vocabulary of the codes: those of the Ministry of Home Affairs, not BPS and not P-codes. */
const KEMENDAGRI = '+v_kemendagri';

/** Hashtag by column; '' for a column that the standard has no word for. */
export const HASHTAGS: Readonly<Record<string, string>> = {
  // Areas. Tables that mix levels say a place of any level; the level's own code stands in a column of its own.
  code: '#loc+code',
  name: '#loc+name',
  name_id: '#loc+name+i_id',
  level: '#loc+type+level',
  parent_code: `#loc+code+parent${KEMENDAGRI}`,
  parent_codes: `#adm3+code+list${KEMENDAGRI}`,
  kecamatan: '#adm3+name',
  kelurahan: '#adm4+name',
  kecamatan_code: `#adm3+code${KEMENDAGRI}`,
  kelurahan_code: `#adm4+code${KEMENDAGRI}`,
  pcode: '#loc+code+v_pcode',
  kecamatan_pcode: '#adm3+code+v_pcode',
  kelurahan_pcode: '#adm4+code+v_pcode',
  area_code: `#loc+code+area${KEMENDAGRI}`,
  geography: '#loc+name+geography',
  geography_code: '#loc+code+geography',
  place_text: '#loc+description',
  country: '#country+code+v_iso2',
  cell: '#geo+code+v_h3',
  cells: '#geo+code+list+v_h3',
  surface: '#geo+type+surface',
  lon: '#geo+lon',
  lat: '#geo+lat',
  wkt: '#geo+coord+wkt',
  location_precision_m: '#geo+precision+m',
  precision_m: '#geo+precision+m',
  approximate: '#geo+bool+approximate',
  position_withheld: '#geo+bool+withheld',
  // Scores.
  score: '#severity+score',
  score_low: '#severity+score+min',
  score_high: '#severity+score+max',
  rank: '#severity+rank',
  rank_low: '#severity+rank+min',
  rank_high: '#severity+rank+max',
  class: '#severity+class',
  class_group: '#severity+class+group',
  interval_low: '#severity+interval+min',
  interval_high: '#severity+interval+max',
  // Rows of every kind.
  id: '#meta+id',
  kind: '#item+type',
  form: '#item+form',
  landing_class: '#item+type+landing',
  status: '#status',
  note: '#description+note',
  summary: '#description+summary',
  attributes: '#description+attributes+json',
  operator_or_agency: '#org+operator',
  agency: '#org+agency',
  // Routes.
  direction: '#event+direction',
  origin_place_id: '#loc+origin+id',
  origin_name: '#loc+origin+name',
  origin_country: '#country+origin+code+v_iso2',
  origin_text: '#loc+origin+description',
  destination_place_id: '#loc+dest+id',
  destination_name: '#loc+dest+name',
  destination_country: '#country+dest+code+v_iso2',
  destination_text: '#loc+dest+description',
  via_place_ids: '#loc+via+id+list',
  distance_nm: '#geo+distance+nm',
  reported_transit_minutes: '#indicator+transit+minutes',
  vessel_type: '#item+vessel',
  period: '#date+range',
  evidence_count: '#indicator+evidence+num',
  confidence: '#meta+confidence',
  end_assumed: '#meta+bool+assumed',
  routes: '#indicator+routes+num',
  // Events.
  date: '#date+occurred',
  date_precision: '#date+precision',
  year: '#date+year',
  count: '#indicator+num',
  band: '#indicator+range',
  persons: '#affected',
  persons_min: '#affected+min',
  persons_max: '#affected+max',
  female: '#affected+f',
  minors: '#affected+children',
  deaths: '#affected+killed',
  missing: '#affected+missing',
  mode: '#cause+type',
  sensitive: '#meta+bool+sensitive',
  // Series and programmes.
  series_id: '#meta+series+id',
  measure: '#indicator+name',
  value: '#indicator+value+num',
  unit: '#indicator+unit',
  publisher_agency: '#org+publisher',
  definition_note: '#description+definition',
  effect_evidence: '#description+effect',
  partial_year: '#date+bool+partial',
  period_start: '#date+start',
  period_end: '#date+end',
  derived: '#meta+bool+derived',
  estimate: '#meta+bool+estimate',
  conflicts: '#meta+bool+conflicts',
  suspect: '#meta+bool+suspect',
  people_reached: '#reached',
  funder: '#org+funder',
  implementers: '#org+impl',
  effort_category: '#activity+type+effort',
  role: '#activity+role',
  // Where it was read, and on what terms it may be used.
  source_title: '#meta+source',
  source_publisher: '#meta+source+org',
  source_url: '#meta+source+url',
  source2_url: '#meta+source+url+second',
  source_date: '#date+source',
  grade: '#meta+grade',
  licence: '#meta+license',
  notice: '#meta+notice',
};

/** Counts made of imported records. */
const RELEASED = {
  dimension: '#meta+dimension',
  category: '#item+category',
  cases: '#affected+range',
  cases_min: '#affected+min',
  cases_max: '#affected+max',
};

/** Columns that say another thing in one layer than in the rest: a name of a programme is no place. */
const IN_LAYER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programmes: { id: '#activity+id', name: '#activity+name', kind: '#activity+type' },
  incidents: { id: '#event+id', kind: '#event+type' },
  release_cases: RELEASED,
  release_incidents: RELEASED,
};

/** The hashtag of a column of a layer; undefined for a column that the table does not know. */
export const hashtag = (layer: string, column: string): string | undefined =>
  IN_LAYER[layer]?.[column] ?? HASHTAGS[column];

/** The table of `csv-layer.ts` with its hashtags as the first row below the header; a column without one stays untagged. */
export function hxlLayerText(file: LayerFile): string {
  const { header, rows } = layerTable(file);
  return csvText(header, [header.map((column) => hashtag(file.layer, column) ?? null), ...rows]);
}
