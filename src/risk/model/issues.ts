import type * as z from 'zod/mini';
import type { DataError } from '../../domain/outcome.ts';

/** Faults found by a schema as data errors: the path is the column, a list's place (from 1) the row. */
export const schemaErrors = (error: z.core.$ZodError, file: string): DataError[] =>
  error.issues.map((issue) => {
    const index = issue.path.find((step) => typeof step === 'number');
    return {
      file,
      row: index === undefined ? null : index + 1,
      column: issue.path.join('.') || null,
      rule: issue.code,
      value: null,
      remedy: issue.message,
    };
  });
