/**
 * The validated import of a list of events of any length: every row is judged by the rules of the small import, and memory
 * stays bounded, since a long list leaves counts alone.
 */
import type { ImportedData, ImportedIncident } from '../../domain/imported.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { AreaFinder } from '../mapping/areas.ts';
import type { Column } from '../tables-in/header.ts';
import { type RowReader, rowReader } from '../tables-in/rows.ts';
import { textOf } from './cells.ts';
import type { Conventions } from './conventions.ts';
import { incidentTally } from './counts.ts';
import type { Layout } from './head.ts';
import { type QuickRead, quickCounts } from './quick.ts';
import { type Reading, readRows } from './read.ts';
import type { RowBytes, RowFault } from './scan.ts';
import { sha256 } from './sha256.ts';
import type { Source } from './source.ts';

/** Up to so many events are kept one by one; a longer list is kept as counts. */
export const MOST_EVENTS = 20_000;
/** Faults told row by row; all are counted. */
export const MOST_FAULTS = 1_000;
const MOST_EMPTIED = 20;

export type Event = Omit<ImportedIncident, 'key'>;
/** What a row is: the event that may be kept, or what is wrong with it. Keys are made for events kept one by one alone. */
export interface Judge {
  readonly read: (row: RowReader) => Event | DataError;
  readonly key: (event: Event) => string;
}
/** Makes the judge of one file. `note` takes what was read less exactly than it was written. */
export type JudgeFor = (conventions: Conventions, areas: AreaFinder, note: (rule: string) => void) => Judge;

export interface StreamedImport {
  /** First 16 hex digits of the SHA-256 of the file, which tells that it was taken in before. */
  readonly id: string;
  /** Data rows that are not blank; kept and dropped together. */
  readonly rows: number;
  readonly kept: number;
  readonly data: Extract<ImportedData, { as: 'incidents' | 'incidentCounts' }>;
  /** The first thousand rows that were dropped. */
  readonly dropped: readonly DataError[];
  /** All of them by rule, the commonest first. */
  readonly droppedByRule: readonly { readonly rule: string; readonly rows: number }[];
  readonly layout: Layout;
  /** Rows by what was read less exactly than it was written. */
  readonly notes: ReadonlyMap<string, number>;
  /** Cells that looked like a person's and were emptied: how many, and where the first of them stood. */
  readonly emptied: {
    readonly cells: number;
    readonly first: readonly { readonly row: number; readonly column: string }[];
  };
}

export interface ImportOptions extends Reading {
  readonly areas: AreaFinder;
  readonly judge: JudgeFor;
  /** What the first picture found out; without it the file is read for it first. */
  readonly quick?: Pick<QuickRead, 'layout' | 'conventions'> | null;
}

const FAULTS: Readonly<Record<Exclude<RowFault, null>, string>> = {
  quotes: 'A double quote is out of place; inside a quoted cell write it twice.',
  columns: 'The row has more cells than the header; put cells that hold the delimiter in double quotes.',
};

/** Faults, the first of them by row and all of them by rule. */
function faultList() {
  const first: DataError[] = [];
  const byRule = new Map<string, number>();
  return {
    first,
    add: (fault: DataError): void => {
      if (first.length < MOST_FAULTS) first.push(fault);
      byRule.set(fault.rule, (byRule.get(fault.rule) ?? 0) + 1);
    },
    byRule: () => [...byRule].map(([rule, rows]) => ({ rule, rows })).sort((a, b) => b.rows - a.rows),
  };
}

/** Events one by one until there are too many, then counts of all of them. */
function eventList(keyOf: Judge['key']) {
  let rows: Event[] | null = [];
  let tally: ReturnType<typeof incidentTally> | null = null;
  let kept = 0;
  return {
    add: (event: Event): void => {
      kept++;
      if (tally) tally.add(event);
      else rows?.push(event);
      if (tally || kept <= MOST_EVENTS) return;
      tally = incidentTally();
      for (const one of rows ?? []) tally.add(one);
      rows = null;
    },
    kept: () => kept,
    data: (): StreamedImport['data'] =>
      tally
        ? { as: 'incidentCounts', counts: tally.counted() }
        : { as: 'incidents', rows: (rows ?? []).map((event) => ({ key: keyOf(event), ...event })) },
  };
}

/**
 * Reads a file of events and judges every row.
 * @returns null with the fault where the file as a whole cannot be read, no row could be kept (`noRows`), or somebody stopped
 *   it (`cancelled`)
 */
export async function importStream(source: Source, options: ImportOptions): Promise<Outcome<StreamedImport | null>> {
  const { areas, judge: judgeFor, signal } = options;
  let known = options.quick ?? null;
  if (known === null) {
    const quick = await quickCounts(source, { areas, signal, least: options.least });
    if (!quick.value) return { value: null, errors: quick.errors };
    known = quick.value;
  }
  const { layout, conventions } = known;
  const fields = [...layout.mapping.columns.keys()];
  // The reader of rows looks for cells by column; here a cell's place is its slot.
  const columns = new Map<string, Column>(
    [...layout.mapping.columns].map(([field, column], slot) => [field, { ...column, index: slot }]),
  );
  const notes = new Map<string, number>();
  const note = (rule: string): void => void notes.set(rule, (notes.get(rule) ?? 0) + 1);
  if (conventions.order === 'monthFirst') note('monthFirst');
  const emptied = { cells: 0, first: [] as { row: number; column: string }[] };
  const readRow = rowReader('table', columns, (row, column) => {
    emptied.cells++;
    if (emptied.first.length < MOST_EMPTIED) emptied.first.push({ row, column });
  });
  const judge = judgeFor(conventions, areas, note);
  const faults = faultList();
  const events = eventList(judge.key);
  const hash = sha256();
  const cells: string[] = fields.map(() => '');
  let rows = 0;

  const onRow = (bytes: RowBytes, index: number, fault: RowFault): void => {
    rows++;
    for (let slot = 0; slot < cells.length; slot++) cells[slot] = textOf(bytes, slot);
    const row = readRow(index + 1, cells);
    const read = fault ? row.fault(null, fault, FAULTS[fault]) : judge.read(row);
    if ('remedy' in read) faults.add(read);
    else events.add(read);
  };
  const broken = await readRows(source, layout, fields, onRow, options, hash.update);
  if (broken) return { value: null, errors: [broken] };
  const kept = events.kept();
  const value: StreamedImport = {
    ...{ id: hash.hex().slice(0, 16), rows, kept, data: events.data(), dropped: faults.first },
    ...{ droppedByRule: faults.byRule(), layout, notes, emptied },
  };
  const remedy = 'No row could be kept; the reasons stand with the rows that were dropped.';
  const nothing: DataError = { file: 'table', row: null, column: null, rule: 'noRows', value: null, remedy };
  return { value, errors: kept === 0 ? [nothing] : [] };
}
