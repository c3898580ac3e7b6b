/** Comma-separated values out: RFC 4180, UTF-8, numbers with a point, and no cell that a spreadsheet would run. */
import Papa from 'papaparse';

export type CsvCell = string | number | null;

/** @param rows cells in the order of `header`; null is written as an empty cell */
export const csvText = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
