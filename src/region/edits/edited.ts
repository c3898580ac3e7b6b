/** Edits on the texts of a pack: the good ones are applied, a bad one is left out and told with the register's own errors. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { EDITED_TABLES, type Edit, type EditedTable } from '../../domain/project.ts';
import type { Cells } from '../constraints.ts';
import { type Descriptor, readDescriptor } from '../descriptor.ts';
import { type Examined, type Examining, examine, examineInSteps } from '../examine.ts';
import { rereading } from '../reread.ts';
import { deriveSources, sourcesCsv } from '../sources.ts';
import { applyAll, type Books, type Met } from './apply.ts';
import { type Book, bookText, freshBook, openBook, type Slot } from './book.ts';
import { compiledAfter, withCompiled } from './compiled.ts';

type Files = ReadonlyMap<string, string>;

/** What became of one edit. */
export interface EditResult {
  readonly edit: Edit;
  readonly applied: boolean;
  /** The row just before and just after the edit; null where there was none. */
  readonly before: Cells | null;
  readonly after: Cells | null;
  /** Why it was left out; empty when applied. */
  readonly errors: readonly DataError[];
}

export interface RegisterRow {
  readonly key: string;
  readonly cells: Cells;
}

export interface Edited {
  readonly files: Files;
  /** Rows of every table after the edits, under the keys the register gave them before: what an edit must name. */
  readonly rows: ReadonlyMap<EditedTable, readonly RegisterRow[]>;
  /** How many edits were applied. */
  readonly applied: number;
  /** One for each edit, in order. */
  readonly results: readonly EditResult[];
}

/** What a pack holds before any edit. */
interface Ground {
  readonly descriptor: Descriptor;
  readonly books: Books;
  /** What was read of it: most of it is the same at every check. */
  readonly reading: Examining;
}

/** What the check says of a pack before any edit. */
interface Verdict {
  /** Faults the pack has by itself: identity → how often. No edit is blamed for them. */
  readonly faults: ReadonlyMap<string, number>;
  /** Whether sources.csv agrees with the tables; on a machine that holds only its header it does not. */
  readonly sourcesAgree: boolean;
}

/** No table that can be edited bears on a shape, and shapes are most of a pack. */
const withoutShapes = (files: Files): Files => new Map([...files].filter(([path]) => !path.endsWith('.geojson')));

const alive = ({ slots }: Book): readonly Slot[] => slots.filter((slot) => slot.alive);

/** Rows that stand; lines that are no rows are left out. */
const rowsIn = (book: Book): readonly RegisterRow[] =>
  alive(book).flatMap(({ key, cells }) => (key === null ? [] : [{ key, cells }]));

/** Rows of a table as it stands in the files. */
export function rowsOf(files: Files, table: EditedTable): readonly RegisterRow[] {
  const book = groundOf(files).books.get(table);
  return book ? rowsIn(book) : [];
}

/** The row an error speaks of, or null. */
function slotOf(books: Books, error: DataError): { book: Book; slot: Slot } | null {
  const book = [...books.values()].find(({ file }) => file === error.file);
  const slot = book && error.row !== null ? alive(book)[error.row - 1] : undefined;
  return book && slot ? { book, slot } : null;
}

/** What an error is about, whatever the number of its row: rows move when others go. */
function identity(books: Books, error: DataError): string {
  const row = slotOf(books, error)?.slot.key ?? error.row;
  return JSON.stringify([error.file, row, error.column, error.rule, error.value]);
}

function tally(texts: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const text of texts) count.set(text, (count.get(text) ?? 0) + 1);
  return count;
}

const derived = ({ cited, descriptor }: Examined): string =>
  sourcesCsv(deriveSources(cited, descriptor.tables, descriptor.official));

const grounds = new WeakMap<Files, Ground>();

export function groundOf(files: Files): Ground {
  const kept = grounds.get(files);
  if (kept) return kept;
  const descriptor = readDescriptor(files.get('datapackage.json'));
  const books = new Map<EditedTable, Book>();
  for (const table of EDITED_TABLES) {
    const book = openBook(files, descriptor, table);
    if (book) books.set(table, book);
  }
  const ground: Ground = { descriptor, books, reading: rereading() };
  grounds.set(files, ground);
  return ground;
}

const verdicts = new WeakMap<Files, Verdict>();

/** What the pack says without any edit, a table a step: done beforehand, it is no work of the first check. */
export function* verdictInSteps(files: Files): Generator<undefined, Verdict> {
  const kept = verdicts.get(files);
  if (kept) return kept;
  const { books, reading } = groundOf(files);
  const examined = yield* examineInSteps(withoutShapes(files), reading);
  const verdict: Verdict = {
    faults: tally(examined.errors.map((error) => identity(books, error))),
    sourcesAgree: derived(examined) === sourcesCsv(examined.value.sources),
  };
  verdicts.set(files, verdict);
  return verdict;
}

