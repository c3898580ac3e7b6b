/** A position from two cells: decimal degrees with comma or point, or degrees, minutes and seconds. */
import { readDecimal } from './numbers.ts';

export interface PositionFault {
  readonly rule: string;
  readonly remedy: string;
}
export type Position = readonly [lon: number, lat: number];

const SEXAGESIMAL =
  /^([+-]?\d{1,3})\s*[°º\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|'')?)?)?\s*([NSEWULTB]{0,2})$/iu;
/** Indonesian letters: LU and LS for north and south, BT and BB for east and west. */
const NEGATIVE = new Set(['S', 'LS', 'W', 'BB']);

const LONGEST_DEGREES = 60;

/** Degrees with sign, NaN for anything else. */
export function readDegrees(cell: string): number {
  if (cell.length > LONGEST_DEGREES) return NaN;
  const plain = readDecimal(cell.replace(/\s*°?\s*(E|N|BT|LU)?\s*$/i, ''));
  if (!Number.isNaN(plain)) return plain;
  const match = SEXAGESIMAL.exec(cell.trim());
  if (!match) return NaN;
  const [, degrees = '', minutes = '', seconds = '0', letter = ''] = match;
  const size = Math.abs(Number(degrees)) + readDecimal(minutes) / 60 + readDecimal(seconds) / 3600;
  return degrees.startsWith('-') || NEGATIVE.has(letter.toUpperCase()) ? -size : size;
}

/** Indonesia with its seas and its neighbours' straits. */
const BOX = { west: 95, east: 141.1, south: -11.2, north: 6.2 };
const inside = (lon: number, lat: number): boolean =>
  lon >= BOX.west && lon <= BOX.east && lat >= BOX.south && lat <= BOX.north;

/**
 * Both coordinates of a row.
 * @returns null where both cells are empty; a fault where one is, where they are no numbers, swapped, in metres or far away
 */
export function readPosition(lonCell: string, latCell: string): Position | PositionFault | null {
  if (lonCell === '' && latCell === '') return null;
  if (lonCell === '' || latCell === '')
    return { rule: 'required', remedy: 'One coordinate is missing; give both, or leave both empty.' };
  const [lon, lat] = [readDegrees(lonCell), readDegrees(latCell)];
  if (Number.isNaN(lon) || Number.isNaN(lat))
    return { rule: 'number', remedy: 'Write coordinates in degrees, for example 104,0536 and 1,1312.' };
  if (inside(lon, lat)) return [lon, lat];
  if (inside(lat, lon))
    return { rule: 'swapped', remedy: 'Longitude and latitude look exchanged; swap the two columns.' };
  if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000)
    return {
      rule: 'metres',
      remedy: 'These are metres (UTM 48N?), not degrees; convert to WGS 84 longitude and latitude.',
    };
  return { rule: 'position', remedy: 'The position lies outside Indonesia and its straits; check both coordinates.' };
}
