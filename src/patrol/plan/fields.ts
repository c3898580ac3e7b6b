/** Reading a request field by field: every fault is kept with its place, none stops the reading of the others. */
import type { DataError } from '../../domain/outcome.ts';
import { type NumberRange, type RangedField, REQUEST_RANGES } from './ranges.ts';
import type { RuleCode } from './rules.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fault of a request; `row` counts vessels, weights, areas, others or watches from 1. */
export const requestError = (
  rule: RuleCode,
  column: string | null,
  remedy: string,
  value: unknown = null,
  row: number | null = null,
): DataError => ({
  file: 'request',
  row,
  column,
  rule,
  value: typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? value : null,
  remedy,
});

export interface Reader {
  readonly errors: DataError[];
  /**
   * The number of a field within its range of `REQUEST_RANGES`; NaN with an error where it is not. A field that is missing or null
   * is `missing`; without that it is required.
   */
  number(fields: Fields, column: RangedField, row?: number | null, missing?: number): number;
  /** The objects of a list of at most `most`, with their rows; an error for a list that is none and for each that is no object. */
  objects(list: unknown, column: string, most: number, what: string): { fields: Fields; row: number }[];
  /** Names every field that the contract does not know: a misspelt one would otherwise be silently left out. */
  known(fields: Fields, names: readonly string[], place: string, row?: number | null): void;
}

export function reader(): Reader {
  const errors: DataError[] = [];
  return {
    errors,
    number(fields, column, row = null, missing) {
      const { low, high, lowOpen = false, unit }: NumberRange = REQUEST_RANGES[column];
      const value = fields[column.slice(column.indexOf('.') + 1)];
      if (value === undefined || value === null) {
        if (missing !== undefined) return missing;
        errors.push(requestError('required', column, `Give ${column} in ${unit}.`, null, row));
        return Number.NaN;
      }
      const fine =
        typeof value === 'number' && Number.isFinite(value) && value <= high && (lowOpen ? value > low : value >= low);
      if (fine) return value;
      const from = lowOpen ? `above ${low}` : `from ${low}`;
      errors.push(requestError('range', column, `${column} must be a number ${from} to ${high} ${unit}.`, value, row));
      return Number.NaN;
    },
    objects(list, column, most, what) {
      if (!Array.isArray(list) || list.length > most) {
        errors.push(requestError('form', column, `${column} must be a list of at most ${most} ${what}.`));
        return [];
      }
      return list.flatMap((fields: unknown, i) => {
        if (isFields(fields)) return [{ fields, row: i + 1 }];
        errors.push(requestError('form', column, `Each of ${column} must be an object.`, null, i + 1));
        return [];
      });
    },
    known(fields, names, place, row = null) {
      for (const name of Object.keys(fields)) {
        if (names.includes(name)) continue;
        const remedy = `"${name}" is no field of ${place}; the fields are ${names.join(', ')}.`;
        errors.push(requestError('unknownField', name, remedy, null, row));
      }
    },
  };
}
