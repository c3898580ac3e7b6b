/** Delimited text in, within what may be held. */
import { decode } from '../tables-in/decode.ts';
import { splitLines } from '../tables-in/delimited.ts';
import { MOST, type Notes } from './notes.ts';
import type { Sheet } from './sheet.ts';

/** Marks that may part cells, line breaks among them: a bound of the cells that is found before they are made. */
function marks(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 44 || byte === 59 || byte === 9 || byte === 124 || byte === 10) count++;
  }
  return count;
}

export function readDelimited(bytes: Uint8Array, notes: Notes): readonly Sheet[] {
  // Commas of numbers and sentences count too, so twice as many may stand there.
  if (marks(bytes) > 2 * MOST.cells) notes.spend('cells', 2 * MOST.cells);
  const decoded = decode(notes.file, bytes);
  if ('rule' in decoded) return notes.refuse(decoded.rule, decoded.remedy);
  if (decoded.text.trim() === '') notes.refuse('empty', 'The file is empty; give it a header line and rows.');
  const { lines, badQuotes } = splitLines(decoded.text);
  notes.spend('rows', lines.length);
  const kept = lines.map((line) => {
    notes.width(line.length);
    notes.spend('cells', line.length);
    return line.some((text) => text.length > MOST.letters) ? line.map(notes.cell) : line;
  });
  return [{ name: null, lines: kept, badQuotes, shapes: null }];
}
