/** The published places, ports and posts as the response reads them. */
import type { LayerFeature } from '../../domain/published.ts';
import { PLACE_KINDS, type PlaceKind } from '../../domain/register.ts';
import { type HelpPlace, SERVICE_KINDS } from '../../response/places.ts';
import { type DataState, ready } from '../data.ts';
import { memoLast } from '../memo.ts';

const text = (x: unknown): string | null => (typeof x === 'string' && x !== '' ? x : null);
const count = (x: unknown): number | null => (typeof x === 'number' && Number.isFinite(x) ? x : null);

/** @returns null for what is no place of the register */
function helpPlace({ properties: p, geometry }: LayerFeature): HelpPlace | null {
  const kind = PLACE_KINDS.find((k) => k === p.kind) as PlaceKind | undefined;
  if (!kind) return null;
  const attributes = (p.attributes ?? {}) as { services?: readonly string[]; hotline?: unknown; capacity?: unknown };
  const services = SERVICE_KINDS.filter((s) => attributes.services?.includes(s));
  // Both profiles: a shelter that can be found on a map can be found by those it shelters from.
  const shown = geometry?.type === 'Point' && !services.includes('shelter');
  const [lon, lat] = shown ? geometry.coordinates : [];
  const status = p.status === 'active' || p.status === 'inactive' ? p.status : 'unknown';
  return {
    id: String(p.id),
    kind,
    name_en: String(p.name),
    name_id: text(p.name_id) ?? String(p.name),
    lon: lon ?? null,
    lat: lat ?? null,
    radiusM: shown ? (count(p.location_precision_m) ?? 0) : null,
    services,
    agency: text(p.operator_or_agency),
    hotline: text(attributes.hotline),
    capacity: count(attributes.capacity),
    status,
    kelurahan: text(p.kelurahan),
    kecamatan: text(p.kecamatan),
    source: {
      title: p.source_title,
      publisher: text(p.source_publisher),
      url: text(p.source_url),
      date: text(p.source_date),
      grade: p.grade,
    },
  };
}

/** The places among published features, in their order. */
export const placesIn = (...files: readonly (readonly LayerFeature[])[]): readonly HelpPlace[] =>
  files.flat().flatMap((f) => {
    const place = helpPlace(f);
    return place ? [place] : [];
  });
const fromFiles = memoLast(placesIn);

const NONE: readonly LayerFeature[] = [];
/** A selector for `useData`: the same list as long as the files are the same. */
export const helpPlaces = ({ layers }: DataState): readonly HelpPlace[] =>
  fromFiles(
    ready(layers.places)?.features ?? NONE,
    ready(layers.ports)?.features ?? NONE,
    ready(layers.border_points)?.features ?? NONE,
  );
