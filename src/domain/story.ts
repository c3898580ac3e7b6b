/** A story for a room: steps of text, map, chart and sources that move together. Plain JSON; always of the public form. */

/** The same words in the two languages of the house; an empty text is one that is still to be written. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export const CHART_IDS = [
  'batam-cases',
  'cases-by-agency',
  'prevented-departures',
  'tiers',
  'modes',
  'prevalence',
  'timeline',
  'task-forces',
] as const;
/** A chart of the newsroom's list. */
export type ChartId = (typeof CHART_IDS)[number];

/** A logo of a partner, small enough to be carried by every file. */
export interface StoryLogo {
  readonly name: string;
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

export interface StoryStep {
  /** Random, 8 hex digits; unique within the story. */
  readonly id: string;
  /** Few words over the heading: which part of the story this is. */
  readonly part: Bilingual;
  /** One claim. */
  readonly heading: Bilingual;
  /**
   * Paragraphs, parted by an empty line. A figure of a register stands as `{series_id|year}`, so that the number shown is
   * the register's own; what follows the year as `|…` tells rows of one year apart (see src/state/story/figures.ts).
   */
  readonly text: Bilingual;
  /** For the one who speaks; never in a file that leaves the house, unless asked for. */
  readonly notes: Bilingual;
  /** The view as a link writes it, from `#`: place, camera, level, area, layers, time. Read as a public one. */
  readonly view: string;
  readonly chart: ChartId | null;
  /** Titles of the register's sources that the text rests on, beyond those of its figures, its chart and its layers. */
  readonly sources: readonly string[];
}

export interface Story {
  /** Random, 16 hex digits; for the stories that ship, a word. */
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  /** YYYY-MM-DD in Asia/Jakarta on which it was last changed. */
  readonly date: string;
  /** A body, not a person. */
  readonly author: string;
  readonly steps: readonly StoryStep[];
  readonly logos: readonly StoryLogo[];
}
