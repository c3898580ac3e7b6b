/** The real Batam pack in memory, and ways to plant one fault in it. */
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { readPackFiles } from '../../../src/cli/read-pack.ts';

export type Files = Map<string, string>;

const ON_DISK = readPackFiles(resolve('data/regions/batam'), { local: false });
export const pack = (): Files => new Map(ON_DISK);

export const grid = (files: Files, file: string): string[][] =>
  Papa.parse<string[]>((files.get(file) ?? '').replace(/\n$/, ''), { delimiter: ',' }).data;

export const put = (files: Files, file: string, rows: string[][]): Files =>
  files.set(file, `${Papa.unparse(rows, { newline: '\n' })}\n`);

/** Row 1 is the first data row. */
export function cell(files: Files, file: string, row: number, column: string): string {
  const rows = grid(files, file);
  return rows[row]![rows[0]!.indexOf(column)]!;
}

export function setCell(files: Files, file: string, row: number, values: Record<string, string>): Files {
  const rows = grid(files, file);
  for (const [column, value] of Object.entries(values)) {
    const at = rows[0]!.indexOf(column);
    if (at < 0) throw new Error(`${file} has no column ${column}`);
    rows[row]![at] = value;
  }
  return put(files, file, rows);
}

/** The first data row that satisfies a test on its cells by name. */
export function rowWhere(files: Files, file: string, test: (cells: Record<string, string>) => boolean): number {
  const [head, ...rows] = grid(files, file);
  const at = rows.findIndex((row) => test(Object.fromEntries(head!.map((name, i) => [name, row[i] ?? '']))));
  if (at < 0) throw new Error(`no such row in ${file}`);
  return at + 1;
}

export function editJson(files: Files, file: string, edit: (json: Record<string, unknown>) => void): Files {
  const json = JSON.parse(files.get(file) ?? '{}');
  edit(json);
  return files.set(file, JSON.stringify(json));
}
