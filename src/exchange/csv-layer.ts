/** A layer as a table: the columns of its features, their position, and at the end what must travel with every row. */
import { type CsvCell, csvText } from './csv.ts';
import { cellOf, columnsOf, type LayerFeature, type LayerFile } from './layer.ts';
import { wktOf } from './wkt.ts';

interface Column {
  readonly name: string;
  readonly of: (feature: LayerFeature) => CsvCell;
}

const pointOf = ({ geometry }: LayerFeature) => (geometry?.type === 'Point' ? geometry.coordinates : null);

/** `lon` and `lat` where there are points; `wkt` with every geometry where there is one that is no point; else neither. */
function positionColumns(features: readonly LayerFeature[]): readonly Column[] {
  const points = features.some((feature) => pointOf(feature) !== null);
  const shapes = features.some(({ geometry }) => geometry !== null && geometry.type !== 'Point');
  return [
    ...(points
      ? [
          { name: 'lon', of: (feature: LayerFeature) => pointOf(feature)?.[0] ?? null },
          { name: 'lat', of: (feature: LayerFeature) => pointOf(feature)?.[1] ?? null },
        ]
      : []),
    ...(shapes
      ? [{ name: 'wkt', of: ({ geometry }: LayerFeature) => (geometry === null ? null : wktOf(geometry)) }]
      : []),
  ];
}

export interface LayerTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** One row a feature, in their order; a missing value is an empty cell. */
export function layerTable({ features, licence, notice }: LayerFile): LayerTable {
  const columns: readonly Column[] = [
    ...columnsOf(features)
      .filter((name) => name !== 'licence')
      .map((name): Column => ({ name, of: ({ properties }) => cellOf(properties[name]) })),
    ...positionColumns(features),
    { name: 'licence', of: ({ properties }) => cellOf(properties.licence ?? licence) },
    { name: 'notice', of: () => notice },
  ];
  return {
    header: columns.map(({ name }) => name),
    rows: features.map((feature) => columns.map((column) => column.of(feature))),
  };
}

/** @returns CSV by the rules of `csv.ts`: no cell that a spreadsheet would run */
export function csvLayerText(file: LayerFile): string {
  const { header, rows } = layerTable(file);
  return csvText(header, rows);
}
