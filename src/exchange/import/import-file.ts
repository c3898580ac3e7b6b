/** A file of any format, as rows of text, to what may be kept of it, with a report a clerk can act on. */
import type { ImportedData, ImportKind } from '../../domain/imported.ts';
import type { DataError } from '../../domain/outcome.ts';
import type { ReadFile } from '../files-in/sheet.ts';
import { type ChosenMapping, columnViews, mapColumns } from '../mapping/columns.ts';
import { fieldNames, type TableKind } from '../mapping/fields.ts';
import { rowReader } from '../tables-in/rows.ts';
import { suppressedCases } from './cases.ts';
import { judgingOf, type Region } from './conventions.ts';
import { isFault, isSourced, type Judging, LINE_FAULTS } from './judge.ts';
import { Keeper } from './keeper.ts';
import {
  fieldsRead,
  type Imported,
  type ImportReport,
  NO_ROW_KEPT,
  notDeclined,
  refused,
  type Suggestion,
  wholeError,
} from './report.ts';
import { isBlank, isTableKind, type Survey, surveySheets } from './sheets.ts';
import { fileWarnings, warningsOf } from './warnings.ts';

export type { ColumnView } from '../mapping/columns.ts';
export type { Imported, ImportReport, SheetView, Suggestion } from './report.ts';

/** A correction a user accepted or typed; it stands before the row is judged. */
export interface Fix {
  readonly row: number;
  /** Cells by our field. */
  readonly cells: Readonly<Record<string, string>>;
}

/** `areas` finds areas of the region; positions lie in `extent`, those of the region itself in `strait`. */
export interface ImportOptions extends Region {
  /** null to guess. */
  readonly as: ImportKind | null;
  /** null for the sheet that says most. */
  readonly sheet?: number | null;
  /** Changes over the guess: column as the report names it → our field, null not to read it. */
  readonly mapping?: ChosenMapping;
  readonly fixes?: readonly Fix[];
  /** Share of the rows that are judged, 0 to 1; about every 2,000 rows. */
  readonly onProgress?: (share: number) => void;
  /** Asked about every 2,000 rows; when true nothing is kept. */
  readonly stopped?: () => boolean;
}

const STEP = 2000;

/** Why a line cannot be read cell by cell; null where it can. */
function lineFault(line: readonly string[], width: number, badQuote: boolean): keyof typeof LINE_FAULTS | null {
  if (badQuote) return 'quotes';
  for (let i = width; i < line.length; i++) if (line[i]?.trim()) return 'columns';
  return null;
}

/** Reads every row of a sheet; yields the share that is done. */
function* readSheet(
  file: string,
  { sheet, header, rows }: Survey,
  kind: TableKind,
  typed: boolean,
  options: ImportOptions,
): Generator<number, Omit<Imported, 'sheets' | 'sheet'>> {
  const columns = header?.columns ?? [];
  const first = header?.firstData ?? 0;
  const { shapes, badQuotes } = sheet;
  const lines = sheet.lines.slice(first);
  const shapeOf = (i: number) => shapes?.[first + i] ?? null;
  const isEmpty = (i: number): boolean => isBlank(lines[i] ?? []) && shapeOf(i) === null;
  const filled = lines.filter((_, i) => !isEmpty(i));
  const mapping = mapColumns(columns, filled, kind, options.areas, options.mapping);

  const notes = new Map<string, number>();
  const note = (rule: string): void => void notes.set(rule, (notes.get(rule) ?? 0) + 1);
  const emptied = new Map<string, { readonly row: number; readonly column: string }>();
  const judging = judgingOf(mapping, filled, options, typed, note);
  const silent: Judging = { ...judging, note: () => undefined };
  const readRow = rowReader(file, judging.mapping.columns, (row, column) =>
    emptied.set(`${row} ${column}`, { row, column }),
  );
  // A trial says nothing of the file.
  const tryRow = rowReader(file, judging.mapping.columns, () => undefined);
  const fixes = new Map((options.fixes ?? []).map(({ row, cells }) => [row, cells]));
  const keeper = new Keeper(kind);
  const dropped: DataError[] = [];
  const suggestions: Suggestion[] = [];

  /** What would put the row right: one repair after the other until it is kept; null where that does not come. */
  const suggest = (row: number, line: readonly string[], i: number): Suggestion | null => {
    let [cells, why]: [Readonly<Record<string, string>>, Suggestion['why'] | null] = [{}, null];
    for (let tries = 0; tries < 6; tries++) {
      const read = keeper.judge(tryRow(row, line, { ...fixes.get(row), ...cells }), shapeOf(i), silent);
      if (!isFault(read)) return why && { row, cells, why };
      if (read.repair === null) return null;
      cells = { ...cells, ...read.repair.cells };
      why ??= read.repair.why;
    }
    return null;
  };

  for (const [i, line] of lines.entries()) {
    if (i % STEP === 0) yield i / lines.length;
    if (isEmpty(i)) continue;
    const row = readRow(i + 1, line, fixes.get(i + 1));
    const wrong = lineFault(line, columns.length, badQuotes.has(first + i));
    if (wrong) {
      dropped.push(row.fault(null, wrong, LINE_FAULTS[wrong]));
      continue;
    }
    if (shapes !== null && shapeOf(i) === null) note('noShape');
    const read = keeper.judge(row, shapeOf(i), judging);
    if (!isFault(read)) {
      keeper.keep(read);
      continue;
    }
    dropped.push(read.fault);
    const suggestion = read.repair && suggest(i + 1, line, i);
    if (suggestion) suggestions.push(suggestion);
  }

  if (kind !== 'cases' && !isSourced(judging.mapping)) note('source');
  const data: ImportedData = keeper.data();
  const report: ImportReport = {
    as: kind,
    rows,
    kept: keeper.kept,
    dropped,
    suppressed: data.as === 'cases' ? suppressedCases(data.cells, options.areas.names) : [],
    personalColumnsRemoved: mapping.removed,
    mapping: fieldsRead(judging.mapping),
    warnings: warningsOf(notDeclined(mapping.unread, options.mapping), notes, [...emptied.values()]),
  };
  const errors =
    keeper.kept > 0
      ? []
      : rows === 0
        ? [wholeError(file, 'noRows', 'The file has a header and no row below it; its columns are told.')]
        : [wholeError(file, 'noRows', NO_ROW_KEPT)];
  return {
    report,
    data,
    errors,
    suggestions,
    columns: columnViews(columns, judging.mapping, options.areas),
    fields: fieldNames(kind),
  };
}

