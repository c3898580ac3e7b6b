/** The level of cells: computed indicators in flat arrays, measured ones from the kecamatan. */
import { isIndicator, type ModelIndicator } from '../../domain/model.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { IndicatorValue } from '../../domain/score.ts';
import { indicatorColumns, nominalContext } from '../columns.ts';
import { type CheckedModel, readModel } from '../model/schema.ts';
import { OPERATORS } from '../operators/registry.ts';
import { frameOf, warnings } from '../prepare.ts';
import type { Scorable, Variant } from '../scorable.ts';
import type { PointContext } from '../spatial/points.ts';
import { pointSeaOf } from '../spatial/sea.ts';
import { quadrature } from '../spatial/spread.ts';
import { unitsOf } from '../spatial/units.ts';
import { type CellGrid, cellGridOf } from './grid.ts';

export interface CellColumn {
  readonly indicator: ModelIndicator;
  readonly values: Float64Array;
  /** Whether the values are those of the kecamatan. */
  readonly inherited: boolean;
  /** Where the value of a cell comes from. */
  readonly provenance: (cell: number) => Pick<IndicatorValue, 'inherited' | 'source' | 'year'>;
}

export interface PreparedCells extends Scorable {
  readonly level: 'cell';
  readonly grid: CellGrid;
  readonly columns: readonly CellColumn[];
}

const NOTHING = { inherited: false, source: null, year: null };

/** The cells as the operators see them. The sea is opened once, when an operator asks for it. */
export function pointContext(pack: RegionPack, model: CheckedModel, grid: CellGrid): PointContext {
  const { lon, lat, plane } = grid;
  let sea: ReturnType<typeof pointSeaOf> | undefined;
  return {
    tables: pack,
    spread: quadrature,
    seaSpread: null,
    plane,
    x: lon.map((v) => v * plane.kx),
    y: lat.map((v) => v * plane.ky),
    count_km: model.pointRadius_m / 1000,
    sea: () => {
      if (sea === undefined) sea = pointSeaOf(pack, model.sea, lon, lat);
      return sea;
    },
  };
}

/**
 * Columns in the order of the model's indicators. What has no form for points (measured values, counts by area code) is
 * the value of the cell's kecamatan, flagged; a measured indicator that model.json does not let inherit stays missing.
 */
export function cellColumns(pack: RegionPack, model: CheckedModel, grid: CellGrid): CellColumn[] {
  const context = pointContext(pack, model, grid);
  const areas = unitsOf(pack, 'kecamatan', model.pointRadius_m);
  const place = new Map(areas.map((area, i) => [area.code, i]));
  const owner = Int32Array.from(grid.parent, (p) => place.get(grid.parents[p]?.code ?? '') ?? -1);
  const inheritable = (indicator: ModelIndicator): boolean =>
    indicator.input.kind === 'measured' ? indicator.inherited : !hasPointForm(indicator);
  const inherited = new Map(
    indicatorColumns(pack, model, nominalContext(pack, model, areas), inheritable).map((c) => [c.indicator.code, c]),
  );
  return model.nodes.filter(isIndicator).map((indicator) => {
    const above = inherited.get(indicator.code);
    if (above)
      return {
        indicator,
        inherited: true,
        values: Float64Array.from(owner, (area) => above.values[area] ?? Number.NaN),
        provenance: (cell) => {
          const from = above.provenance[owner[cell] ?? -1];
          return from && from.source !== null ? { ...from, inherited: true } : NOTHING;
        },
      };
    const { input } = indicator;
    const values =
      (input.kind === 'computed' ? OPERATORS.get(input.operator)?.atPoints(context, input.parameters) : undefined) ??
      new Float64Array(grid.codes.length).fill(Number.NaN);
    const known = { inherited: false, source: input.kind === 'computed' ? input.source : null, year: indicator.years };
    return {
      indicator,
      inherited: false,
      values,
      provenance: (cell) => (Number.isNaN(values[cell]) ? NOTHING : known),
    };
  });
}

const hasPointForm = ({ input }: ModelIndicator): boolean =>
  input.kind === 'computed' && OPERATORS.get(input.operator)?.pointForm === 'points';

/** Null with errors where the model is unsound or the region has no land to lay cells on. */
export function prepareCells(pack: RegionPack, variant: Variant = {}): Outcome<PreparedCells | null> {
  const { value: model, errors } = readModel(pack.model);
  if (!model) return { value: null, errors };
  const grid = cellGridOf(pack, model.cells);
  if (grid.codes.length === 0) {
    const remedy = 'geometry/coast.geojson has no land of the role region: without it there are no cells.';
    return {
      value: null,
      errors: [{ file: 'geometry/coast.geojson', row: null, column: 'role', rule: 'level', value: 'cell', remedy }],
    };
  }
  const columns = cellColumns(pack, model, grid);
  return {
    value: {
      ...frameOf(pack, model, variant),
      level: 'cell',
      grid,
      columns,
      indicators: columns.map((c) => c.indicator),
    },
    errors: warnings(model, columns),
  };
}
