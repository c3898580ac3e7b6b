/** Reading a request field by field: every fault is kept with its place, none stops the reading of the others. */
import type { DataError } from '../../domain/outcome.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fault of a request; `row` counts vessels or weights from 1. */
export const requestError = (
  rule: string,
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
  /** A number within `low` and `high`; `lowOpen` leaves `low` itself out. NaN with an error where it is not. */
  number(fields: Fields, name: string, rule: NumberRule): number;
  /** Names every field that the contract does not know: a misspelt one would otherwise be silently left out. */
  known(fields: Fields, names: readonly string[], place: string, row?: number | null): void;
}

export interface NumberRule {
  readonly low: number;
  readonly high: number;
  readonly lowOpen?: boolean;
  readonly unit: string;
  /** Taken where the field is missing or null; without it the field is required. */
  readonly missing?: number;
  readonly place?: string;
  readonly row?: number | null;
}

export function reader(): Reader {
  const errors: DataError[] = [];
  return {
    errors,
    number(fields, name, { low, high, lowOpen = false, unit, missing, place = '', row = null }) {
      const value = fields[name];
      const column = `${place}${name}`;
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
    known(fields, names, place, row = null) {
      for (const name of Object.keys(fields)) {
        if (names.includes(name)) continue;
        const remedy = `"${name}" is no field of ${place}; the fields are ${names.join(', ')}.`;
        errors.push(requestError('unknownField', name, remedy, null, row));
      }
    },
  };
}
