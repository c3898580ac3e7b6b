/** A chart as data, in one language: what is drawn on screen, put into a picture, and made a native chart of a slide. */
import type { Grade } from './register.ts';

export interface FigureSource {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly grade: Grade;
}

export interface FigurePoint {
  /** What stands on the axis: a year, a name. Two sources that differ give two points of one `x`, one after the other. */
  readonly x: string;
  /** What stands under it: the part of the year, "derived"; '' for nothing. */
  readonly under: string;
  /** null is not published: never zero. */
  readonly y: number | null;
  /** A part of a year, an estimate or a derived value: drawn hatched, never as an equal bar. */
  readonly hatched: boolean;
  /** Why it is hatched: `part` is a count of less than the year, `estimate` no printed count at all. null: not hatched. */
  readonly reason: 'part' | 'estimate' | null;
  /** Another source, drawn beside it, says otherwise. */
  readonly differs: boolean;
  /** What the hatch means, or what else must be known of this value; '' for nothing. */
  readonly note: string;
  /** The value as words: `87`, `≈ 59`, `Tier 2`. */
  readonly label: string;
  /** Where it is printed, as places in the figure's `sources`; empty only for a year between two that no row tells of. */
  readonly sources: readonly number[];
}

export interface FigureSeries {
  /** Agency, or what is counted: series of two agencies are never added. */
  readonly name: string;
  /** What it counts; '' where the figure's title says so. */
  readonly note: string;
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
  /** Counts of reported cases and persons have the colour that the map gives to what is reported. */
  readonly tone: 'reported' | 'plain';
  /** `own`: every series has an axis of its own, from zero, since what they count differs. */
  readonly scale: 'own' | 'shared';
  readonly series: readonly FigureSeries[];
  /** For `steps`: the rungs of the ladder from the bottom up, by value. */
  readonly rungs: readonly { readonly value: number; readonly label: string }[];
}

/** Rows and columns; a cell of null is not published. */
export interface FigureTable extends FigureBase {
  readonly kind: 'table';
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Where each row is printed, as places in `sources`. */
  readonly rowSources: readonly (readonly number[])[];
  /** Index of the row to stand out; null for none. */
  readonly marked: number | null;
}

export interface FigureEvent {
  /** Year, with a decimal part for the month where it is known. */
  readonly from: number;
  /** null where the end is unknown; equal to `from` for a moment. */
  readonly to: number | null;
  readonly when: string;
  readonly what: string;
  readonly lane: string;
  readonly sources: readonly number[];
}

/** What happened when, lane by lane, in the order of years within a lane. */
export interface FigureTimeline extends FigureBase {
  readonly kind: 'timeline';
  /** Headings of the same as a table: when, what, lane. */
  readonly columns: readonly string[];
  readonly events: readonly FigureEvent[];
}

export type Figure = FigureChart | FigureTable | FigureTimeline;
