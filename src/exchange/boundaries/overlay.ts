/** Official shapes as files that lie over those of a pack. */
import type { FeatureCollection } from 'geojson';
import type { MatchedBoundaries, OfficialShapes } from './model.ts';

export const OVERLAY_FILES = ['geometry/kecamatan.geojson', 'geometry/kelurahan.geojson'] as const;
export type OverlayFile = (typeof OVERLAY_FILES)[number];

/** One feature a line, sorted by code: the same shapes are the same bytes. */
const textOf = ({ features }: OfficialShapes): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;

/** The matched shapes alone, as texts to be kept; an area that was not matched is in neither. */
export const boundaryOverlay = ({
  kecamatan,
  kelurahan,
}: Pick<MatchedBoundaries, 'kecamatan' | 'kelurahan'>): Record<OverlayFile, string> => ({
  'geometry/kecamatan.geojson': textOf(kecamatan),
  'geometry/kelurahan.geojson': textOf(kelurahan),
});

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;

function featuresOf(text: string | undefined): FeatureCollection['features'] | null {
  if (text === undefined) return null;
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) && Array.isArray(json.features) ? json.features : null;
  } catch {
    return null;
  }
}

const codeOf = (feature: FeatureCollection['features'][number]): string => String(feature.properties?.code ?? '');

/**
 * The files of a pack with official shapes over its own, area by area: one that the overlay has not keeps its approximate
 * shape, which says that it is approximate. A file of the overlay that cannot be read takes the place of the pack's, so
 * that its fault is told where the pack is read.
 */
export function withBoundaries(
  files: ReadonlyMap<string, string>,
  overlay: Readonly<Partial<Record<OverlayFile, string>>>,
): ReadonlyMap<string, string> {
  const laid = new Map(files);
  for (const file of OVERLAY_FILES) {
    const text = overlay[file];
    if (text === undefined) continue;
    const [own, official] = [featuresOf(files.get(file)), featuresOf(text)];
    if (official === null) laid.set(file, text);
    else if (official.length > 0) {
      const codes = new Set(official.map(codeOf));
      const kept = (own ?? []).filter((feature) => !codes.has(codeOf(feature)));
      const all = [...official, ...kept].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
      laid.set(file, textOf({ type: 'FeatureCollection', features: all as OfficialShapes['features'] }));
    }
  }
  return laid;
}

/** P-code → Kemendagri code, of shapes kept from a file loaded earlier. */
export function knownPcodes(overlay: Readonly<Partial<Record<OverlayFile, string>>>): ReadonlyMap<string, string> {
  const pairs = OVERLAY_FILES.flatMap((file) => featuresOf(overlay[file]) ?? []).flatMap((feature) => {
    const pcode: unknown = feature.properties?.pcode;
    return typeof pcode === 'string' && codeOf(feature) !== '' ? [[pcode, codeOf(feature)] as const] : [];
  });
  return new Map(pairs);
}
