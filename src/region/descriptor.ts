/** datapackage.json, as far as the code reads it: the rules of each table and what the app must know of the region. */
import type { DataError } from '../domain/outcome.ts';
import type { LandLink, RegionSettings, RegionView } from '../domain/pack.ts';

export interface FieldRule {
  readonly name: string;
  readonly type: string;
  /** Mark between the members of a `list`. */
  readonly delimiter: string;
  readonly constraints: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

export interface ForeignKey {
  readonly field: string;
  readonly table: string;
  readonly column: string;
}

export interface TableRule {
  readonly name: string;
  readonly path: string;
  readonly fields: ReadonlyMap<string, FieldRule>;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Sources that hold for every row of the table (Frictionless `sources`). */
  readonly sources: readonly { readonly title: string; readonly path: string | null }[];
}

/** Who counts as an official publisher: ends of host names, and words of a publisher's name. */
export interface OfficialRule {
  readonly domains: readonly string[];
  readonly publishers: readonly string[];
}

export interface Descriptor {
  readonly settings: RegionSettings;
  readonly tables: ReadonlyMap<string, TableRule>;
  readonly official: OfficialRule;
  readonly errors: readonly DataError[];
}

const FILE = 'datapackage.json';
type Json = Readonly<Record<string, unknown>>;

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);
const objects = (x: unknown): readonly Json[] => (Array.isArray(x) ? x.filter(isObject) : []);
const strings = (x: unknown): readonly string[] =>
  Array.isArray(x) ? x.filter((s) => typeof s === 'string') : typeof x === 'string' ? [x] : [];
const text = (x: unknown): string => (typeof x === 'string' ? x : '');
const fault = (column: string, rule: string, remedy: string): DataError => ({
  file: FILE,
  row: null,
  column,
  rule,
  value: null,
  remedy,
});

/** West, south, east, north; null when it is not four numbers in order. */
function box(x: unknown): RegionView['bounds'] | null {
  if (!Array.isArray(x) || x.length !== 4 || !x.every((n) => typeof n === 'number' && Number.isFinite(n))) return null;
  const [w, s, e, n] = x as [number, number, number, number];
  return w < e && s < n && w >= -180 && e <= 180 && s >= -90 && n <= 90 ? [w, s, e, n] : null;
}

const isPosition = (x: unknown): x is readonly [number, number] =>
  Array.isArray(x) && x.length === 2 && box([...x, Number(x[0]) + 1e-9, Number(x[1]) + 1e-9]) !== null;

/** Bridges: named, cited, and with a point on at least two islands; one that is not is left out with an error. */
function readLandLinks(jaga: Json, errors: DataError[]): readonly LandLink[] {
  return objects(jaga.land_links).flatMap((link, i): LandLink[] => {
    const on = Array.isArray(link.on) ? link.on.filter(isPosition) : [];
    const words = { name_en: text(link.name_en), name_id: text(link.name_id), source_title: text(link.source_title) };
    if (on.length < 2 || Object.values(words).includes('')) {
      const remedy = 'Give name_en, name_id, source_title and "on": a point [longitude, latitude] on each island.';
      errors.push(fault(`jaga.land_links[${i}]`, 'required', remedy));
      return [];
    }
    return [{ ...words, on, source_url: text(link.source_url) || null }];
  });
}

const WORLD: RegionView['bounds'] = [-180, -90, 180, 90];