const ELSEWHERE: Readonly<Record<'tracks' | 'boundaries', string>> = {
  tracks: 'These are tracks: only positions and times of them are read, from the file itself.',
  boundaries: 'These are areas: they are read as boundaries, not as rows; to keep them as points choose places.',
};

function* steps(file: string, read: ReadFile, options: ImportOptions): Generator<number, Imported> {
  const { as } = options;
  const { views, at, chosen } = surveySheets(read, as, options.sheet ?? null);
  const refuse = (kind: ImportKind | null, rule: string, remedy: string, rows = 0): Imported =>
    refused(kind, [wholeError(file, rule, remedy)], rows, views, at);
  const blank = chosen === null || (chosen.sheet.shapes === null && chosen.sheet.lines.every(isBlank));
  if (blank) return refuse(as, 'empty', 'The file is empty; give it a header line and rows.');
  const { kind, rows, header } = chosen;
  if (header === null)
    return refuse(
      as,
      'header',
      'No line names columns this import knows; write names such as Tanggal, Kecamatan, Jumlah in the first line.',
      rows,
    );
  if (kind === null)
    return refuse(
      null,
      'kind',
      'It cannot be told what the file holds; say it: --as cases|incidents|places|routes|indicators.',
      rows,
    );
  if (!isTableKind(kind)) return refuse(kind, kind, ELSEWHERE[kind], rows);
  const typed = read.format !== 'delimited';
  const imported = yield* readSheet(file, chosen, kind, typed, options);
  const warnings = [...imported.report.warnings, ...fileWarnings(read)];
  return { ...imported, report: { ...imported.report, warnings }, sheets: views, sheet: at };
}

/** Reads a file at one go, for programs that have nothing else to do; progress is told, nothing is asked. */
export function importNow(file: string, read: ReadFile, options: ImportOptions): Imported {
  const run = steps(file, read, options);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    options.onProgress?.(value);
  }
}

/** Longest work in one piece, in milliseconds, before messages such as "stop" get their turn. */
const BREATH_MS = 40;

/**
 * Reads a file.
 * @param file name for the errors
 * @returns what was understood, kept and dropped; with an error of rule `stopped` and nothing kept where the user stopped
 */
export async function importFile(file: string, read: ReadFile, options: ImportOptions): Promise<Imported> {
  const run = steps(file, read, options);
  let began = performance.now();
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    options.onProgress?.(value);
    if (performance.now() - began > BREATH_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
    if (options.stopped?.())
      return refused(options.as, [wholeError(file, 'stopped', 'The import was stopped; nothing is kept.')]);
  }
}
