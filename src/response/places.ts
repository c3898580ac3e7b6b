/** A place somebody can turn to, as the response reads it: one shape for services, police, immigration, ports and posts. */
import type { PlaceKind } from '../domain/register.ts';

/** What a victim may need, in the words of the places register; the order is that of Permen PPPA 8/2021 with the hotline first. */
export const SERVICE_KINDS = [
  'hotline',
  'health',
  'psychosocial',
  'shelter',
  'legal',
  'repatriation',
  'reintegration',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export interface HelpPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name_id: string;
  readonly name_en: string;
  /** Degrees; null where the register or its protection gives no point. A place that offers shelter never has one. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** Radius in metres within which the place is believed to lie; null where there is no point. */
  readonly radiusM: number | null;
  readonly services: readonly ServiceKind[];
  readonly agency: string | null;
  /** As published, e.g. `SAPA 129`. */
  readonly hotline: string | null;
  /** Persons; null where none is published. */
  readonly capacity: number | null;
  readonly status: 'active' | 'inactive' | 'unknown';
  readonly kelurahan: string | null;
  readonly kecamatan: string | null;
  readonly source: {
    readonly title: string;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly date: string | null;
    readonly grade: string;
  };
}

/** A place known to no better than this counts for the city, not for a distance (m; DESIGN 3.3). */
export const LOOSEST_M = 5000;

/** Whether distances may be measured to it. */
export const isPlaced = (
  p: HelpPlace,
): p is HelpPlace & { readonly lon: number; readonly lat: number; readonly radiusM: number } =>
  p.lon !== null && p.lat !== null && p.radiusM !== null && p.radiusM <= LOOSEST_M;