function verdictOf(files: Files): Verdict {
  const steps = verdictInSteps(files);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

interface Attempt {
  readonly books: Books;
  readonly met: readonly (Met | null)[];
  readonly files: Files;
  readonly examined: Examined;
  /** Errors that the pack did not have by itself. */
  readonly errors: readonly DataError[];
}

function attempt(files: Files, edits: readonly Edit[], left: ReadonlyMap<number, unknown>): Attempt {
  const ground = groundOf(files);
  const books: Books = new Map([...ground.books].map(([table, book]) => [table, freshBook(book)]));
  const met = applyAll(books, edits, left);
  const next = new Map(files);
  for (const book of books.values()) {
    const text = bookText(book);
    if (text !== files.get(book.file)) next.set(book.file, text);
  }
  const { compiled } = ground.descriptor.settings;
  const day = compiledAfter(
    books,
    edits.map((edit) => edit.date),
    compiled,
  );
  if (day !== compiled) next.set('datapackage.json', withCompiled(files.get('datapackage.json') ?? '', day));
  const examined = examine(withoutShapes(next), ground.reading);
  const own = new Map(verdictOf(files).faults);
  const errors = examined.errors.filter((error) => {
    const what = identity(books, error);
    const count = own.get(what) ?? 0;
    own.set(what, count - 1);
    return count <= 0;
  });
  return { books, met, files: next, examined, errors };
}

/** The edit whose work an error is: the last that set the cell, or touched the row, or took away what others refer to. */
function blame({ books }: Attempt, edits: readonly Edit[], error: DataError): number | null {
  const at = slotOf(books, error);
  const setter = at?.slot.by.findLast((i) => error.column !== null && error.column in (edits[i]?.cells ?? {}));
  const own = setter ?? at?.slot.by.at(-1);
  if (own !== undefined) return own;
  if (error.rule === 'foreignKey') {
    const gone = [...books.values()].flatMap(({ slots }) => slots).find((s) => !s.alive && s.key === error.value);
    return gone?.by.at(-1) ?? null;
  }
  if (!at || error.column === null) return null;
  const { column } = error;
  const twin = at.book.slots.find((s) => s.alive && s.by.length > 0 && s.cells[column] === at.slot.cells[column]);
  return twin?.by.at(-1) ?? null;
}

/** Where no row tells whose work it is: the edit with which the errors begin. */
function firstBad(files: Files, edits: readonly Edit[], left: ReadonlyMap<number, unknown>): number {
  let [good, bad] = [0, edits.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (attempt(files, edits.slice(0, middle), left).errors.length > 0) bad = middle;
    else good = middle;
  }
  return bad - 1;
}

/**
 * Applies edits to the texts of a pack, in order. Rows nobody touched keep their bytes, columns their order. The result
 * passes the same check as the pack did before: an edit that breaks a rule is left out and its errors are told, the others
 * stand. sources.csv is derived again where it agreed with the tables before; `compiled` moves to the day of an edit
 * that brings a younger fact.
 * @param files path within the pack folder → text
 */
export function editedFiles(files: Files, edits: readonly Edit[]): Outcome<Edited> {
  if (edits.length === 0) {
    const rows = new Map([...groundOf(files).books].map(([table, book]) => [table, rowsIn(book)]));
    return { value: { files, rows, applied: 0, results: [] }, errors: [] };
  }
  const refused = new Map<number, readonly DataError[]>();
  const refuse = (i: number, error: DataError) => refused.set(i, [...(refused.get(i) ?? []), error]);
  let tried = attempt(files, edits, refused);
  for (;;) {
    const before = refused.size;
    for (const [i, met] of tried.met.entries()) if (met?.fault) refuse(i, met.fault);
    const whose = tried.errors.map((error) => ({ error, edit: blame(tried, edits, error) }));
    for (const { error, edit } of whose) if (edit !== null) refuse(edit, error);
    if (refused.size === before) {
      const [first] = tried.errors;
      if (first === undefined) break;
      refuse(firstBad(files, edits, refused), first);
    }
    // A fault of form touched nothing: what was tried stands when that is all there was.
    if (tried.errors.length === 0) break;
    tried = attempt(files, edits, refused);
  }
  const result = new Map(tried.files);
  const sources = derived(tried.examined);
  const stale = sources !== sourcesCsv(tried.examined.value.sources);
  if (stale && verdictOf(files).sourcesAgree) result.set('sources.csv', sources);
  const results = edits.map((edit, i): EditResult => {
    const met = tried.met[i];
    const errors = refused.get(i) ?? [];
    return {
      ...{ edit, errors, applied: errors.length === 0 },
      ...{ before: met?.before ?? null, after: met?.after ?? null },
    };
  });
  const rows = new Map([...tried.books].map(([table, book]) => [table, rowsIn(book)]));
  return {
    value: { files: result, rows, applied: edits.length - refused.size, results },
    errors: results.flatMap((r) => r.errors),
  };
}
