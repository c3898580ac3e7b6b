/**
 * What is kept of a file somebody brought: events, counts, places, routes and values, never a person. The shapes are plain
 * JSON, so that a project file holds them as they are.
 */
import type { IncidentKind, PlaceKind, RouteKind } from './register.ts';

export const IMPORT_KINDS = ['incidents', 'places', 'routes', 'indicators', 'cases', 'tracks', 'boundaries'] as const;
/** What a file can be about. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const SEX_BANDS = ['female', 'male', 'other', 'unknown'] as const;
export const AGE_BANDS = ['0-17', '18-24', '25-34', '35+', 'unknown'] as const;
export type SexBand = (typeof SEX_BANDS)[number];
export type AgeBand = (typeof AGE_BANDS)[number];

/** Case records leave nothing but how many of them share these six. */
export interface CountedCell {
  /** YYYY-MM, or YYYY where the file gives no more. */
  readonly month: string;
  /** Kemendagri name; null counts for the city. */
  readonly kecamatan: string | null;
  /** A code of HTCDS, our ForcedCriminality, `several` or `unknown`. */
  readonly exploitation: string;
  readonly sex: SexBand;
  readonly age: AgeBand;
  readonly hte_Type: string;
  readonly count: number;
}

/** WGS 84 degrees. */
export interface ImportedPosition {
  readonly lon: number;
  readonly lat: number;
}

export interface ImportedIncident {
  /** Tells this event from others: the same row of the same list always has the same key. */
  readonly key: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY in Asia/Jakarta. */
  readonly date: string;
  readonly kind: IncidentKind | null;
  readonly kecamatan: string | null;
  readonly position: ImportedPosition | null;
  readonly sensitive: boolean;
  /** Short texts of the register's own columns, those that are not empty. */
  readonly texts: Readonly<Record<string, string>>;
  /** persons, persons_min, persons_max, female, minors, deaths, missing. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface ImportedPlace {
  readonly key: string;
  readonly name: string;
  readonly kind: PlaceKind | null;
  readonly kecamatan: string | null;
  readonly position: ImportedPosition;
  readonly texts: Readonly<Record<string, string>>;
}

export interface ImportedRoute {
  readonly key: string;
  readonly name: string;
  readonly kind: RouteKind | null;
  /** Longitude, latitude in degrees; at least two. */
  readonly line: readonly (readonly [number, number])[];
  readonly texts: Readonly<Record<string, string>>;
}

export interface ImportedIndicator {
  readonly key: string;
  readonly area_code: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly year: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Lists too long to keep row by row leave counts alone. */
export interface IncidentCounts {
  readonly months: readonly {
    readonly month: string;
    readonly kecamatan: string | null;
    readonly kind: IncidentKind | null;
    readonly count: number;
    readonly persons: number;
  }[];
  /** By H3 cell of resolution 7; of a coarser one where they lie in more than 5,000 cells of it. */
  readonly cells: readonly { readonly cell: string; readonly count: number }[];
}

export type ImportedData =
  | { readonly as: 'cases'; readonly cells: readonly CountedCell[] }
  | { readonly as: 'incidents'; readonly rows: readonly ImportedIncident[] }
  | { readonly as: 'incidentCounts'; readonly counts: IncidentCounts }
  | { readonly as: 'places'; readonly rows: readonly ImportedPlace[] }
  | { readonly as: 'routes'; readonly rows: readonly ImportedRoute[] }
  | { readonly as: 'indicators'; readonly rows: readonly ImportedIndicator[] };

/** One file taken in. */
export interface ImportedSet {
  /** First 16 hex digits of the SHA-256 of the file: the same file is the same set. */
  readonly id: string;
  /** What the user calls it; never taken from the name of the file, which may be somebody's. */
  readonly label: string;
  /** YYYY-MM-DD in Asia/Jakarta. */
  readonly imported: string;
  /** Rows of the file, and how many of them were kept. */
  readonly rows: number;
  readonly kept: number;
  readonly data: ImportedData;
}
