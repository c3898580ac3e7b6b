/** Puts edits into the rows of their tables, in order; an edit that fits no row, or brings what may not stand, is told. */
import type { DataError } from '../../domain/outcome.ts';
import type { Edit, EditedTable } from '../../domain/project.ts';
import type { Cells } from '../constraints.ts';
import { datePrecision } from '../dates.ts';
import { nearest } from '../nearest.ts';
import { EVENT_COLUMNS, isBare } from './bare.ts';
import { type Book, keysOf, placeFor, type Slot } from './book.ts';

export type Books = ReadonlyMap<EditedTable, Book>;

/** What an edit met: the row before it, or why it was not applied. */
export interface Met {
  readonly before: Cells | null;
  readonly after: Cells | null;
  readonly fault: DataError | null;
}

/** A spreadsheet runs a cell that begins so; a plain negative number is none of them. */
const isFormula = (text: string): boolean =>
  /^[=+@\t\r]/.test(text) || (/^-/.test(text) && !/^-\d+(\.\d+)?$/.test(text));

type Fault = (column: string | null, rule: string, value: string | null, remedy: string) => DataError;

/** What is wrong with an edit whatever the table holds. */
function formFault(edit: Edit, { header, table }: Book, slot: Slot | null, fault: Fault): DataError | null {
  if (edit.reason.trim() === '') return fault(null, 'reason', null, 'Say why, and who says so.');
  if (datePrecision(edit.date) !== 'day')
    return fault(null, 'date', edit.date, 'Give the day of the edit as YYYY-MM-DD.');
  if (isFormula(edit.reason))
    return fault(null, 'formula', edit.reason, 'A reason may not begin with = + - or @: a spreadsheet would run it.');
  for (const [column, value] of Object.entries(edit.cells)) {
    if (!header.includes(column)) {
      const meant = nearest(column, header);
      const hint = meant ? ` Did you mean "${meant}"?` : '';
      return fault(column, 'columns', value, `The table has no column of this name.${hint}`);
    }
    if (isFormula(value))
      return fault(column, 'formula', value, 'Text may not begin with = + - or @: a spreadsheet would run it.');
    if (edit.what === 'change' && slot && isBare(table, slot.cells) && !EVENT_COLUMNS.includes(column))
      return fault(
        column,
        'withheld',
        value,
        'This column of an event is not on this machine; correct it in the register.',
      );
  }
  return null;
}

function known(book: Book, key: string): Slot | null {
  return book.slots.find((slot) => slot.key === key) ?? null;
}

function addRow(book: Book, edit: Edit, index: number, slot: Slot | null, fault: Fault): Met {
  const refuse = (told: DataError): Met => ({ before: null, after: null, fault: told });
  const cells = Object.fromEntries(book.header.map((name) => [name, edit.cells[name] ?? '']));
  if (slot?.alive)
    return refuse(
      fault(
        book.header.includes('id') ? 'id' : null,
        'unique',
        edit.key,
        'A row bears this key already; change it, or give the new row its own.',
      ),
    );
  // A figure that comes back may have been corrected since: its key is then no longer that of its cells.
  const returning = slot !== null && book.table === 'area_indicators';
  if (!returning && !keysOf(book.table, cells).includes(edit.key))
    return refuse(fault(null, 'key', edit.key, 'The key does not agree with the cells of the new row.'));
  if (slot) {
    // A retired row that comes back takes its old place.
    slot.alive = true;
    slot.cells = cells;
    slot.by.push(index);
  } else {
    const added: Slot = { key: edit.key, line: null, original: null, cells, alive: true, by: [index] };
    book.slots.splice(placeFor(book, cells), 0, added);
  }
  return { before: null, after: cells, fault: null };
}

function applyOne(books: Books, edit: Edit, index: number): Met {
  const book = books.get(edit.table);
  const fault: Fault = (column, rule, value, remedy) => ({
    ...{ file: book?.file ?? `${edit.table}.csv`, row: null, column, rule, value, remedy },
  });
  const refuse = (told: DataError): Met => ({ before: null, after: null, fault: told });
  if (!book) return refuse(fault(null, 'required', null, 'The pack has no such table.'));
  const slot = known(book, edit.key);
  const wrong = formFault(edit, book, slot, fault);
  if (wrong) return refuse(wrong);
  if (edit.what === 'add') return addRow(book, edit, index, slot, fault);
  if (!slot?.alive) {
    const remedy =
      'No row of the register bears this key (any more, or alone); take the edit back and choose the row again.';
    return refuse(fault(null, 'key', edit.key, remedy));
  }
  const before = slot.cells;
  if (edit.what === 'retire') {
    slot.alive = false;
    slot.by.push(index);
    return { before, after: null, fault: null };
  }
  if ('id' in edit.cells && edit.cells.id !== before.id)
    return refuse(fault('id', 'key', edit.cells.id ?? '', 'An id stays with its row; retire the row and add another.'));
  slot.cells = { ...before, ...edit.cells };
  slot.by.push(index);
  return { before, after: slot.cells, fault: null };
}

/** @param skip numbers of edits to leave out. @returns what each edit met, in order; null for one left out */
export const applyAll = (books: Books, edits: readonly Edit[], skip: ReadonlyMap<number, unknown>) =>
  edits.map((edit, i) => (skip.has(i) ? null : applyOne(books, edit, i)));
