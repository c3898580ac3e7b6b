/** A position from cells: decimal degrees with comma or point, degrees with minutes and seconds, or metres of UTM. */
import { readDecimal } from './numbers.ts';
import { type Box, fromUtm } from './utm.ts';

export interface PositionFault {
  readonly rule: 'required' | 'number' | 'swapped' | 'metres' | 'extent';
  readonly remedy: string;
  /** What the cells mean beyond doubt, though they are not written so. */
  readonly meant: Position | null;
}
export type Position = readonly [lon: number, lat: number];

/** Where positions may lie, and the grid metres are of. */
export interface Ground {
  readonly box: Box;
  readonly zone: number;
}

const SEXAGESIMAL =
  /^([+-]?\d{1,3})\s*[°º\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|'')?)?)?\s*([NSEWULTB]{0,2})$/iu;
/** Indonesian letters: LU and LS for north and south, BT and BB for east and west. */
const NEGATIVE = new Set(['S', 'LS', 'W', 'BB']);
const NORTHWARD = new Set(['N', 'S', 'LU', 'LS']);

const LONGEST_DEGREES = 60;

/** Degrees with sign, NaN for anything else. */
export function readDegrees(cell: string): number {
  if (cell.length > LONGEST_DEGREES) return NaN;
  const text = cell.trim().replace(/^(LU|LS|BT|BB|[NSEW])\.?\s*(?=[\d+-])(.*)$/i, '$2 $1');
  const [, bare = text, letter = ''] = /^(.*?)\s*°?\s*(LU|LS|BT|BB|[NSEW])$/i.exec(text) ?? [];
  // Degrees have no thousands: blanks within them part minutes and seconds.
  const number = bare.trim().replace(/\s*°$/, '');
  const plain = /\s/.test(number) ? NaN : readDecimal(number);
  const sign = NEGATIVE.has(letter.toUpperCase()) ? -1 : 1;
  if (!Number.isNaN(plain)) return sign < 0 ? -Math.abs(plain) : plain;
  const match = SEXAGESIMAL.exec(text);
  if (!match) return NaN;
  const [, degrees = '', minutes = '', seconds = '0', last = ''] = match;
  const parts = [readDecimal(minutes), readDecimal(seconds)] as const;
  if (parts[0] >= 60 || parts[1] >= 60) return NaN;
  const size = Math.abs(Number(degrees)) + parts[0] / 60 + parts[1] / 3600;
  return degrees.startsWith('-') || NEGATIVE.has(last.toUpperCase()) ? -size : size;
}

