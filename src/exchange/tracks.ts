/** What a file of tracks holds, whatever its format: plain shapes, made from a plan by whoever owns the plan. */

export interface NamedPoint {
  /** At most 10 characters A–Z and 0–9: older plotters cut or refuse the rest. */
  readonly name: string;
  /** The name in full, and what the point is for. */
  readonly description: string;
  readonly lon: number;
  readonly lat: number;
  /** A place to stop at; the others are corners of the way. */
  readonly stop: boolean;
}

export interface NamedTrack {
  readonly name: string;
  readonly description: string;
  /** Every corner in order: a plotter goes straight from point to point, so a corner left out could lead ashore. */
  readonly points: readonly NamedPoint[];
}

export interface TrackFile {
  readonly title: string;
  /** Warnings that must travel with the file. */
  readonly description: string;
  readonly tracks: readonly NamedTrack[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Without the characters that XML 1.0 forbids: a program that meets one refuses the whole file. */
export const xmlLetters = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** Text that is safe in XML 1.0, in elements and in attributes; characters that XML does not know are left out. */
export const xmlText = (text: string): string => xmlLetters(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** Degrees to a centimetre. */
export const degreesText = (degrees: number): string => degrees.toFixed(7);
