/**
 * The validated import of a list of events of any length: every row is judged by the rules of the small import, and memory
 * stays bounded, since a long list leaves counts alone.
 */
import type { ImportedData, ImportedIncident } from '../../domain/imported.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { readIncident } from '../import/incidents.ts';
import { isFault, isSourced, type Judging, LINE_FAULTS } from '../import/judge.ts';
import { keyer } from '../import/keys.ts';
import { fieldsRead, type Imported, NO_ROW_KEPT, NOTHING, notDeclined } from '../import/report.ts';
import { MOST_LISTED, warningsOf } from '../import/warnings.ts';
import { type ChosenMapping, columnViews } from '../mapping/columns.ts';
import { fieldNames } from '../mapping/fields.ts';
import type { Column } from '../tables-in/header.ts';
import { rowReader } from '../tables-in/rows.ts';
import { textOf } from './cells.ts';
import { incidentTally } from './counts.ts';
import type { Layout, LayoutOptions } from './head.ts';
import { type QuickRead, quickCounts } from './quick.ts';
import { type Reading, readRows } from './read.ts';
import { type RowBytes, type RowFault, streamFault } from './scan.ts';
import { sha256 } from './sha256.ts';
import type { Source } from './source.ts';

/** Up to so many events are kept one by one; a longer list is kept as counts. */
export const MOST_EVENTS = 20_000;
/** Faults told row by row; all are counted. */
export const MOST_FAULTS = 1_000;

type Event = Omit<ImportedIncident, 'key'>;

export interface ImportOptions extends Reading, LayoutOptions {
  /** What the first picture found out; without it the file is read for it first. */
  readonly quick?: Pick<QuickRead, 'layout' | 'conventions'> | null;
}

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
function eventList() {
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
    data: (): ImportedData =>
      tally ? { as: 'incidentCounts', counts: tally.counted() } : { as: 'incidents', rows: (rows ?? []).map(keyer()) },
  };
}

/** Cells that were emptied, each once though it is read more than once: all by number, the first of them by place. */
function emptiedCells() {
  const first: { row: number; column: string }[] = [];
  const seen = new Set<string>();
  let [at, all] = [0, 0];
  return {
    first,
    all: () => all,
    add: (row: number, column: string): void => {
      if (row !== at) seen.clear();
      at = row;
      if (seen.has(column)) return;
      seen.add(column);
      all++;
      if (first.length < MOST_LISTED) first.push({ row, column });
    },
  };
}

/** What the picture says of a file, in the shape of an import that has judged no row yet. */
export function pictured(
  { mapping, judging, header }: Layout,
  { rows, unread }: { readonly rows: number; readonly unread: number },
  chosen?: ChosenMapping,
): Imported {
  return {
    report: {
      ...{ ...NOTHING, as: 'incidents', rows, kept: rows - unread, personalColumnsRemoved: mapping.removed },
      mapping: fieldsRead(judging.mapping),
      warnings: warningsOf(notDeclined(mapping.unread, chosen), new Map(), []),
    },
    ...{ data: null, errors: [], suggestions: [], sheets: [{ name: null, rows }], sheet: 0 },
    columns: columnViews(header, judging.mapping, judging.areas),
    fields: fieldNames('incidents'),
    streamed: { id: null, droppedByRule: [] },
  };
}

/**
 * Reads a file of events and judges every row.
 * @returns null with the fault where the file as a whole cannot be read, or somebody stopped it (`stopped`); with rule
 *   `noRows` where no row could be kept
 */
export async function importStream(source: Source, options: ImportOptions): Promise<Outcome<Imported | null>> {
  let known = options.quick ?? null;
  if (known === null) {
    const quick = await quickCounts(source, { ...options, onProgress: undefined });
    if (!quick.value) return { value: null, errors: quick.errors };
    known = quick.value;
  }
  const { layout, conventions } = known;
  const notes = new Map<string, number>();
  const note = (rule: string): void => void notes.set(rule, (notes.get(rule) ?? 0) + 1);
  layout.notes.forEach(note);
  if (conventions.order === 'monthFirst') note('monthFirst');
  const judging: Judging = { ...layout.judging, ...conventions, note };
  const read = judging.mapping.columns;
  const fields = [...read.keys()];
  // The reader of rows looks for cells by column; here a cell's place is its slot.
  const columns = new Map<string, Column>(
    [...read].map(([field, column], slot) => [field, { ...column, index: slot }]),
  );
  const emptied = emptiedCells();
  const readRow = rowReader('table', columns, emptied.add);
  const faults = faultList();
  const events = eventList();
  const hash = sha256();
  const cells: string[] = fields.map(() => '');
  let rows = 0;

  const onRow = (bytes: RowBytes, index: number, wrong: RowFault): void => {
    rows++;
    for (let slot = 0; slot < cells.length; slot++) cells[slot] = textOf(bytes, slot);
    const row = readRow(index + 1, cells);
    if (wrong) {
      faults.add(row.fault(null, wrong, LINE_FAULTS[wrong]));
      return;
    }
    const event = readIncident(row, null, judging);
    if (isFault(event)) faults.add(event.fault);
    else events.add(event);
  };
  const broken = await readRows(source, layout, fields, onRow, options, hash.update);
  if (broken) return { value: null, errors: [broken] };
  if (!isSourced(judging.mapping)) note('source');
  const kept = events.kept();
  const errors = kept === 0 ? [streamFault('noRows', NO_ROW_KEPT)] : [];
  const told = pictured(layout, { rows, unread: rows - kept }, options.mapping);
  const warnings = warningsOf(notDeclined(layout.mapping.unread, options.mapping), notes, emptied.first, emptied.all());
  const value: Imported = {
    ...{ ...told, data: events.data(), errors, report: { ...told.report, dropped: faults.first, warnings } },
    streamed: { id: hash.hex().slice(0, 16), droppedByRule: faults.byRule() },
  };
  return { value, errors };
}