export const inside = (lon: number, lat: number, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Degrees as a clerk would write them into the cell: to a decimetre. */
export const degreesCell = (degrees: number): string => String(Number(degrees.toFixed(6)));

const FAULTS = {
  required: 'One coordinate is missing; give both, or leave both empty.',
  number: 'Write coordinates in degrees, for example 104,0536 and 1,1312.',
  swapped: 'Longitude and latitude look exchanged; swap the two columns.',
  metres: 'These are metres (UTM?), not degrees; convert to WGS 84 longitude and latitude.',
  extent: 'The position lies outside the region and its straits; check both coordinates.',
} as const;
const fault = (rule: keyof typeof FAULTS, meant: Position | null = null): PositionFault => ({
  rule,
  remedy: FAULTS[rule],
  meant,
});

/** Two numbers, longitude first, judged against the ground. */
export function judgePosition(lon: number, lat: number, { box, zone }: Ground): Position | PositionFault {
  if (inside(lon, lat, box)) return [lon, lat];
  if (inside(lat, lon, box)) return fault('swapped', [lat, lon]);
  if (Math.abs(lon) <= 1000 && Math.abs(lat) <= 1000) return fault('extent');
  const found = fromUtm(lon, lat, zone);
  return fault('metres', found && inside(found[0], found[1], box) ? found : null);
}

/**
 * Both coordinates of a row.
 * @returns null where both cells are empty; a fault where one is, where they are no numbers, swapped, in metres or far away
 */
export function readPosition(lonCell: string, latCell: string, ground: Ground): Position | PositionFault | null {
  if (lonCell === '' && latCell === '') return null;
  if (lonCell === '' || latCell === '') return fault('required');
  const [lon, lat] = [readDegrees(lonCell), readDegrees(latCell)];
  return Number.isNaN(lon) || Number.isNaN(lat) ? fault('number') : judgePosition(lon, lat, ground);
}

/** Metres in two columns of their own. */
export function readMetres(easting: string, northing: string, { box, zone }: Ground): Position | PositionFault | null {
  if (easting === '' && northing === '') return null;
  if (easting === '' || northing === '') return fault('required');
  const numbers = [easting, northing].map((cell) => readDecimal(cell.replace(/\s*m(E|N|T|U)?$/i, '')));
  const [east = NaN, north = NaN] = numbers;
  if (Number.isNaN(east) || Number.isNaN(north)) return fault('number');
  const found = fromUtm(east, north, zone);
  return found && inside(found[0], found[1], box) ? found : fault('extent');
}

/** The two halves of a cell that holds both coordinates; null where it cannot be told where one ends. */
function halves(cell: string): readonly [string, string] | null {
  const text = cell
    .replace(/^POINT\s*Z?\s*/i, '')
    .replace(/[()[\]]/g, ' ')
    .trim();
  const letters = /^(.*?\d.*?(?:LU|LS|BT|BB|[NSEW]))[\s,;/|]*(\d.*(?:LU|LS|BT|BB|[NSEW]))$/i.exec(text);
  if (letters) return [letters[1] ?? '', letters[2] ?? ''];
  const leading = /^((?:LU|LS|BT|BB|[NSEW])\.?\s*[+-]?\d.*?)[\s,;/|]*((?:LU|LS|BT|BB|[NSEW])\.?\s*[+-]?\d.*)$/i.exec(
    text,
  );
  if (leading) return [leading[1] ?? '', leading[2] ?? ''];
  // "1,1" is one number with its decimal comma.
  for (const mark of [/\s*[;|/]\s*/, /\s*,\s+/, /\s+/, ...(text.includes('.') ? [/,/] : [])]) {
    const parts = text.split(mark);
    if (parts.length === 2 && parts[0] && parts[1]) return [parts[0], parts[1]];
  }
  const [a, b, c, d, ...rest] = text.split(/,/).map((part) => part.trim());
  return a && b && c && d && rest.length === 0 ? [`${a},${b}`, `${c},${d}`] : null;
}

const axisOf = (half: string): 'lat' | 'lon' | null => {
  const letter = /(?:^|[^A-Z])(LU|LS|BT|BB|[NSEW])\.?(?:$|[^A-Z])/i.exec(half)?.[1]?.toUpperCase();
  return letter === undefined ? null : NORTHWARD.has(letter) ? 'lat' : 'lon';
};

/** One cell with both, latitude first as people write it or longitude first; letters and the ground tell which. */
export function readPair(cell: string, ground: Ground): Position | PositionFault | null {
  if (cell === '') return null;
  const parts = cell.length > 2 * LONGEST_DEGREES ? null : halves(cell);
  if (!parts) return fault('number');
  const [first, second] = [readDegrees(parts[0]), readDegrees(parts[1])];
  if (Number.isNaN(first) || Number.isNaN(second)) return fault('number');
  const axes = [axisOf(parts[0]), axisOf(parts[1])];
  if (axes[0] !== null && axes[0] === axes[1]) return fault('number');
  const lonFirst = axes[0] === 'lon' || axes[1] === 'lat' || (axes[0] === null && inside(first, second, ground.box));
  const [lon, lat] = lonFirst ? [first, second] : [second, first];
  const told = judgePosition(lon, lat, ground);
  if (!('rule' in told) || axes[0] !== null || told.rule !== 'metres') return told;
  // Metres are written easting first.
  const metres = fromUtm(first, second, ground.zone);
  return metres && inside(metres[0], metres[1], ground.box) ? metres : told;
}

export const isOutside = ([lon, lat]: Position, box: Box): boolean => !inside(lon, lat, box);
