/** Files of a pack that only publishing reads: the ends of flows and the shapes of islands. Absent ones are empty. */
import type { Feature, Point } from 'geojson';
import Papa from 'papaparse';
import type { FlowEnd } from '../../protect/flows.ts';
import type { IslandShapeProperties } from '../../protect/islands.ts';

const KINDS: readonly string[] = ['province', 'country', 'hub'];
const isKind = (text: string): text is FlowEnd['kind'] => KINDS.includes(text);

/** Rows of flow_ends.csv with a known kind and a position; a pack without the table draws no flows. */
export function readFlowEnds(text: string | undefined): readonly FlowEnd[] {
  if (text === undefined) return [];
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.flatMap(({ code = '', kind = '', name_id = '', name_en = '', match = '', lon = '', lat = '' }) => {
    const [x, y] = [Number(lon), Number(lat)];
    if (!isKind(kind) || lon === '' || lat === '' || Number.isNaN(x) || Number.isNaN(y)) return [];
    return { code, kind, name_id, name_en, match: match.split('|'), lon: x, lat: y };
  });
}

type IslandShape = Feature<Point, IslandShapeProperties>;

const isIslandShape = (item: unknown): item is IslandShape => {
  const { geometry, properties } = (item ?? {}) as Partial<IslandShape>;
  return geometry?.type === 'Point' && typeof properties?.island_code === 'string';
};

/** Features of geometry/islands.geojson, which `npm run data` derives. */
export function readIslandShapes(text: string | undefined): readonly IslandShape[] {
  if (text === undefined) return [];
  const json: unknown = JSON.parse(text);
  const { features } = (json ?? {}) as { features?: unknown };
  return Array.isArray(features) ? features.filter(isIslandShape) : [];
}
