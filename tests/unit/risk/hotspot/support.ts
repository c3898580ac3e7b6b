import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { ValuedPoints } from '../../../../src/risk/hotspot/index.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

export const rowsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(fixture(name), { header: true, skipEmptyLines: true }).data;

export const pointsOf = (rows: readonly (readonly [number, number, number])[]): ValuedPoints => ({
  x: Float64Array.from(rows, (r) => r[0]),
  y: Float64Array.from(rows, (r) => r[1]),
  value: Float64Array.from(rows, (r) => r[2]),
});
