/**
 * What was read of a pack before. Somebody who writes a correction has the whole pack checked again and again, and of its
 * tables one alone has changed: the others are neither read nor judged row by row a second time.
 */
import { type RawRow, type RawTable, readTable } from './table.ts';

export interface Reread<Judged> {
  readonly readText: typeof readTable;
  /** What was found in these very rows before, or what `judge` finds now. */
  readonly judged: (rows: readonly RawRow[], judge: () => Judged) => Judged;
  /** To be said before every reading: under another dictionary the same text may mean something else. */
  readonly under: (dictionary: string) => void;
}

/** Remembers the last text of each table. */
export function rereading<Judged>(): Reread<Judged> {
  let now = '';
  let found = new WeakMap<readonly RawRow[], { readonly judged: Judged }>();
  const texts = new Map<string, { readonly text: string; readonly read: RawTable }>();
  return {
    under(dictionary) {
      if (dictionary === now) return;
      now = dictionary;
      texts.clear();
      found = new WeakMap();
    },
    readText(file, text, expected, numeric) {
      const before = texts.get(file);
      if (before?.text === text) return before.read;
      const read = readTable(file, text, expected, numeric);
      texts.set(file, { text, read });
      return read;
    },
    judged(rows, judge) {
      const before = found.get(rows);
      if (before) return before.judged;
      const judged = judge();
      found.set(rows, { judged });
      return judged;
    },
  };
}
