/** Bytes of a table file to text: UTF-8, UTF-16 with or without mark, else Windows-1252, the code page of old spreadsheets. */
import type { DataError } from '../../domain/outcome.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What a file begins with when it is no delimited text, and what to do about it. */
const OTHER_FORMATS: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'This is a zip or a spreadsheet (XLSX); save the sheet as CSV UTF-8 and give that file.'],
  ['\u00D0\u00CF\u0011\u00E0', 'This is an old spreadsheet (XLS); save the sheet as CSV UTF-8 and give that file.'],
  ['%PDF', 'This is a PDF; ask the sender for the table it was printed from.'],
  ['SQLite format 3', 'This is a database (GeoPackage or SQLite); export its table as CSV.'],
];

const SAMPLE = 4096;

/** UTF-16 without mark: plain letters leave every other byte zero. */
function unmarked(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  let [even, odd] = [0, 0];
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (half < 2) return null;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : null;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = unmarked(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * Decodes a file of delimited text; a byte order mark is taken off.
 * @returns an error of rule `format` for bytes of another kind of file, of rule `encoding` where NUL bytes remain
 */
export function decode(file: string, bytes: Uint8Array): Decoded | DataError {
  const fault = (rule: string, remedy: string): DataError => ({
    file,
    row: null,
    column: null,
    rule,
    value: null,
    remedy,
  });
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const other = OTHER_FORMATS.find(([mark]) => start.startsWith(mark));
  if (other) return fault('format', other[1]);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\u0000'))
    return fault('encoding', 'The file holds NUL bytes and is no clean text; save it once more as CSV UTF-8.');
  if (/^\s*(<\?xml|<[a-z!]|\{|\[\s*[{[])/i.test(text.slice(0, 200)))
    return fault('format', 'This is XML, HTML or JSON, not delimited text; give the table as CSV.');
  return { text, encoding };
}
