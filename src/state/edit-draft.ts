/** The correction somebody is writing: kept while they look elsewhere, and turned into an edit when it is sound. */
import { create } from 'zustand';
import type { DataError } from '../domain/outcome.ts';
import type { Edit, EditedTable } from '../domain/project.ts';
import { personalCell } from '../protect/personal.ts';
import { datePrecision } from '../region/dates.ts';
import { type EditResult, EVENT_COLUMNS, editedFiles, isBare, newKey } from '../region/edits/index.ts';

export type Cells = Readonly<Record<string, string>>;
type Files = ReadonlyMap<string, string>;

export interface Draft {
  readonly table: EditedTable;
  readonly what: Edit['what'];
  /** Key of the row; null for one that is new. */
  readonly key: string | null;
  /** The row as it stands; null for one that is new. */
  readonly before: Cells | null;
  readonly cells: Cells;
  readonly reason: string;
}

interface DraftState {
  readonly table: EditedTable;
  readonly draft: Draft | null;
  /** Whether the next click on the map puts the position, or begins the line, of the draft. */
  readonly placing: boolean;
}

export const useDraft = create<DraftState>(() => ({ table: 'places', draft: null, placing: false }));

export const openRow = (table: EditedTable, key: string, cells: Cells): void =>
  useDraft.setState({
    table,
    placing: false,
    draft: { table, what: 'change', key, before: cells, cells, reason: '' },
  });

export const openNew = (table: EditedTable, cells: Cells): void =>
  useDraft.setState({ placing: false, draft: { table, what: 'add', key: null, before: null, cells, reason: '' } });

export const closeDraft = (): void => useDraft.setState({ draft: null, placing: false });

const patch = (change: Partial<Draft>): void =>
  useDraft.setState(({ draft }) => (draft ? { draft: { ...draft, ...change } } : {}));

export const setReason = (reason: string): void => patch({ reason });
export const setWhat = (what: Draft['what']): void => patch({ what });

export function setCells(change: Cells): void {
  const { draft } = useDraft.getState();
  if (!draft) return;
  const cells = { ...draft.cells, ...change };
  const shape = 'date' in change ? datePrecision(change.date ?? '') : null;
  patch({ cells: shape ? { ...cells, date_precision: shape } : cells });
}

/** Cells of the draft that differ from the row as it stands. */
export const changedCells = ({ cells, before }: Draft): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([name, text]) => text !== (before?.[name] ?? '')));

/** Whether a cell of the draft can be given: of an event that is bare here only what is here. */
export const isOpen = ({ table, before }: Draft, column: string): boolean =>
  !(before && isBare(table, before)) || EVENT_COLUMNS.includes(column);

/** @param date the day of the edit, YYYY-MM-DD in Asia/Jakarta */
export function editOf(draft: Draft, files: Files, edits: readonly Edit[], date: string): Edit {
  const { table, what, reason } = draft;
  const key = draft.key ?? newKey(files, edits, table, draft.cells);
  const named = what === 'add' && table !== 'area_indicators' ? { ...draft.cells, id: key } : changedCells(draft);
  const filled = Object.fromEntries(Object.entries(named).filter(([, text]) => what === 'change' || text !== ''));
  return { table, key, what, cells: what === 'retire' ? {} : filled, reason: reason.trim(), date };
}

/** Addresses hold long numbers that are nobody's, and attributes the public line of a service. */
const NOBODYS = /(^|_)url$|^attributes$|^waypoints$|^(lon|lat|value)$/;

/** Cells and reasons with the shape of a person's number or address: they may not be written here. */
export function personalFaults({ table, cells, reason }: Edit): readonly DataError[] {
  const found = Object.entries(cells).filter(([name, text]) => !NOBODYS.test(name) && personalCell(text) !== null);
  const columns = found.map(([name]): string | null => name);
  if (personalCell(reason) !== null) columns.push('reason');
  const remedy = 'This looks like the number or address of a person, or like an account of a case; leave it out.';
  // The value is not repeated: it must not spread.
  return columns.map((column) => ({ file: `${table}.csv`, row: null, column, rule: 'personal', value: null, remedy }));
}

/**
 * What stands against an edit on top of others: its own faults, and what it would break in them.
 * @param before what became of the others without it
 */
export function faultsOf(files: Files, before: readonly EditResult[], edit: Edit): readonly DataError[] {
  const { results } = editedFiles(files, [...before.map((r) => r.edit), edit]).value;
  const broken = results.slice(0, -1).flatMap((r, i) => (before[i]?.applied ? r.errors : []));
  return [...personalFaults(edit), ...(results.at(-1)?.errors ?? []), ...broken];
}
