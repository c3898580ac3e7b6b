/** A table of a brief, before anything is placed. */
export interface Column {
  readonly text: string;
  /** Share of the width; all of a table add up to 1. */
  readonly share: number;
  /** Set from the right edge of its column: figures. */
  readonly right?: boolean;
}
export interface Cell {
  readonly text: string;
  readonly strong?: boolean;
  /** A second line in smaller letters. */
  readonly small?: string;
  /** Nothing but a line to write on. */
  readonly blank?: boolean;
}
export interface Table {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note?: string;
  /** Least height of a row (mm), where a hand has to write. */
  readonly rowHeight?: number;
}

export const cell = (text: string): Cell => ({ text });
export const strong = (text: string): Cell => ({ text, strong: true });
export const BLANK: Cell = { text: '', blank: true };
