/** Rows of an imported set lie in pieces: to copy a hundred thousand at once would hold the page up. */
import type { ImportedSet } from '../../domain/imported.ts';
import { ROWS_A_PIECE, rowsOf } from '../../exchange/project/index.ts';

export interface SetRecord extends Omit<ImportedSet, 'data'> {
  /** The data without its rows. */
  readonly data: unknown;
  /** Rows that lie beside it, to tell whether all are there. */
  readonly beside: number;
}

type Row = object;

export function split(set: ImportedSet): { readonly record: SetRecord; readonly pieces: readonly (readonly Row[])[] } {
  const rows = rowsOf(set.data);
  const data = set.data.as === 'incidentCounts' ? set.data : { as: set.data.as };
  const pieces = Array.from({ length: Math.ceil(rows.length / ROWS_A_PIECE) }, (_, i) =>
    rows.slice(i * ROWS_A_PIECE, (i + 1) * ROWS_A_PIECE),
  );
  return { record: { ...set, data, beside: rows.length }, pieces };
}

/** @returns the set as JSON, unchecked; null where rows of it are gone */
export function joined(record: SetRecord, pieces: readonly (readonly unknown[])[]): unknown {
  const rows = pieces.flat();
  const { beside, data, ...head } = record;
  if (rows.length !== beside) return null;
  const as = (data as { readonly as?: unknown } | null)?.as;
  if (as === 'incidentCounts') return { ...head, data };
  return { ...head, data: as === 'cases' ? { as, cells: rows } : { as, rows } };
}
