/** What a file of one layer holds, whatever its format: plain shapes, made by whoever decides what may leave. */
import type { Geometry } from 'geojson';
import { webAddress } from '../domain/web-address.ts';

export type LayerProperties = Readonly<Record<string, unknown>>;

export interface LayerFeature {
  /** WGS 84, longitude before latitude; null where there is no position. */
  readonly geometry: Geometry | null;
  readonly properties: LayerProperties;
}

export interface LayerFile {
  /** Name of the layer, e.g. `ports`. */
  readonly layer: string;
  readonly title: string;
  /** Warnings that must travel with the file. */
  readonly notice: string;
  readonly licence: string;
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly date: string;
  readonly features: readonly LayerFeature[];
  /** The layer as GeoJSON, as it is published; null for a table, which has no geometry. */
  readonly geojson: string | null;
}

/** A text, or why this format cannot hold this layer and what to take instead. */
export type LayerText =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Features left out for want of a position. */
      readonly left: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** A name for a feature: its own, else what tells it best. */
export function nameOf({ properties: p }: LayerFeature): string {
  const own = textOf(p.name);
  if (own !== '') return own;
  const parts = [p.kind, p.kecamatan, p.country, p.date ?? p.year, p.cell ?? p.code].map(textOf);
  return parts.filter((part) => part !== '').join(' · ');
}

/** Source, publisher, date, grade of a feature in one line; the address stands apart. */
export function sourceOf({ properties: p }: LayerFeature): string {
  const parts = [p.source_title, p.source_publisher, p.source_date].map(textOf);
  const grade = textOf(p.grade);
  return [...parts, grade === '' ? '' : `grade ${grade}`].filter((part) => part !== '').join(', ');
}

/** An address that a reader may follow; null for anything that is none. */
export function addressOf({ properties: { source_url: address } }: LayerFeature): string | null {
  return webAddress(address) ?? null;
}

/** The names of all properties, in the order in which they are first met. */
export const columnsOf = (features: readonly LayerFeature[]): readonly string[] => [
  ...new Set(features.flatMap(({ properties }) => Object.keys(properties))),
];

/** A value as a cell of a table, in the way the registers write it: 1 and 0, lists with semicolons, attributes as JSON. */
export function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const plain = Array.isArray(value) && value.every((item) => typeof item === 'string' && !item.includes(';'));
  return plain ? value.join(';') : JSON.stringify(value);
}
