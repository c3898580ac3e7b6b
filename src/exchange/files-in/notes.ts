/** What is told of a file while it is read, and how much of it may be taken. */
import type { DataError } from '../../domain/outcome.ts';
import type { FileWarning } from './sheet.ts';

export const MOST = {
  bytes: 100_000_000,
  rows: 2_000_000,
  columns: 1_000,
  /** Cells of all rows, empty ones before the last among them: rows times columns would not fit the memory. */
  cells: 30_000_000,
  vertices: 5_000_000,
  /** Letters of a cell. */
  letters: 10_000,
  /** Rows with a fault that are told one by one; a warning counts them all. */
  errors: 1_000,
} as const;

type Budget = 'rows' | 'columns' | 'cells' | 'vertices';
const TOO_MUCH: Readonly<Record<Budget, string>> = {
  rows: `The file has more than ${MOST.rows} rows; divide it and give the parts.`,
  columns: `The file has more than ${MOST.columns} columns; keep those that are needed and give it again.`,
  cells: `The file has more than ${MOST.cells} cells; keep the columns that are needed, or divide it.`,
  vertices: `The shapes of the file have more than ${MOST.vertices} points; simplify or divide them.`,
};

/** Ends the reading of a file from deep inside of it; never leaves `readSheets`. */
export class Refusal extends Error {
  readonly fault: DataError;
  constructor(fault: DataError) {
    super(fault.rule);
    this.fault = fault;
  }
}

export interface Notes {
  readonly file: string;
  readonly errors: readonly DataError[];
  readonly warnings: () => readonly FileWarning[];
  readonly warn: (rule: string, count?: number) => void;
  /** A fault of a row, counted from 1 over the rows below the header; null for a fault that stands beside what is kept. */
  readonly tell: (row: number | null, rule: string, remedy: string) => void;
  readonly refuse: (rule: string, remedy: string) => never;
  /** Takes from what a file may hold; refuses the file when it is used up. */
  readonly spend: (what: Exclude<Budget, 'columns'>, count: number) => void;
  /** Refuses the file when a line is wider than may be. */
  readonly width: (columns: number) => void;
  /** The text of a cell, without NUL; one that is too long is emptied and told. */
  readonly cell: (text: string) => string;
}

export function notesOf(file: string): Notes {
  const errors: DataError[] = [];
  const warnings = new Map<string, number>();
  const left = { rows: MOST.rows as number, cells: MOST.cells as number, vertices: MOST.vertices as number };
  const warn = (rule: string, count = 1): void => {
    if (count > 0) warnings.set(rule, (warnings.get(rule) ?? 0) + count);
  };
  const fault = (row: number | null, rule: string, remedy: string): DataError => ({
    ...{ file, row, column: null, rule, value: null, remedy },
  });
  const refuse = (rule: string, remedy: string): never => {
    throw new Refusal(fault(null, rule, remedy));
  };
  return {
    file,
    errors,
    warn,
    refuse,
    warnings: () => [...warnings].map(([rule, count]) => ({ rule, count })),
    tell(row, rule, remedy) {
      if (row !== null) warn(rule);
      if (errors.length < MOST.errors) errors.push(fault(row, rule, remedy));
    },
    spend(what, count) {
      left[what] -= count;
      if (left[what] < 0) refuse(what, TOO_MUCH[what]);
    },
    width(columns) {
      if (columns > MOST.columns) refuse('columns', TOO_MUCH.columns);
    },
    cell(text) {
      if (text.length > MOST.letters) {
        warn('cellLength');
        return '';
      }
      return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
    },
  };
}
