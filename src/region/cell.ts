/** One cell of a table to one value, strictly: what is not exactly right is a fault with a remedy, never NaN. */
import type { Kind } from './columns.ts';

export interface CellFault {
  readonly rule: string;
  readonly remedy: string;
}
export type CellResult = { readonly value: unknown } | CellFault;

export const isFault = (result: CellResult): result is CellFault => 'rule' in result;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Plain decimal digits with a point, or null. No thousands mark, no exponent, no blank. */
export const strictNumber = (text: string): number | null => (PLAIN_NUMBER.test(text) ? Number(text) : null);

/** "1.234,5", "1,234" and "104,05" are read as their writer meant them, only to say in the remedy what to write. */
function meant(text: string): string | null {
  const bare = text.trim().replace(/\s/g, '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(bare)) return bare.replace(',', '.');
  return PLAIN_NUMBER.test(bare) ? bare : null;
}

function numberCell(text: string): CellResult {
  const value = strictNumber(text);
  if (value !== null) return { value };
  const better = meant(text);
  const remedy = text.includes(',')
    ? `Write numbers without thousands marks and with a point for decimals${better ? `: ${better}` : ''}.`
    : `Write plain digits${better ? `: ${better}` : ''}, or leave the cell empty where the source does not say.`;
  return { rule: 'number', remedy };
}

function jsonCell(text: string): CellResult {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return { rule: 'json', remedy: 'Write a JSON object in braces, for example {"years":["2024"]}.' };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    return { rule: 'json', remedy: `Correct the JSON object (${why}); in CSV its quotes are doubled.` };
  }
}

function pointsCell(text: string): CellResult {
  const points: [number, number][] = [];
  for (const part of text.split(';')) {
    const pair = part.trim().split(/\s+/).map(strictNumber);
    const [x, y] = pair;
    if (pair.length !== 2 || typeof x !== 'number' || typeof y !== 'number') {
      return {
        rule: 'number',
        remedy: `Write waypoints as "lon lat;lon lat" with points for decimals; "${part}" is not a pair.`,
      };
    }
    points.push([x, y]);
  }
  if (points.length < 2)
    return { rule: 'required', remedy: 'Give at least two waypoints, or the line cannot be drawn.' };
  return { value: points };
}

const list = (text: string, mark: string): readonly string[] =>
  text === '' ? [] : text.split(mark).map((s) => s.trim());

/**
 * Reads a cell. Empty is null for the `?` kinds, an empty list for lists, `{}` for json, and a fault of rule `required`
 * otherwise.
 */
export function readCell(text: string, kind: Kind): CellResult {
  if (text.includes('\u0000') || text.includes('\uFFFD')) {
    return { rule: 'encoding', remedy: 'The cell holds bytes that are no text; save the file as CSV UTF-8.' };
  }
  if (kind === 'list;') return { value: list(text, ';') };
  if (kind === 'list|') return { value: list(text, '|') };
  if (text.trim() === '') {
    if (kind === 'text?' || kind === 'number?') return { value: null };
    if (kind === 'json') return { value: {} };
    return { rule: 'required', remedy: 'Fill this cell in; the column may not be empty.' };
  }
  if (kind === 'number' || kind === 'number?') return numberCell(text);
  if (kind === 'json') return jsonCell(text);
  if (kind === 'points') return pointsCell(text);
  if (kind !== 'flag') return { value: text };
  if (text === '1' || text === '0') return { value: text === '1' };
  return { rule: 'enum', remedy: 'Write 1 for yes or 0 for no.' };
}
