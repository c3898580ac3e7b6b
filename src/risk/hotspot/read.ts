/** Valued points from a CSV text: three named columns, every cell a number. */
import Papa from 'papaparse';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { didYouMean } from '../../region/index.ts';
import type { Metric, ValuedPoints } from './points.ts';

/** Plain digits, with a point for decimals, or with an exponent as R and Python write them. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export interface PointColumns {
  readonly x: string;
  readonly y: string;
  readonly value: string;
}

/** The header of a CSV text, as `readPoints` will see it. */
export function headerOf(text: string): string[] {
  const first = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { preview: 1, delimiter: ',' }).data[0] ?? [];
  return first.map((name) => name.trim());
}

/** Null, or why the column cannot be used. */
export function columnFault(header: readonly string[], column: string): string | null {
  const times = header.filter((name) => name === column).length;
  if (times === 1) return null;
  if (times > 1) return `the column "${column}" stands ${times} times in the header`;
  return `there is no column "${column}"; the columns are: ${header.join(', ')}.${didYouMean(column, header)}`;
}

/**
 * Reads the points; null with an error for every cell that is missing or no number, or outside the globe where geodesic.
 * Blank lines at the end are left aside. A statistic over part of the points would be another statistic, so none is given.
 */
export function readPoints(
  file: string,
  text: string,
  columns: PointColumns,
  metric: Metric,
): Outcome<ValuedPoints | null> {
  const header = headerOf(text);
  const lines = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' }).data.slice(1);
  while (lines.length > 0 && (lines.at(-1) ?? []).join('').trim() === '') lines.pop();
  const errors: DataError[] = [];
  const limits: Record<keyof PointColumns, number> =
    metric === 'geodesic' ? { x: 180, y: 90, value: Infinity } : { x: Infinity, y: Infinity, value: Infinity };
  const read = (name: keyof PointColumns): Float64Array => {
    const column = columns[name];
    const at = header.indexOf(column);
    return Float64Array.from(lines, (cells, i) => {
      const cell = (cells[at] ?? '').trim();
      const fault = (rule: string, value: string | null, remedy: string): number => {
        errors.push({ file, row: i + 1, column, rule, value, remedy });
        return Number.NaN;
      };
      if (cell === '' || cell === 'NA')
        return fault('required', cell || null, 'Give a number, or take the row out before computing.');
      const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
      if (!Number.isFinite(value))
        return fault('number', cell, 'Write a plain number with a point for decimals and no thousands marks.');
      if (Math.abs(value) > limits[name])
        return fault('range', cell, `Geodesic coordinates are degrees from -${limits[name]} to ${limits[name]}.`);
      return value;
    });
  };
  const points = { x: read('x'), y: read('y'), value: read('value') };
  errors.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { value: errors.length > 0 ? null : points, errors };
}
