/** What leaves an editing session: the tables as the register writes them, and a list of what changed and why. */
import type { Edit } from '../../domain/project.ts';
import { quoted } from '../sources.ts';
import { isBare } from './bare.ts';
import { type Edited, type EditResult, editedFiles, groundOf } from './edited.ts';

type Files = ReadonlyMap<string, string>;

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** One cell that an edit changed; a whole row is one line a filled cell. */
export interface Change {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The cells an edit changed, in the order of `header`. */
export function changesOf({ before, after }: EditResult, header: readonly string[]): readonly Change[] {
  return header.flatMap((column) => {
    const [was, is] = [before?.[column] ?? '', after?.[column] ?? ''];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
}

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

/** Every edit that stands: table,key,what,column,before,after,reason,date. A retired row is one line, without cells. */
export function changesCsv(files: Files, results: readonly EditResult[]): string {
  const { books } = groundOf(files);
  const lines = results
    .filter((r) => r.applied)
    .flatMap((result) => {
      const { table, key, what, reason, date } = result.edit;
      const retired = [{ column: '', before: '', after: '' }];
      const changes = what === 'retire' ? retired : changesOf(result, books.get(table)?.header ?? []);
      return changes.map((c) => line([table, key, what, c.column, c.before, c.after, reason, date]));
    });
  return line(['table', 'key', 'what', 'column', 'before', 'after', 'reason', 'date']) + lines.join('');
}

/**
 * Events where most of their columns are withheld: not the table, only what was done to it. `what` and `columns` stand
 * before the register's own columns; of a changed event only the cells named in `columns` are filled, so that an emptied
 * cell and one that is not here cannot be mistaken; of a retired one only its id.
 */
function eventChanges(results: readonly EditResult[], header: readonly string[]): string {
  const lines = results
    .filter((r) => r.applied && r.edit.table === 'incidents')
    .map((result) => {
      const { what, key } = result.edit;
      const changed = what === 'retire' ? [] : changesOf(result, header).map((c) => c.column);
      const cells = header.map((column) => {
        if (column === 'id') return key;
        return changed.includes(column) ? (result.after?.[column] ?? '') : '';
      });
      return line([what, what === 'change' ? changed.join(';') : '', ...cells]);
    });
  return line(['what', 'columns', ...header]) + lines.join('');
}

/** Whether the events of a pack are bare: then their table is not offered as a whole. */
export function eventsAreBare(files: Files): boolean {
  const book = groundOf(files).books.get('incidents');
  return book?.slots.some(({ original }) => original !== null && isBare('incidents', original)) ?? false;
}

/**
 * The files of the pack that the edits changed, under the names they have in its folder, and `changes.csv`. Events that
 * are bare here come as `incidents.changes.csv`. Nothing when no edit stands.
 */
export const editedTables = (files: Files, edits: readonly Edit[]): readonly TextFile[] =>
  tablesFrom(files, editedFiles(files, edits).value);

/** The same of what `editedFiles` gave. */
export function tablesFrom(files: Files, edited: Edited): readonly TextFile[] {
  if (edited.applied === 0) return [];
  const { books } = groundOf(files);
  const events = books.get('incidents');
  const bare = eventsAreBare(files);
  const changed = [...edited.files]
    .filter(([name, text]) => text !== files.get(name) && !(bare && name === events?.file))
    .map(([name, text]) => ({ name, text }));
  const touched = edited.results.some((r) => r.applied && r.edit.table === 'incidents');
  return [
    ...changed,
    ...(bare && touched && events
      ? [{ name: 'incidents.changes.csv', text: eventChanges(edited.results, events.header) }]
      : []),
    { name: 'changes.csv', text: changesCsv(files, edited.results) },
  ];
}
