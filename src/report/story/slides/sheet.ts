/** A slide before anything is drawn: pieces with their places, the same for presentation and for paper. Lengths in mm, type in pt. */
import type { NativeGraph } from '../../../charts/figures/native.ts';
import type { StoryLogo } from '../../../domain/story.ts';
import type { Box } from '../../page.ts';
import type { Cell } from '../../sheets/table.ts';
import type { Slide } from '../slide.ts';

/** 16:9, 13.333 × 7.5 in. */
export const SHEET = { width: 338.67, height: 190.5, margin: 12 } as const;
export const FULL_WIDTH = SHEET.width - 2 * SHEET.margin;

export type Ink = 'ink' | 'ink2' | 'accent' | 'onAccent';

export interface TextPiece {
  readonly kind: 'text';
  /** Told apart in the file, and read out: `heading` is the title of the slide. */
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly string[];
  readonly size: number;
  readonly strong: boolean;
  readonly ink: Ink;
  /** Room after each paragraph (pt). */
  readonly gap: number;
  readonly right?: boolean;
}
export interface FillPiece {
  readonly kind: 'fill';
  readonly box: Box;
  readonly ground: 'accent' | 'line' | 'panel';
}
export interface MapPiece {
  readonly kind: 'map';
  readonly box: Box;
  readonly slide: Slide;
}
export interface GraphPiece {
  readonly kind: 'graph';
  readonly box: Box;
  readonly graph: NativeGraph;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}
export interface TablePiece {
  readonly kind: 'table';
  readonly name: string;
  readonly box: Box;
  readonly widths: readonly number[];
  readonly right: readonly boolean[];
  readonly head: readonly string[];
  readonly headHeight: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly heights: readonly number[];
  readonly size: number;
  /** Index of the row that stands out; null for none. */
  readonly marked: number | null;
}
/** Logos of partners, or the place kept for them. */
export interface LogosPiece {
  readonly kind: 'logos';
  readonly box: Box;
  readonly logos: readonly StoryLogo[];
  /** What a suite shows in the empty place while the slide is edited. */
  readonly hint: string;
}
export type Piece = TextPiece | FillPiece | MapPiece | GraphPiece | TablePiece | LogosPiece;

export interface Sheet {
  /** Of the outline. */
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** For the one who speaks; '' for none. */
  readonly notes: string;
  /** Whether it goes on with the sheet before it, and has no place of its own in the outline. */
  readonly goesOn: boolean;
}

/** Room of a cell to each side (mm). */
export const CELL = { side: 1.8, air: 1 } as const;
