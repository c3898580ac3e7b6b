import { readFileSync } from 'node:fs';
import type { Geometry } from 'geojson';
import type { ImportKind } from '../../../../src/domain/imported.ts';
import type { ReadFile } from '../../../../src/exchange/files-in/sheet.ts';
import { type Imported, type ImportOptions, importNow } from '../../../../src/exchange/import/import-file.ts';
import { refused } from '../../../../src/exchange/import/report.ts';
import { areaFinder } from '../../../../src/exchange/mapping/areas.ts';
import { decode } from '../../../../src/exchange/tables-in/decode.ts';
import { splitLines } from '../../../../src/exchange/tables-in/delimited.ts';
import { readTable } from '../../../../src/region/table.ts';

const text = readFileSync('data/regions/batam/areas.csv', 'utf8');
/** The real areas of Batam. */
export const batam = areaFinder(
  readTable('areas.csv', text, [], new Set()).rows.map(({ cells: { code = '', name = '', level, parent_code } }) => ({
    ...{ code, name, parent_code: parent_code ?? null },
    level: level === 'kecamatan' || level === 'kelurahan' ? level : ('city' as const),
  })),
);
const { jaga } = JSON.parse(readFileSync('data/regions/batam/datapackage.json', 'utf8'));
/** The real region: its areas, the box of its coordinates and that of its strait. */
export const REGION = { areas: batam, extent: jaga.extent, strait: jaga.strait };

export const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Delimited text as the reader of files gives it. */
export const sheetOf = (content: string): ReadFile => {
  const { lines, badQuotes } = splitLines(content);
  return { format: 'delimited', sheets: [{ name: null, lines, badQuotes, shapes: null }], warnings: [], dropped: [] };
};

/** Features with their properties, as every reader of features gives them. */
export const features = (
  names: readonly string[],
  rows: readonly (readonly [Geometry | null, ...string[]])[],
  format: ReadFile['format'] = 'geojson',
): ReadFile => ({
  ...{ format, warnings: [], dropped: [] },
  sheets: [
    {
      ...{ name: null, badQuotes: new Set<number>() },
      lines: [names, ...rows.map(([, ...cells]) => cells)],
      shapes: [null, ...rows.map(([shape]) => shape)],
    },
  ],
});

type Options = Partial<ImportOptions>;
export const readFile = (file: ReadFile, as: ImportKind | null = null, options: Options = {}): Imported =>
  importNow('file.csv', file, { as, ...REGION, ...options });

export function read(content: string | Uint8Array, as: ImportKind | null = null, options: Options = {}): Imported {
  const decoded = decode('file.csv', typeof content === 'string' ? bytesOf(content) : content);
  return 'rule' in decoded ? refused(as, [decoded]) : readFile(sheetOf(decoded.text), as, options);
}

/** UTF-16 as Windows writes it; `big` turns the bytes round. */
export function utf16(content: string, big = false, mark = true): Uint8Array {
  const marked = mark ? `\uFEFF${content}` : content;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), !big);
  return bytes;
}
