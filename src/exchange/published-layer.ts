/** A layer as the site publishes it, in the plain shape that the formats write: the files of a page are those of `jaga export`. */
import { collectionText, licenceOf, NOTICE } from '../protect/serialise.ts';
import { type CodedArea, withAreaCodes } from './area-codes.ts';
import type { Format } from './formats.ts';
import type { LayerFeature, LayerFile } from './layer.ts';

/** Layers with a published file, by its name; `cells` are too many for a site and come from the command line alone. */
export const PUBLISHED_FILES = {
  areas: 'areas.geojson',
  cells: null,
  places: 'places.geojson',
  ports: 'ports.geojson',
  border_points: 'border_points.geojson',
  routes: 'routes.geojson',
  incidents: 'incidents.geojson',
  case_series: 'case_series.json',
  programmes: 'programmes.json',
  boundary: 'boundary.geojson',
  islands: 'islands.geojson',
  flows: 'flows.geojson',
} as const satisfies Record<string, string | null>;
export type PublishedLayer = keyof typeof PUBLISHED_FILES;
export const PUBLISHED_LAYERS = Object.keys(PUBLISHED_FILES) as readonly PublishedLayer[];

/** What every file of a publication has in common, from its manifest and its areas. */
export interface Publication {
  readonly name_en: string;
  readonly profile: 'internal' | 'public';
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly compiled: string;
  readonly areas: readonly CodedArea[];
}

/** The two warnings that travel with every file, in both languages. */
export const NOTICE_LINE = Object.values(NOTICE).join(' · ');
export const layerTitle = (region: string, layer: string, profile: string): string =>
  `Jaga Selat · ${region} · ${layer} · ${profile}`;

interface RawFeature extends LayerFeature {
  readonly type: 'Feature';
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;
const isFeature = (x: unknown): x is RawFeature =>
  isRecord(x) && x.type === 'Feature' && 'geometry' in x && isRecord(x.properties);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param text of the published file: a GeoJSON collection or a table
 * @param keep which features leave; without it the very bytes of the file are its GeoJSON
 * @returns null where the text is neither (half a file, the page of a host that answers everything)
 */
export function publishedLayer(
  layer: string,
  text: string,
  { name_en, profile, compiled, areas }: Publication,
  keep?: (feature: LayerFeature) => boolean,
): LayerFile | null {
  const value = parsed(text);
  const pcodes = new Map(areas.flatMap(({ code, pcode }) => (pcode ? [[code, pcode] as const] : [])));
  const common = {
    layer,
    title: layerTitle(name_en, layer, profile),
    notice: NOTICE_LINE,
    licence: licenceOf(layer),
    date: compiled,
  };
  if (Array.isArray(value)) {
    if (!value.every(isRecord)) return null;
    const rows = value.map((properties): LayerFeature => ({ geometry: null, properties }));
    return { ...common, features: withAreaCodes(keep ? rows.filter(keep) : rows, areas, pcodes), geojson: null };
  }
  const features = isRecord(value) ? value.features : null;
  if (!Array.isArray(features) || !features.every(isFeature)) return null;
  const kept = keep ? features.filter(keep) : features;
  return {
    ...common,
    features: withAreaCodes(
      kept.map(({ geometry, properties }) => ({ geometry, properties })),
      areas,
      pcodes,
    ),
    geojson: keep ? collectionText({ type: 'FeatureCollection', name: layer, features: kept }) : text,
  };
}

/** Why a format cannot hold a layer; the same that its writer would answer, known before anything is written. */
export type Unfit = 'table' | 'areas' | 'nowhere';

export function unfitFor(format: Format, { geojson, features }: LayerFile): Unfit | null {
  if (format === 'csv' || format === 'hxl') return null;
  if (geojson === null) return 'table';
  if (format !== 'gpx') return null;
  const types = new Set(features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.type])));
  if (types.size === 0) return 'nowhere';
  return [...types].every((type) => ['Point', 'LineString', 'MultiLineString'].includes(type)) ? null : 'areas';
}
