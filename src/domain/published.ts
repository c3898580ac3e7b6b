/** The files the app loads, as the publish step writes them; one shape for both profiles, public ones with fewer members. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { LandLink, RegionView } from './pack.ts';
import type { Grade } from './register.ts';
import type { UnitUncertainty } from './score.ts';

export interface Manifest {
  readonly id: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly profile: 'internal' | 'public';
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly compiled: string;
  readonly data_version: string;
  readonly settings: {
    readonly city_code: string;
    /** West, south, east, north in degrees: the box of all positions, and the one of the sea grid. */
    readonly extent: readonly [number, number, number, number];
    readonly strait: readonly [number, number, number, number];
    readonly views: readonly RegionView[];
    /** Absent in files published before bridges were recorded. */
    readonly land_links?: readonly LandLink[];
    /** Why no patrol may be planned; absent where it may. */
    readonly no_patrol?: { readonly en: string; readonly id: string };
  };
  readonly classes: {
    readonly codes: readonly { readonly code: string; readonly upper: number | null }[];
  };
  /** Features or rows by file name without its ending. */
  readonly counts: Readonly<Record<string, number>>;
  /** Every other file of the publication; all were written at once. */
  readonly files?: readonly { readonly name: string; readonly bytes: number }[];
}

/** What every feature carries so that two clicks lead to its source. */
export interface SourcedProperties {
  readonly source_title: string;
  readonly source_publisher?: string | null;
  readonly source_url: string | null;
  readonly source_date?: string | null;
  readonly source2_url?: string | null;
  readonly grade: Grade;
  readonly licence?: string | null;
}

export interface PublishedAreaProperties extends SourcedProperties {
  readonly code: string;
  readonly name: string;
  readonly level: 'kecamatan' | 'kelurahan';
  readonly parent_code: string;
  readonly approximate: boolean;
  readonly precision_m: number | null;
  readonly score?: number | null;
  readonly rank?: number | null;
  readonly class?: string | null;
  readonly rank_low?: number | null;
  readonly rank_high?: number | null;
  readonly score_low?: number | null;
  readonly score_high?: number | null;
  readonly class_group?: string | null;
  readonly interval_low?: number | null;
  readonly interval_high?: number | null;
  /** Set by the app, in no file: step 0 to 5 of a value shown in place of the score, and whether it is the kecamatan's. */
  readonly shown_step?: number;
  readonly inherited?: boolean;
}

export type AreaFeature = Feature<Polygon | MultiPolygon | Point, PublishedAreaProperties>;
export type AreaCollection = FeatureCollection<Polygon | MultiPolygon | Point, PublishedAreaProperties>;
export type LayerProperties = SourcedProperties & Readonly<Record<string, unknown>>;
export type LayerFeature = Feature<Geometry | null, LayerProperties>;
export type LayerCollection = FeatureCollection<Geometry | null, LayerProperties>;

/** What one indicator adds to (+) or takes from (−) a unit's score against the median of its level. */
export interface Factor {
  readonly code: string;
  readonly contribution: number;
}

/** A unit of scores.json; a public one has groups, intervals and names of factors only. */
export interface PublishedUnit extends Partial<Omit<UnitUncertainty, 'code' | 'name'>> {
  readonly code: string;
  readonly name: string;
  readonly factors?: readonly Factor[];
  readonly leading_factors?: readonly string[];
  readonly group_probability?: Readonly<Record<string, number>> | null;
}

export interface PublishedLevel {
  readonly level: 'kecamatan' | 'kelurahan';
  readonly draws: number;
  readonly units: readonly PublishedUnit[];
}

export interface IndicatorFact extends SourcedProperties {
  readonly area_code: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly band: string | null;
  readonly unit: string;
  readonly year: string;
  readonly note: string | null;
  readonly partial_year: boolean;
}

export interface CaseFact extends SourcedProperties {
  readonly series_id: string;
  /** Kemendagri code, or ISO 3166 alpha-3; null for sea areas. */
  readonly geography_code: string | null;
  readonly year: string | null;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly publisher_agency: string;
  readonly definition_note: string | null;
  readonly partial_year: boolean;
  readonly period_start: string | null;
  readonly period_end: string | null;
  /** Worked out from other printed figures; said to be about so many; another row says otherwise; not to be used. */
  readonly derived: boolean;
  readonly estimate: boolean;
  readonly conflicts: boolean;
  readonly suspect: boolean;
}
