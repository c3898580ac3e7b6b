/** dBase tables, the attributes of a shapefile: fixed fields of letters. Values stand as they are written. */
import type { Notes } from './notes.ts';

export interface Dbf {
  readonly columns: readonly string[];
  /** Rows of cells, null for one that is marked as deleted. */
  readonly rows: readonly (readonly string[] | null)[];
}

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/utf-?8|65001/i, 'utf-8'],
  [/8859-?1$|latin-?1$|125[02]|ansi/i, 'windows-1252'],
];
const broken = 'The .dbf of a shapefile is damaged or was cut off; export the layer again.';

/** @param codePage text of the .cpg; null where there is none */
function lettersOf(bytes: Uint8Array, codePage: string | null, notes: Notes): TextDecoder {
  const label = LABELS.find(([said]) => codePage !== null && said.test(codePage))?.[1];
  if (label) return new TextDecoder(label);
  if (codePage !== null && codePage.trim() !== '') notes.warn('encoding');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Whether bytes begin like a dBase table: kind, date of change, and a header that is whole fields long. */
export function isDbf(bytes: Uint8Array): boolean {
  const [kind = 0, , month = 0, day = 0] = bytes;
  const header = (bytes[8] ?? 0) + 256 * (bytes[9] ?? 0);
  return (
    [0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(kind) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    header >= 65 &&
    header <= bytes.length
  );
}

export function readDbf(bytes: Uint8Array, codePage: string | null, notes: Notes): Dbf {
  if (bytes.length < 65) notes.refuse('broken', broken);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, start, step] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (start > bytes.length || step < 1 || start + count * step > bytes.length) notes.refuse('broken', broken);
  const decoder = lettersOf(bytes.subarray(start), codePage, notes);
  const textAt = (from: number, length: number): string =>
    decoder
      .decode(bytes.subarray(from, from + length))
      .split('\u0000', 1)[0]
      ?.trim() ?? '';
  const fields: { readonly name: string; readonly type: string; readonly from: number; readonly length: number }[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= start && bytes[at] !== 0x0d; at += 32) {
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    // The length of a long text takes both bytes.
    const length = (bytes[at + 16] ?? 0) + (type === 'C' ? 256 * (bytes[at + 17] ?? 0) : 0);
    fields.push({ name: textAt(at, 11), type, from, length });
    from += length;
  }
  if (from > step) notes.refuse('broken', broken);
  notes.width(fields.length);
  notes.spend('cells', count * fields.length);
  const rows: (readonly string[] | null)[] = [];
  for (let i = 0; i < count; i++) {
    const at = start + i * step;
    rows.push(
      bytes[at] === 0x2a ? null : fields.map(({ type, from, length }) => cellOf(type, textAt(at + from, length))),
    );
  }
  return { columns: fields.map(({ name }) => name), rows };
}

function cellOf(type: string, text: string): string {
  if (type === 'D') return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  // Empty numbers are filled with stars; memos point into a file that is not read.
  if (/^\*+$/.test(text) || !'CNFDLO'.includes(type)) return '';
  return type === 'L' && text === '?' ? '' : text;
}
