/** What goes into the matching of an official boundary file, and what it answers. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { DataError } from '../../domain/outcome.ts';
import type { AreaShapeProperties } from '../../domain/pack.ts';
import type { Area } from '../../domain/register.ts';

/** A feature of the file: its cells by column, as text, and its shape in WGS 84. */
export interface BoundaryFeature {
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: Geometry | null;
}

/** The cell of a column; '' where the feature has none. A column may be called `constructor`. */
export const cellAt = ({ properties }: BoundaryFeature, column: string | null): string =>
  column !== null && Object.hasOwn(properties, column) ? (properties[column] ?? '') : '';

export type KnownArea = Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>;
export type BoundaryLevel = 'kecamatan' | 'kelurahan';

/** What is known of the region before the file. */
export interface KnownAreas {
  readonly areas: readonly KnownArea[];
  /** P-code → Kemendagri code, from a file loaded earlier. */
  readonly pcodes?: ReadonlyMap<string, string>;
  /** West, south, east, north in degrees: a shape that leaves this box is no area of the region. */
  readonly box: readonly [number, number, number, number];
}

/** Key of a feature → the code of the area it is, or null for none. */
export type Fixes = Readonly<Record<string, string | null>>;

export type MatchedBy = 'fix' | 'code' | 'pcode' | 'name';

/** Why a feature is no area: short names for a screen to put into words. */
export type UnmatchedRule =
  | 'notArea'
  | 'elsewhere'
  | 'outside'
  | 'noKecamatan'
  | 'noName'
  | 'codeAlone'
  | 'ambiguous'
  | 'taken'
  | 'noShape'
  | 'shape'
  | 'fixed';

export interface Unmatched {
  /** Tells the feature from others by what it says of itself; for `Fixes`. The same in any order of features or names of columns. */
  readonly key: string;
  readonly name: string;
  readonly level: BoundaryLevel;
  readonly rule: UnmatchedRule;
  readonly reason: string;
  /** Up to five codes of areas of that level, the most similar name first. */
  readonly candidates: readonly string[];
}

export type BoundaryWarningRule =
  | 'oneLetterOff'
  | 'codesNotKemendagri'
  | 'codeContradictsName'
  | 'repaired'
  | 'overlap'
  | 'dissolvedInPart'
  | 'tooFewToDissolve'
  | 'partsNotJoined'
  | 'pcodeTwice'
  | 'missing';

export interface BoundaryWarning {
  readonly rule: BoundaryWarningRule;
  /** Areas it is about. */
  readonly codes: readonly string[];
  /** A name or column of the file; null where it is about areas alone. */
  readonly name: string | null;
  readonly message: string;
}

export interface BoundaryReport {
  /** Areas that have a shape now, dissolved kecamatan among them. */
  readonly matched: Readonly<Record<BoundaryLevel, number>>;
  readonly unmatched: readonly Unmatched[];
  /** How the areas that the file itself holds were found; dissolved ones are in none. */
  readonly by: { readonly code: number; readonly pcode: number; readonly name: number };
  /** Areas found by a decision of the user. */
  readonly fixed: number;
  readonly warnings: readonly BoundaryWarning[];
  /** Codes of areas that keep their approximate shape. */
  readonly missing: Readonly<Record<BoundaryLevel, readonly string[]>>;
  /** Kecamatan made of their kelurahan. */
  readonly dissolved: readonly string[];
  /** Which column was read as what; null where there is none. */
  readonly columns: Readonly<Record<'kecamatan' | 'kelurahan' | 'city', string | null>> & {
    readonly codes: readonly string[];
    readonly pcodes: readonly string[];
  };
}

export type AreaPolygon = Polygon | MultiPolygon;
export type OfficialShape = Feature<AreaPolygon, AreaShapeProperties>;
export type OfficialShapes = FeatureCollection<AreaPolygon, AreaShapeProperties>;

export interface MatchedBoundaries {
  readonly report: BoundaryReport;
  readonly kecamatan: OfficialShapes;
  readonly kelurahan: OfficialShapes;
  /** Faults of the file as a whole; then nothing is matched. */
  readonly errors: readonly DataError[];
}
