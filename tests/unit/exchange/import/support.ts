import { readFileSync } from 'node:fs';
import { importTable } from '../../../../src/exchange/import/table.ts';
import { areaFinder } from '../../../../src/exchange/mapping/areas.ts';
import type { ImportKind } from '../../../../src/exchange/mapping/fields.ts';
import { readTable } from '../../../../src/region/table.ts';

const text = readFileSync('data/regions/batam/areas.csv', 'utf8');
/** The real areas of Batam. */
export const batam = areaFinder(
  readTable('areas.csv', text, [], new Set()).rows.map(({ cells: { code = '', name = '', level, parent_code } }) => ({
    ...{ code, name, parent_code: parent_code ?? null },
    level: level === 'kecamatan' || level === 'kelurahan' ? level : ('city' as const),
  })),
);

export const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
export const read = (content: string | Uint8Array, as: ImportKind | null = null) =>
  importTable('file.csv', typeof content === 'string' ? bytesOf(content) : content, as, batam);

/** UTF-16 as Windows writes it; `big` turns the bytes round. */
export function utf16(content: string, big = false, mark = true): Uint8Array {
  const marked = mark ? `\uFEFF${content}` : content;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), !big);
  return bytes;
}
