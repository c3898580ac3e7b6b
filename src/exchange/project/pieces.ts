/** A project without the rows of its sets, and the rows in pieces: no message between a page and its worker holds them all. */
import type { ImportedData } from '../../domain/imported.ts';
import type { Project } from '../../domain/project.ts';

/** Copied between threads in a few milliseconds. */
export const ROWS_A_PIECE = 2000;

export type Row = object;
export interface Piece {
  /** Place of the set among the imports, from 0. */
  readonly set: number;
  readonly rows: readonly Row[];
}

/** Rows of a set; none where it holds counts alone. */
export const rowsOf = (data: ImportedData): readonly Row[] =>
  data.as === 'cases' ? data.cells : 'rows' in data ? data.rows : [];

/** @param rows of the kind of the data before them */
const withRows = (data: ImportedData, rows: readonly Row[]): ImportedData =>
  (data.as === 'cases' ? { ...data, cells: rows } : 'rows' in data ? { ...data, rows } : data) as ImportedData;

export const rowsIn = (project: Project): number =>
  project.imports.reduce((sum, { data }) => sum + rowsOf(data).length, 0);

export const withoutRows = (project: Project): Project => ({
  ...project,
  imports: project.imports.map((set) => ({ ...set, data: withRows(set.data, []) })),
});

export function* piecesOf(project: Project): Generator<Piece> {
  for (const [set, { data }] of project.imports.entries()) {
    const rows = rowsOf(data);
    for (let i = 0; i < rows.length; i += ROWS_A_PIECE) yield { set, rows: rows.slice(i, i + ROWS_A_PIECE) };
  }
}

/** The inverse of `withoutRows` and `piecesOf`. */
export function joinPieces(bare: Project, pieces: readonly Piece[]): Project {
  const rows = bare.imports.map((_, i) => pieces.filter(({ set }) => set === i).flatMap((piece) => piece.rows));
  return { ...bare, imports: bare.imports.map((set, i) => ({ ...set, data: withRows(set.data, rows[i] ?? []) })) };
}
