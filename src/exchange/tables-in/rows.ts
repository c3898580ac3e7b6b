/** One data row of a mapped table: cells by field, and the faults found in it. */
import type { DataError } from '../../domain/outcome.ts';
import { personalCell } from '../../protect/personal.ts';
import type { Column } from './header.ts';

export interface RowReader {
  /** 1 is the first data row; blank lines count, so that the number finds the row in a spreadsheet. */
  readonly row: number;
  /** The trimmed cell of a field, '' where there is none; a cell in the shape of a NIK, phone or address is ''. */
  readonly cell: (field: string) => string;
  /** A fault of this row. It never repeats the cell: what stands in the wrong column may be somebody's name. */
  readonly fault: (field: string | null, rule: string, remedy: string) => DataError;
}

/**
 * Reads rows through the columns that may be read, and through nothing else.
 * @param onPersonal told of every cell that looked like a person's and was emptied
 */
export const rowReader =
  (file: string, columns: ReadonlyMap<string, Column>, onPersonal: (row: number, column: string) => void) =>
  (row: number, cells: readonly string[]): RowReader => ({
    row,
    cell: (field) => {
      const column = columns.get(field);
      const text = column ? (cells[column.index] ?? '').trim() : '';
      if (column === undefined || text === '' || personalCell(text) === null) return text;
      onPersonal(row, column.name);
      return '';
    },
    fault: (field, rule, remedy) => ({
      file,
      row,
      column: field === null ? null : (columns.get(field)?.name ?? field),
      rule,
      value: null,
      remedy,
    }),
  });
