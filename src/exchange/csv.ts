/** Comma-separated values out: RFC 4180, UTF-8, numbers with a point, and no cell that a spreadsheet would run. */
import Papa from 'papaparse';

export type CsvCell = string | number | null;

/**
 * Begins like a formula: the signs of spreadsheets, their wide forms, and the blanks that some take away before looking. A
 * plain signed number does not. (The library's own rule passes over cells of more than one line.)
 */
const FORMULA = /^(?:[=@\t\r\n＝＋－＠]|[+-](?!\d+(?:\.\d+)?$))/;

/** @param rows cells in the order of `header`; null is written as an empty cell */
export const csvText = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${Papa.unparse(
    { fields: [...header], data: rows.map((row) => [...row]) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  )}\r\n`;
