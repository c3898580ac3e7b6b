/** Expected failures are values: what is wrong, where, and what to do about it. Exceptions are for bugs. */
export interface DataError {
  readonly file: string;
  /** 1 is the first data row; null where the fault is not in a row. */
  readonly row: number | null;
  readonly column: string | null;
  /** Short name of the rule that is broken, e.g. `enum`, `foreignKey`. */
  readonly rule: string;
  readonly value: string | number | null;
  /** What the person who keeps the file can do. */
  readonly remedy: string;
}

/** What came of reading or computing something: the good part, and every error met on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly errors: readonly DataError[];
}
