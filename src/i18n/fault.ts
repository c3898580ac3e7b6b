/** A fault of a table in one line, as the reader wrote it: file, row, column and what to do. */
import type { DataError } from '../domain/outcome.ts';

export const faultText = ({ file, row, column, remedy }: DataError): string =>
  `${file}${row === null ? '' : `, ${row}`}${column === null ? '' : `, ${column}`}: ${remedy}`;
