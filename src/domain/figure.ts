/** A chart as data, in one language: what is drawn on screen, put into a picture, and made a native chart of a slide. */

export interface FigureSource {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface FigurePoint {
  /** What stands on the axis: a year, a name. */
  readonly x: string;
  /** null is not published: never zero. */
  readonly y: number | null;
  /** A part of a year, an estimate or a derived value: drawn hatched, never as an equal bar. */
  readonly hatched: boolean;
  /** What the hatch means, or what else must be known of this value; '' for nothing. */
  readonly note: string;
  /** The value as words: `87`, `≈ 59`, `Tier 2`. */
  readonly label: string;
}

export interface FigureSeries {
  /** Agency and what it counts: series of two agencies are never added. */
  readonly name: string;
  readonly points: readonly FigurePoint[];
}

interface FigureBase {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Unit of the values, in words. */
  readonly unit: string;
  /** What a reader must know: that counts differ in what they count, conflicts of the sources, what is not in reach. */
  readonly cautions: readonly string[];
  readonly sources: readonly FigureSource[];
}

/** Values over categories: bars, or steps for an ordinal like the tiers. */
export interface FigureChart extends FigureBase {
  readonly kind: 'bars' | 'steps';
  readonly series: readonly FigureSeries[];
  /** For `steps`: the rungs of the ladder from the bottom up, by value. */
  readonly rungs: readonly { readonly value: number; readonly label: string }[];
}

/** Rows and columns; a cell of null is not published. */
export interface FigureTable extends FigureBase {
  readonly kind: 'table';
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Index of the row to stand out; null for none. */
  readonly marked: number | null;
}

/** What happened when. */
export interface FigureTimeline extends FigureBase {
  readonly kind: 'timeline';
  readonly events: readonly {
    /** Year, with a decimal part for the month where it is known. */
    readonly from: number;
    /** null where the end is unknown; equal to `from` for a moment. */
    readonly to: number | null;
    readonly when: string;
    readonly what: string;
    readonly lane: string;
  }[];
}

export type Figure = FigureChart | FigureTable | FigureTimeline;
