/**
 * The registers of a region pack. Field names are the tables' own column names, so that what is loaded, shown and
 * exported bears one name. `null` is "the source does not say", never zero.
 */
import type { Latitude, Longitude, Metres } from './units.ts';

export type AreaLevel = 'city' | 'kecamatan' | 'kelurahan';

/** A row of areas.csv. Codes are Kemendagri codes (21.71, 21.71.04, 21.71.04.1002). */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Code of the area one level up; null for the city. */
  readonly parent_code: string | null;
  readonly source_title: string;
  readonly source_publisher: string | null;
  readonly source_url: string | null;
  readonly source_date: string | null;
}

/** Where a row was read. `date` may be a day, a month or a year. */
export interface Cited {
  readonly source_title: string;
  readonly source_publisher?: string | null;
  readonly source_url: string | null;
  readonly source_date?: string | null;
}

export interface AreaIndicatorRow extends Cited {
  readonly area_code: string;
  readonly area_name: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly year: string;
  readonly note: string | null;
}

export const PLACE_KINDS = [
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'cargo_port',
  'airport',
  'people_port',
  'informal_landing',
  'foreign_landing',
  'iom_monitoring_area',
  'border_post',
  'surveillance_site',
  'patrol_base',
  'police_post',
  'immigration_office',
  'service',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The `attributes` column: a JSON object; only what the code reads is named here, the rest is kept as it is. */
export interface PlaceAttributes {
  readonly role?: string | readonly string[];
  readonly years?: readonly string[];
  readonly direction?: readonly string[];
  readonly people_reported?: number;
  readonly services?: readonly string[];
  readonly capacity?: number;
  readonly hotline?: string;
  readonly basis?: string;
  readonly destinations?: readonly string[];
  readonly [key: string]: unknown;
}

export interface Place extends Cited {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly name_id: string | null;
  readonly kelurahan: string | null;
  readonly kecamatan: string | null;
  readonly country: string;
  readonly lon: Longitude;
  readonly lat: Latitude;
  readonly location_precision_m: Metres;
  readonly status: 'active' | 'inactive' | 'unknown';
  readonly operator_or_agency: string | null;
  readonly attributes: PlaceAttributes;
  readonly note: string | null;
  readonly source_publisher: string | null;
  readonly source_date: string | null;
}

export const ROUTE_KINDS = [
  'irregular_sea',
  'regular_ferry',
  'domestic_feeder_air',
  'domestic_feeder_sea',
  'land_border',
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];
export type Confidence = 'high' | 'medium' | 'low';

export interface Route extends Cited {
  readonly id: string;
  readonly name: string;
  readonly direction: 'outbound' | 'inbound' | 'both';
  readonly kind: RouteKind;
  readonly origin_place_id: string;
  readonly via_place_ids: readonly string[];
  readonly destination_place_id: string;
  readonly waypoints: readonly (readonly [Longitude, Latitude])[];
  readonly distance_nm: number | null;
  readonly reported_transit_minutes: string | null;
  readonly vessel_type: string | null;
  readonly period: string | null;
  readonly evidence_count: number | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly source2_url: string | null;
}

export const INCIDENT_KINDS = [
  'departure_prevented',
  'arrival_intercepted',
  'sea_interception',
  'shipwreck',
  'holding_house_raid',
  'port_check_prevented',
  'airport_check_prevented',
  'trafficking_case_other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export interface Incident extends Cited {
  readonly id: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY: a calendar day, month or year in Asia/Jakarta, never an instant. */
  readonly date: string;
  readonly date_precision: 'day' | 'month' | 'year';
  readonly kind: IncidentKind;
  readonly direction: 'outbound' | 'inbound' | 'internal' | 'unknown';
  readonly place_text: string;
  readonly kelurahan: string | null;
  readonly kecamatan: string | null;
  readonly lon: Longitude | null;
  readonly lat: Latitude | null;
  readonly location_precision_m: Metres | null;
  readonly persons: number | null;
  readonly persons_min: number | null;
  readonly persons_max: number | null;
  readonly female: number | null;
  readonly minors: number | null;
  readonly deaths: number | null;
  readonly missing: number | null;
  readonly mode: string;
  readonly sensitive: boolean;
  readonly destination_country: string | null;
  readonly destination_text: string | null;
  readonly origin_text: string | null;
  readonly agency: string | null;
  readonly summary: string;
  readonly source_publisher: string | null;
  readonly source_date: string | null;
  readonly source2_url: string | null;
}

export interface CaseSeriesRow extends Cited {
  readonly series_id: string;
  readonly geography: string;
  readonly geography_code: string | null;
  readonly year: string | null;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly publisher_agency: string;
  readonly definition_note: string | null;
  readonly source_date: string | null;
}

export interface Programme extends Cited {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly place_text: string | null;
  readonly area_code: string | null;
  readonly people_reached: number | null;
  readonly funder: string | null;
  readonly implementers: string | null;
  readonly note: string | null;
  readonly source_date: string | null;
  readonly effort_category: string | null;
  readonly role: string | null;
  /** What was found of its effect, by whom and where it stands; null where none is published. A pack may lack the column. */
  readonly effect_evidence: string | null;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly kind: string;
  readonly functions: readonly string[];
  readonly role_in_paper: readonly string[];
  readonly source_title: string;
}

/** A: official publisher or two sources. B: one source. C: an estimate. */
export type Grade = 'A' | 'B' | 'C';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly official: boolean;
  readonly tables: readonly string[];
  readonly rows: number;
}

export interface ReferenceCode {
  readonly scheme: string;
  readonly code: string;
  readonly label_en: string;
  readonly label_id: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly note: string | null;
  readonly source_title: string;
  readonly source_url: string | null;
}

export interface VesselClass extends Cited {
  readonly id: string;
  readonly class_name: string;
  readonly service: string;
  readonly length_m: number | null;
  readonly max_speed_kn: number | null;
  readonly patrol_speed_kn: number | null;
  readonly note: string | null;
}

export interface Seat {
  readonly id: string;
  readonly kelurahan_code: string | null;
  readonly kelurahan: string | null;
  readonly kecamatan: string;
  readonly point_kind: 'seat' | 'settlement' | 'facility';
  readonly name: string;
  readonly lon: Longitude;
  readonly lat: Latitude;
  readonly precision_m: Metres;
  readonly source_title: string;
  readonly source_url: string | null;
  readonly citable: boolean;
}

export interface Island {
  readonly island_code: string;
  readonly name: string;
  readonly lon: Longitude;
  readonly lat: Latitude;
  readonly populated: boolean;
  readonly kelurahan_code: string | null;
  readonly kecamatan: string | null;
  readonly basis: 'documented' | 'nearest' | string;
  readonly source: string;
}

export interface BoundaryPoint {
  readonly treaty: string;
  readonly point_no: string | null;
  readonly lon: Longitude | null;
  readonly lat: Latitude | null;
  readonly source_title: string;
  readonly source_url: string | null;
}
