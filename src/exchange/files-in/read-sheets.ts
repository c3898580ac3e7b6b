/** Any file a clerk may have, to rows of text. */
import type { Outcome } from '../../domain/outcome.ts';
import { decode } from '../tables-in/decode.ts';
import { splitLines } from '../tables-in/delimited.ts';
import type { ReadFile } from './sheet.ts';

/**
 * @param name of the file, for the errors; what it holds is told by its bytes, never by its name
 * @returns null where nothing of it can be read, with the reason
 */
export async function readSheets(name: string, bytes: Uint8Array): Promise<Outcome<ReadFile | null>> {
  const decoded = decode(name, bytes);
  if ('rule' in decoded) return { value: null, errors: [decoded] };
  const { lines, badQuotes } = splitLines(decoded.text);
  return { value: { format: 'delimited', sheets: [{ name: null, lines, badQuotes, shapes: null }] }, errors: [] };
}
