/** One data row of a mapped table: cells by field, and the faults found in it. */
import type { DataError } from '../../domain/outcome.ts';
import { addressesSomebody } from '../../protect/person-names.ts';
import { personalCell } from '../../protect/personal.ts';
import type { Column } from './header.ts';

export interface RowReader {
  /** 1 is the first data row; blank lines count, so that the number finds the row in a spreadsheet. */
  readonly row: number;
  /** The trimmed cell of a field, '' where there is none; a cell in the shape of a NIK, phone or address is ''. */
  readonly cell: (field: string) => string;
  /** The same of a column of short texts: '' too where the text speaks of somebody by a form of address. */
  readonly text: (field: string) => string;
  /** The same of a column by its place, for tables in which many columns are of one field. */
  readonly at: (column: Column) => string;
  /** Whether the cell is a correction, not what the file says. */
  readonly fixed: (field: string) => boolean;
  /** The file's name of a field's column, or the field's own. */
  readonly columnOf: (field: string) => string;
  /**
   * A fault of this row.
   * @param value what may be repeated of the cell, by `echoable`; what stands in the wrong column may be somebody's name
   */
  readonly fault: (field: string | null, rule: string, remedy: string, value?: string | null) => DataError;
}

type Cells = Readonly<Record<string, string>>;
const NO_FIXES: Cells = {};

/**
 * Reads rows through the columns that may be read, and through nothing else.
 * @param onPersonal told of every cell that looked like a person's and was emptied
 */
export const rowReader =
  (file: string, columns: ReadonlyMap<string, Column>, onPersonal: (row: number, column: string) => void) =>
  (row: number, cells: readonly string[], fixes: Cells = NO_FIXES): RowReader => {
    const safe = (written: string, column: string): string => {
      const text = written.trim();
      if (text === '' || personalCell(text) === null) return text;
      onPersonal(row, column);
      return '';
    };
    const fixed = (field: string): boolean => fixes !== NO_FIXES && Object.hasOwn(fixes, field);
    const columnOf = (field: string): string => columns.get(field)?.name ?? field;
    const cell = (field: string): string => {
      if (fixed(field)) return safe(fixes[field] ?? '', columnOf(field));
      const column = columns.get(field);
      return column === undefined ? '' : safe(cells[column.index] ?? '', column.name);
    };
    return {
      row,
      fixed,
      cell,
      columnOf,
      at: ({ index, name }) => safe(cells[index] ?? '', name),
      text: (field) => {
        const text = cell(field);
        if (text === '' || !addressesSomebody(text)) return text;
        onPersonal(row, columnOf(field));
        return '';
      },
      fault: (field, rule, remedy, value = null) => ({
        file,
        row,
        column: field === null ? null : field.split(', ').map(columnOf).join(', '),
        rule,
        value,
        remedy,
      }),
    };
  };
