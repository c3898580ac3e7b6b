/** Faults found by a schema, as data errors in words. */
import type * as z from 'zod/mini';
import type { DataError } from '../domain/outcome.ts';

/** What would be right, said from the issue itself (zod/mini carries no sentences of its own). */
function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Write a ${issue.expected} here.`;
    case 'invalid_value':
      return `Write one of ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `Remove ${issue.keys.join(', ')}: no such setting is known here.`;
    case 'too_small':
      return `Give ${issue.origin === 'number' || issue.origin === 'int' ? `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}` : `at least ${issue.minimum}`}.`;
    case 'too_big':
      return `Give a number ${issue.inclusive ? 'of at most' : 'below'} ${issue.maximum}.`;
    default:
      return 'The value has none of the forms allowed here.';
  }
}

/**
 * The path becomes the column. `row` and `value` name the thing at fault where the caller knows it; otherwise a list's
 * place in the path (from 1) is the row.
 */
export const schemaErrors = (
  error: z.core.$ZodError,
  file: string,
  row: number | null = null,
  value: string | null = null,
): DataError[] =>
  error.issues.map((issue) => {
    const index = issue.path.find((step) => typeof step === 'number');
    return {
      file,
      row: row ?? (index === undefined ? null : index + 1),
      column: issue.path.join('.') || null,
      rule: issue.code,
      value,
      remedy: `${value === null ? '' : `${value}: `}${remedyOf(issue)}`,
    };
  });
