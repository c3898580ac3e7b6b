/** The files the app loads, as the publish step writes them; one shape for both profiles, public ones with fewer members. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { RegionView } from './pack.ts';
import type { Grade } from './register.ts';
import type { UnitScore } from './score.ts';

export interface ClassScheme {
  readonly scheme: string;
  readonly classes: readonly {
    readonly code: string;
    readonly label_en: string;
    readonly label_id: string | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly note: string | null;
  }[];
}

export interface Manifest {
  readonly id: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly profile: 'internal' | 'public';
  readonly compiled: string;
  readonly data_version: string;
  readonly city_code: string;
  readonly strait: readonly [number, number, number, number];
  readonly views: readonly RegionView[];
  readonly counts: Readonly<Record<string, number>>;
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
}

export type AreaFeature = Feature<Polygon | MultiPolygon | Point, PublishedAreaProperties>;
export type AreaCollection = FeatureCollection<Polygon | MultiPolygon | Point, PublishedAreaProperties>;
export type LayerProperties = SourcedProperties & Readonly<Record<string, unknown>>;
export type LayerFeature = Feature<Geometry | null, LayerProperties>;
export type LayerCollection = FeatureCollection<Geometry | null, LayerProperties>;

export interface Contribution {
  readonly code: string;
  /** Points of the score above (+) or below (−) the median of the city. */
  readonly difference: number;
}

export interface PublishedUnit extends UnitScore {
  readonly contributions?: readonly Contribution[];
  readonly classProbability?: Readonly<Record<string, number>> | null;
  readonly sameAs?: readonly string[];
}