function readSettings(jaga: Json, errors: DataError[]): RegionSettings {
  const word = (key: string): string => {
    const value = text(jaga[key]);
    if (value === '') errors.push(fault(`jaga.${key}`, 'required', `Give the text "${key}" in the jaga member.`));
    return value;
  };
  const bounds = (key: string, value: unknown): RegionView['bounds'] => {
    const found = box(value);
    if (!found) errors.push(fault(`jaga.${key}`, 'range', `Give "${key}" as [west, south, east, north] in degrees.`));
    return found ?? WORLD;
  };
  const views = objects(jaga.views).map((view, i) => ({
    id: text(view.id),
    name_en: text(view.name_en),
    name_id: text(view.name_id),
    bounds: bounds(`views[${i}].bounds`, view.bounds),
  }));
  if (views.length === 0 || views.some((v) => v.id === '' || v.name_en === '' || v.name_id === '')) {
    errors.push(fault('jaga.views', 'required', 'Give at least one view with id, name_en, name_id and bounds.'));
  }
  const no_patrol = { en: text(jaga.no_patrol_en), id: text(jaga.no_patrol_id) };
  const closed = no_patrol.en !== '' || no_patrol.id !== '';
  if (closed && (no_patrol.en === '' || no_patrol.id === ''))
    errors.push(fault('jaga.no_patrol_en', 'required', 'Say in both languages why no patrol may be planned.'));
  const compiled = word('compiled');
  if (compiled !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(compiled))
    errors.push(fault('jaga.compiled', 'date', 'Give the day as YYYY-MM-DD.'));
  return {
    ...{ id: word('id'), name_en: word('name_en'), name_id: word('name_id'), city_code: word('city_code') },
    ...{ time_zone: word('time_zone'), compiled, views, land_links: readLandLinks(jaga, errors) },
    ...(closed && { no_patrol }),
    ...{ extent: bounds('extent', jaga.extent), strait: bounds('strait', jaga.strait) },
  };
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function readField(field: Json, errors: DataError[]): FieldRule {
  const given = isObject(field.constraints) ? field.constraints : {};
  const pattern = typeof given.pattern === 'string' ? given.pattern : null;
  if (pattern !== null && !isPattern(pattern))
    errors.push(fault(text(field.name), 'pattern', `The pattern ${pattern} is no regular expression.`));
  const constraints = {
    ...(given.required === true && { required: true }),
    ...(given.unique === true && { unique: true }),
    ...(Array.isArray(given.enum) && { enum: strings(given.enum) }),
    ...(pattern !== null && isPattern(pattern) && { pattern }),
    ...(typeof given.minimum === 'number' && { minimum: given.minimum }),
    ...(typeof given.maximum === 'number' && { maximum: given.maximum }),
  };
  return { name: text(field.name), type: text(field.type), delimiter: text(field.delimiter) || ',', constraints };
}

function readResource(resource: Json, errors: DataError[]): TableRule {
  const schema = isObject(resource.schema) ? resource.schema : {};
  const foreignKeys = objects(schema.foreignKeys).flatMap((key) => {
    const reference = isObject(key.reference) ? key.reference : {};
    const [field, column] = [strings(key.fields)[0], strings(reference.fields)[0]];
    return field && column ? [{ field, column, table: text(reference.resource) || text(resource.name) }] : [];
  });
  return {
    name: text(resource.name),
    path: text(resource.path),
    fields: new Map(objects(schema.fields).map((field) => [text(field.name), readField(field, errors)])),
    primaryKey: strings(schema.primaryKey),
    foreignKeys,
    sources: objects(resource.sources).map((s) => ({ title: text(s.title), path: text(s.path) || null })),
  };
}

/** Reads the descriptor. What is missing is an error and takes a neutral value: no rule, no view, the whole world. */
export function readDescriptor(json: string | undefined): Descriptor {
  const errors: DataError[] = [];
  let root: unknown = {};
  if (json === undefined)
    errors.push(fault('', 'required', 'Add datapackage.json, which names the tables and the region.'));
  else {
    try {
      root = JSON.parse(json.replace(/^\uFEFF/, ''));
    } catch (error) {
      errors.push(fault('', 'json', `Correct the JSON: ${error instanceof Error ? error.message : 'unreadable'}.`));
    }
  }
  const top = isObject(root) ? root : {};
  const jaga = isObject(top.jaga) ? top.jaga : {};
  const official = isObject(jaga.official) ? jaga.official : {};
  const unread = errors.length > 0;
  const settings = readSettings(jaga, unread ? [] : errors);
  if (!unread && objects(top.resources).length === 0)
    errors.push(fault('resources', 'required', 'Name the tables in "resources".'));
  return {
    settings,
    tables: new Map(objects(top.resources).map((r) => [text(r.name), readResource(r, errors)])),
    official: { domains: strings(official.domains), publishers: strings(official.publishers) },
    errors,
  };
}
