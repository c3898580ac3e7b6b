/**
 * A file as rows of text, whatever its format: the one shape between the readers of formats and what makes sense of the
 * rows. Nothing of it is stored; columns of people are still in it, so it never leaves the worker that read it.
 */
import type { Geometry } from 'geojson';
import type { DroppedElement } from '../xml-in.ts';

export type FileFormat = 'delimited' | 'xlsx' | 'geojson' | 'kml' | 'kmz' | 'gpx' | 'shapefile' | 'flatgeobuf';

export interface Sheet {
  /** Name of the sheet or layer in the file; null where there is but one. */
  readonly name: string | null;
  /**
   * Lines of cells as they stand, the header among them; cells that are empty to the end of a line may be missing. Of
   * features the first line holds the names of their properties.
   */
  readonly lines: readonly (readonly string[])[];
  /** Line numbers from 0 that cannot be trusted cell by cell: a double quote out of place. */
  readonly badQuotes: ReadonlySet<number>;
  /** Of features, the shape of each line (WGS 84, longitude first), null for the header and where there is none; null for plain tables. */
  readonly shapes: readonly (Geometry | null)[] | null;
}

/** `extension`: the name says another format than the bytes; the other rules are listed in the README of this room. */
export interface FileWarning {
  readonly rule: string;
  readonly count: number;
}

export interface ReadFile {
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
  readonly warnings: readonly FileWarning[];
  /** Elements of KML and GPX that were read past, by name. */
  readonly dropped: readonly DroppedElement[];
}
