/** A CSV text to rows of named cells: RFC 4180, UTF-8 with or without byte order mark, LF or CRLF. */
import Papa from 'papaparse';
import type { DataError } from '../domain/outcome.ts';
import { strictNumber } from './cell.ts';
import { didYouMean } from './nearest.ts';

export interface RawRow {
  /** 1 is the first data row. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface RawTable {
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  readonly errors: readonly DataError[];
  readonly warnings: readonly DataError[];
}

const fault = (
  file: string,
  row: number | null,
  column: string | null,
  rule: string,
  value: string | number | null,
  remedy: string,
): DataError => ({ file, row, column, rule, value, remedy });

/** A row one cell too long is most often an unquoted number with a comma: says in which column, when that explains it. */
function splitNumber(
  cells: readonly string[],
  header: readonly string[],
  numeric: ReadonlySet<string>,
): [string, string] | null {
  if (cells.length !== header.length + 1) return null;
  for (const [i, column] of header.entries()) {
    const [left, right] = [cells[i] ?? '', cells[i + 1] ?? ''];
    if (!numeric.has(column) || !/^-?\d+$/.test(left) || !/^\d+$/.test(right)) continue;
    const merged = [...cells.slice(0, i), left, ...cells.slice(i + 2)];
    const fits = header.every(
      (name, j) => !numeric.has(name) || merged[j] === '' || strictNumber(merged[j] ?? '') !== null,
    );
    if (fits) return [column, `${left},${right}`];
  }
  return null;
}

function raggedRow(
  file: string,
  row: number,
  cells: readonly string[],
  header: readonly string[],
  numeric: ReadonlySet<string>,
): DataError {
  const split = splitNumber(cells, header, numeric);
  if (split)
    return fault(
      file,
      row,
      split[0],
      'number',
      split[1],
      `Write numbers without a comma: ${split[1].replace(',', '')} for thousands, ${split[1].replace(',', '.')} for decimals.`,
    );
  const remedy =
    cells.length > header.length
      ? `The row has ${cells.length} cells where the header has ${header.length}: put text that holds a comma in double quotes.`
      : `The row has ${cells.length} cells where the header has ${header.length}: add the missing commas, or close a quote left open.`;
  return fault(file, row, null, 'columns', cells.length, remedy);
}

function headerFaults(file: string, header: readonly string[], expected: readonly string[]) {
  const about = (column: string | null, value: string | null, remedy: string): DataError =>
    fault(file, null, column, 'columns', value, remedy);
  if (header.length === 1 && header[0]?.includes(';')) {
    const remedy = 'The file is separated by semicolons; save it as CSV with commas.';
    return { errors: [about(null, header[0].slice(0, 60), remedy)], warnings: [] };
  }
  const missing = expected.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !expected.includes(column));
  const twice = header.filter((column, i) => header.indexOf(column) !== i);
  const errors = [
    ...missing.map((column) =>
      about(column, null, `Add the column "${column}" to the header line.${didYouMean(column, unknown)}`),
    ),
    ...twice.map((column) =>
      about(column, column, 'The column stands twice in the header line; remove or rename one.'),
    ),
  ];
  const warnings = [...new Set(unknown)].map((column) =>
    about(column, column, `The column is not known and is left aside.${didYouMean(column, missing)}`),
  );
  return { errors, warnings };
}

/**
 * Reads one table. `expected` are its columns, `numeric` those that hold numbers. A row of the wrong length is an error
 * and is not returned; a blank line is a warning and keeps its number, so that numbers agree with what an editor shows.
 */
export function readTable(
  file: string,
  text: string,
  expected: readonly string[],
  numeric: ReadonlySet<string>,
): RawTable {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') {
    return {
      header: [],
      rows: [],
      errors: [fault(file, null, null, 'required', null, 'The file is empty; give it at least its header line.')],
      warnings: [],
    };
  }
  const parsed = Papa.parse<string[]>(body, { delimiter: ',', skipEmptyLines: false });
  const [first = [], ...lines] = parsed.data;
  const header = first.map((name) => name.trim());
  if (header.some((name) => name.includes('\u0000') || name.includes('\uFFFD'))) {
    return {
      header: [],
      rows: [],
      errors: [fault(file, null, null, 'encoding', null, 'The file is not UTF-8 text; save it as CSV UTF-8.')],
      warnings: [],
    };
  }
  const { errors, warnings } = headerFaults(file, header, expected);
  if (lines.at(-1)?.join('') === '' && lines.at(-1)?.length === 1) lines.pop();
  const quoted = new Map(parsed.errors.filter((e) => e.type === 'Quotes').map((e) => [e.row ?? 0, e.message]));
  const rows: RawRow[] = [];
  for (const [i, cells] of lines.entries()) {
    const row = i + 1;
    const quote = quoted.get(row);
    if (quote !== undefined)
      errors.push(
        fault(
          file,
          row,
          null,
          'columns',
          cells[0] ?? null,
          `A double quote is out of place (${quote}); inside a quoted cell write it twice.`,
        ),
      );
    else if (cells.length === 1 && cells[0]?.trim() === '' && header.length > 1)
      warnings.push(fault(file, row, null, 'columns', null, 'The line is blank; remove it.'));
    else if (cells.length !== header.length) errors.push(raggedRow(file, row, cells, header, numeric));
    else rows.push({ row, cells: Object.fromEntries(header.map((name, j) => [name, cells[j] ?? ''])) });
  }
  return { header, rows, errors, warnings };
}
