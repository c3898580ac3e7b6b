/** The same cells by Turf, one object and one great circle at a time: what the flat arrays are held to. */
import type { RegionPack } from '../../src/domain/pack.ts';
import type { CellGrid } from '../../src/risk/cells/grid.ts';
import type { PreparedCells } from '../../src/risk/cells/prepare.ts';
import { nominalContext } from '../../src/risk/columns.ts';
import { OPERATORS } from '../../src/risk/operators/registry.ts';
import type { SpatialUnit } from '../../src/risk/spatial/units.ts';

export interface TurfComparison {
  readonly indicator: string;
  readonly cells: number;
  /** Largest difference over the sample, as a multiple of the tolerance: at most 1 means equal. */
  readonly worst: number;
}

/** The plane and the great circle may differ by this share, */
const SHARE = 0.001;
/** or by this much: 5 m for a distance in km, 0.005 of a place for a density. */
const LEAST = 0.005;

/** A cell as a unit like any other: a disc without radius about its centre, which counts within the model's disc. */
const unitOf = (grid: CellGrid, cell: number, pointRadius_m: number): SpatialUnit => {
  const [lon, lat] = [grid.lon[cell] ?? Number.NaN, grid.lat[cell] ?? Number.NaN];
  const parent = grid.parents[grid.parent[cell] ?? -1];
  return {
    code: grid.codes[cell] ?? '',
    name: parent?.name ?? '',
    parent: parent?.code ?? '',
    shape: { kind: 'disc', lon, lat, radius_m: 0, count_m: pointRadius_m, precision_m: 0 },
    references: [{ lon, lat, precision_m: 0 }],
  };
};

/** Compares every indicator that is computed at points on each `every`-th cell. */
export function turfEquality(pack: RegionPack, prepared: PreparedCells, every: number): TurfComparison[] {
  const { grid, model, columns } = prepared;
  const sample = grid.codes.flatMap((_, cell) => (cell % every === 0 ? [cell] : []));
  const units = sample.map((cell) => unitOf(grid, cell, model.pointRadius_m));
  const context = nominalContext(pack, model, units);
  return columns.flatMap(({ indicator, values }) => {
    if (indicator.input.kind !== 'computed') return [];
    const operator = OPERATORS.get(indicator.input.operator);
    if (operator?.pointForm !== 'points') return [];
    const turf = operator.compute(context, indicator.input.parameters);
    const worst = sample.reduce((most, cell, i) => {
      const [flat, exact] = [values[cell] ?? Number.NaN, turf[i] ?? Number.NaN];
      if (Number.isNaN(flat) && Number.isNaN(exact)) return most;
      const off = Math.abs(flat - exact) / Math.max(LEAST, SHARE * Math.abs(exact));
      return Number.isNaN(off) ? Number.POSITIVE_INFINITY : Math.max(most, off);
    }, 0);
    return [{ indicator: indicator.code, cells: sample.length, worst }];
  });
}
