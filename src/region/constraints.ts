/** The rules one cell or one row must keep by itself: list, pattern, bounds, date, address, position. */
import type { DataError } from '../domain/outcome.ts';
import type { RegionSettings } from '../domain/pack.ts';
import { strictNumber } from './cell.ts';
import { CODE_ENUMS } from './columns.ts';
import { datePrecision, dateRemedy, isAfter } from './dates.ts';
import type { FieldRule } from './descriptor.ts';
import { didYouMean } from './nearest.ts';

export interface Broken {
  readonly column: string;
  readonly rule: string;
  readonly value: string;
  readonly remedy: string;
}
export type Cells = Readonly<Record<string, string>>;

export const atRow = (file: string, row: number, broken: Broken): DataError => ({ file, row, ...broken });

const DATE_COLUMNS: ReadonlySet<string> = new Set(['date', 'source_date', 'year', 'period_start', 'period_end']);
/** A programme may be planned ahead; an event, a figure and a page cannot be of a day to come. */
const MAY_BE_AHEAD: ReadonlySet<string> = new Set(['period_start', 'period_end']);
const URL_COLUMNS: ReadonlySet<string> = new Set(['source_url', 'source2_url', 'url']);

const isWebAddress = (value: string): boolean =>
  /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) && new URL(value).hostname.includes('.');

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** ISO 3166-1 alpha-2, by the names the platform knows. */
const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && countryNames.of(code) !== undefined && code !== 'ZZ';

function brokenPattern(value: string, pattern: string): string {
  if (/^\d{4}(\d{3}){0,2}$/.test(value) && pattern.includes('\\.')) {
    return 'This looks like a BPS code; write the Kemendagri code, which has points (12.34.56).';
  }
  return `Write it in the form of the other rows (pattern ${pattern}).`;
}

/** The first rule of its own that a filled cell breaks, or null. */
export function cellRule(
  table: string,
  column: string,
  value: string,
  field: FieldRule | undefined,
  settings: RegionSettings,
): Broken | null {
  const broken = (rule: string, remedy: string): Broken => ({ column, rule, value, remedy });
  const constraints: FieldRule['constraints'] = field?.constraints ?? {};
  for (const list of [CODE_ENUMS[table]?.[column], constraints.enum]) {
    if (list && !list.includes(value)) {
      return broken(
        'enum',
        `Use one of the listed values (${list.slice(0, 14).join(', ')}).${didYouMean(value, list)}`,
      );
    }
  }
  if (DATE_COLUMNS.has(column)) {
    if (datePrecision(value) === null) return broken('date', dateRemedy(value));
    if (!MAY_BE_AHEAD.has(column) && settings.compiled !== '' && isAfter(value, settings.compiled)) {
      return broken(
        'date',
        `The date lies after the day the pack was compiled (${settings.compiled}); correct it, or move "compiled" in datapackage.json.`,
      );
    }
  }
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(value))
    return broken('pattern', brokenPattern(value, constraints.pattern));
  if (URL_COLUMNS.has(column) && !isWebAddress(value))
    return broken('url', 'Write a full address that begins with http:// or https://, or leave the cell empty.');
  if ((column === 'country' || column === 'destination_country') && !isCountry(value)) {
    return broken('enum', 'Write the two capital letters of ISO 3166-1, for example ID, MY or SG.');
  }
  const number = strictNumber(value);
  if (number === null || column === 'lon' || column === 'lat') return null;
  if (field?.type === 'integer' && !Number.isInteger(number)) return broken('number', 'Write a whole number.');
  const { minimum, maximum } = constraints;
  if (minimum !== undefined && number < minimum) return broken('range', `The value must be at least ${minimum}.`);
  if (maximum !== undefined && number > maximum) return broken('range', `The value must be at most ${maximum}.`);
  return null;
}

type Box = readonly [number, number, number, number];
const within = (x: number, y: number, [w, s, e, n]: Box): boolean => x >= w && x <= e && y >= s && y <= n;

/** One position against a box; a pair that fits only when turned round says so. */
function position(x: number, y: number, box: Box, columns: readonly [string, string], where: string): Broken | null {
  if (within(x, y, box)) return null;
  if (within(y, x, box)) {
    return {
      column: columns[0],
      rule: 'range',
      value: String(x),
      remedy: `Longitude and latitude are swapped: write lon ${y}, lat ${x}.`,
    };
  }
  const inLon = x >= box[0] && x <= box[2];
  const [column, value] = inLon ? [columns[1], y] : [columns[0], x];
  const [low, high] = inLon ? [box[1], box[3]] : [box[0], box[2]];
  return {
    column,
    rule: 'range',
    value: String(value),
    remedy: `The position lies outside ${where} (${low} to ${high} degrees); correct it.`,
  };
}

/**
 * Positions of a row: lon and lat within the table's own bounds or else the region's extent, both or neither filled, and within the
 * strait box where the row names a kecamatan of the region; waypoints within the extent.
 */
export function positionRules(
  cells: Cells,
  fields: ReadonlyMap<string, FieldRule> | undefined,
  settings: RegionSettings,
): readonly Broken[] {
  const found: (Broken | null)[] = [];
  const [x, y] = [strictNumber(cells.lon ?? ''), strictNumber(cells.lat ?? '')];
  if (x !== null && y !== null) {
    const [lon, lat] = [fields?.get('lon')?.constraints, fields?.get('lat')?.constraints];
    const [w, s, e, n] = settings.extent;
    const own: Box = [lon?.minimum ?? w, lat?.minimum ?? s, lon?.maximum ?? e, lat?.maximum ?? n];
    const outside = position(x, y, own, ['lon', 'lat'], 'the bounds of this table');
    const astray = cells.kecamatan
      ? position(x, y, settings.strait, ['lon', 'lat'], `the waters around kecamatan ${cells.kecamatan}`)
      : null;
    found.push(outside ?? astray);
  } else if ((cells.lon ?? '') === '' && y !== null) {
    found.push({ column: 'lon', rule: 'required', value: '', remedy: 'Give the longitude too, or empty both.' });
  } else if ((cells.lat ?? '') === '' && x !== null) {
    found.push({ column: 'lat', rule: 'required', value: '', remedy: 'Give the latitude too, or empty both.' });
  }
  for (const point of (cells.waypoints ?? '').split(';')) {
    const [px, py] = point.trim().split(/\s+/).map(strictNumber);
    if (typeof px !== 'number' || typeof py !== 'number') continue;
    const wrong = position(
      px,
      py,
      settings.extent,
      ['waypoints', 'waypoints'],
      `the region's extent (waypoint ${point.trim()})`,
    );
    if (wrong) found.push(wrong);
  }
  return found.filter((b) => b !== null);
}
