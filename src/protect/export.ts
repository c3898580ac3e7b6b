/** One layer or table of one profile, as it is handed out alone: the very features and rows that the site publishes. */
import type { Geometry } from 'geojson';
import { scoreClasses } from './areas.ts';
import type { CitingRow } from './citations.ts';
import { contextFor, LAYERS, type Layer, type LayerInput, masked, maskFor, TABLES } from './layers.ts';
import type { Profile } from './profile.ts';
import { publishCells, type ScoredCell } from './score-cells.ts';
import { collectionText, licenceOf, NOTICE } from './serialise.ts';

export type ExportLayer = keyof typeof LAYERS | keyof typeof TABLES | 'cells';

export const EXPORT_LAYERS: readonly ExportLayer[] = [
  'areas',
  'cells',
  'places',
  'ports',
  'border_points',
  'routes',
  'incidents',
  'case_series',
  'programmes',
];

export const isExportLayer = (name: string): name is ExportLayer => (EXPORT_LAYERS as readonly string[]).includes(name);

export interface ExportInput extends LayerInput {
  /** Scored H3 cells; `cells` alone needs them. */
  readonly cells: readonly ScoredCell[];
}

export interface Exported {
  readonly name: ExportLayer;
  readonly profile: Profile;
  /** Of a table every geometry is null. */
  readonly features: readonly {
    readonly geometry: Geometry | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  /** The GeoJSON text, byte for byte as it is published; null for a table, which has no geometry. */
  readonly geojson: string | null;
  readonly licence: string;
  /** What a file must say when it is met alone. */
  readonly notice: typeof NOTICE;
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly compiled: string;
}

const isTable = (name: ExportLayer): name is keyof typeof TABLES => name in TABLES;

/** Pure: the same input gives the same bytes. Nothing that this does not return may leave. */
export function exported(name: ExportLayer, input: ExportInput, profile: Profile): Exported {
  const { pack, cells } = input;
  const context = contextFor(pack, profile);
  const mask = maskFor(pack, profile);
  const common = { name, profile, licence: licenceOf(name), notice: NOTICE, compiled: context.compiled };
  if (isTable(name)) {
    const rows: readonly CitingRow[] = TABLES[name](pack, context);
    return {
      ...common,
      features: rows.map((row) => ({ geometry: null, properties: { ...mask(row) } })),
      geojson: null,
    };
  }
  const layer: Layer =
    name === 'cells'
      ? publishCells(cells, scoreClasses(pack.reference_codes, pack.model.classes), context)
      : LAYERS[name](input, context);
  const safe = masked(layer, mask);
  return {
    ...common,
    features: safe.features.map(({ geometry, properties }) => ({ geometry, properties: { ...properties } })),
    geojson: collectionText(safe),
  };
}
