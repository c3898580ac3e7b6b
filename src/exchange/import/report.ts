/** What an import answers, whatever the file: the report of the contract, what may be kept, and what a user can change. */
import type { ImportedData, ImportKind } from '../../domain/imported.ts';
import type { DataError } from '../../domain/outcome.ts';
import type { SuppressedCell } from '../../protect/imported.ts';
import type { ChosenMapping, ColumnView, Mapping, RemovedColumn } from '../mapping/columns.ts';
import type { Column } from '../tables-in/header.ts';
import type { Repair } from './judge.ts';
import type { Warning } from './warnings.ts';

export interface ImportReport {
  readonly as: ImportKind | null;
  /** Data rows that are not blank; kept and dropped together. */
  readonly rows: number;
  readonly kept: number;
  readonly dropped: readonly DataError[];
  readonly suppressed: readonly SuppressedCell[];
  readonly personalColumnsRemoved: readonly RemovedColumn[];
  /** Column of the file → our field. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

/** What a click would repair: these cells for those of the row, and the row is kept. */
export interface Suggestion extends Repair {
  readonly row: number;
}

/** A sheet or layer of the file to choose from. */
export interface SheetView {
  /** null where it has none, or one that may be a person's number or name. */
  readonly name: string | null;
  /** Data rows that are not blank. */
  readonly rows: number;
}

export interface Imported {
  readonly report: ImportReport;
  /** null where the file as a whole could not be read, and for tracks, of which only counts are told. */
  readonly data: ImportedData | null;
  /** Why nothing could be read, or that no row could be kept. */
  readonly errors: readonly DataError[];
  readonly columns: readonly ColumnView[];
  /** Fields a column of this kind of table can be read as. */
  readonly fields: readonly string[];
  /** Of dropped rows, at most one each. */
  readonly suggestions: readonly Suggestion[];
  readonly sheets: readonly SheetView[];
  /** Place of the sheet that was read, from 0. */
  readonly sheet: number;
  /** Of a long list read as a stream; absent where the file was read whole. */
  readonly streamed?: Streamed;
}

/** What a stream tells beside its report, in which only the first dropped rows stand. */
export interface Streamed {
  /** First 16 hex digits of the SHA-256 of the file; null while only its picture is made. */
  readonly id: string | null;
  /** All dropped rows by rule, the commonest first. */
  readonly droppedByRule: readonly { readonly rule: string; readonly rows: number }[];
}

/** How many rows were dropped; a stream lists only the first of them. */
export const droppedRows = ({ report, streamed }: Imported): number =>
  streamed ? report.rows - report.kept : report.dropped.length;

export const NO_ROW_KEPT = 'No row could be kept; the reasons stand with the rows that were dropped.';

/** Column of the file → our field, as a report tells it. */
export const fieldsRead = ({
  columns,
  figures,
}: Pick<Mapping, 'columns' | 'figures'>): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...[...columns].map(([field, { name }]) => [name, field]),
    ...figures.map(({ name }) => [name, 'value']),
  ]);

/** Columns nobody has said are not to be read; those need no warning. */
export const notDeclined = (unread: readonly Column[], chosen: ChosenMapping = {}): Column[] =>
  unread.filter(({ name }) => !Object.hasOwn(chosen, name) || chosen[name] !== null);

/** An error of the file as a whole. */
export const wholeError = (file: string, rule: string, remedy: string): DataError => ({
  ...{ file, row: null, column: null, rule, value: null, remedy },
});

export const NOTHING: Omit<ImportReport, 'as' | 'rows'> = {
  kept: 0,
  dropped: [],
  suppressed: [],
  personalColumnsRemoved: [],
  mapping: {},
  warnings: [],
};

/** The answer to a file of which nothing is read. */
export const refused = (
  as: ImportKind | null,
  errors: readonly DataError[],
  rows = 0,
  sheets: readonly SheetView[] = [],
  sheet = 0,
): Imported => ({
  report: { as, rows, ...NOTHING },
  ...{ data: null, errors, columns: [], fields: [], suggestions: [], sheets, sheet },
});
