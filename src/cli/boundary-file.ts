/** A boundary file from disk as sheets: GeoJSON here, every other format by the readers of src/exchange. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Feature } from 'geojson';
import type { Outcome } from '../domain/outcome.ts';
import { readSheets } from '../exchange/files-in/read-sheets.ts';
import type { ReadFile } from '../exchange/files-in/sheet.ts';

const text = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

function geojsonSheet(json: unknown): ReadFile | null {
  const { type, features } = (json ?? {}) as { readonly type?: unknown; readonly features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
  const list = features.filter((f: unknown): f is Feature => typeof f === 'object' && f !== null);
  const header = [...new Set(list.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const lines = [header, ...list.map(({ properties }) => header.map((name) => text(properties?.[name])))];
  const shapes = [null, ...list.map(({ geometry }) => geometry ?? null)];
  return { format: 'geojson', sheets: [{ name: null, lines, badQuotes: new Set(), shapes }] };
}

/** @returns null where nothing of the file can be read, with the reason */
export async function readBoundaryFile(path: string): Promise<Outcome<ReadFile | null>> {
  const bytes = readFileSync(path);
  const name = basename(path);
  const content = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!content.trimStart().startsWith('{')) return readSheets(name, bytes);
  const fault = (rule: string, remedy: string): Outcome<null> => ({
    value: null,
    errors: [{ file: name, row: null, column: null, rule, value: null, remedy }],
  });
  try {
    const file = geojsonSheet(JSON.parse(content));
    return file === null
      ? fault('geojson', 'The file must be a GeoJSON FeatureCollection.')
      : { value: file, errors: [] };
  } catch {
    return fault('json', 'The JSON is cut off or broken; download or save the file again.');
  }
}
