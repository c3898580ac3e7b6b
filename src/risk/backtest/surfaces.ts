/** The surfaces that are judged: structural risk rebuilt as it stood before a year, and kernel density of past events. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { type PreparedCells, prepareCells } from '../cells/prepare.ts';
import { type DensityCells, edgeShares, kernelDensity } from '../density/index.ts';
import { frameOf } from '../prepare.ts';
import { nominalEvaluation } from '../score.ts';
import { quadrature } from '../spatial/spread.ts';
import type { BacktestEvent } from './events.ts';
import { packBefore } from './evidence.ts';
import type { Study } from './study.ts';

/** The bandwidth of the index's own densities: about the error radius of a report and half the width of a kecamatan. */
export const KDE_BANDWIDTH_KM = 3;

export interface Structural {
  readonly withEvidence: Float64Array;
  /** Without every indicator that rests on reports of crossings. */
  readonly evidenceFree: Float64Array;
}

/** Structural risk of the habitable cells from what was on record before the year; NaN where a cell has no score. */
export function structuralBefore(pack: RegionPack, year: number, { cell }: Study): Outcome<Structural | null> {
  const known = packBefore(pack, year);
  const { value: prepared, errors } = prepareCells(known);
  if (!prepared) return { value: null, errors };
  const surface = (of: PreparedCells): Float64Array => {
    const top = nominalEvaluation(of).evaluation.nodes[of.tree.top];
    return Float64Array.from(cell, (i) => top?.[i] ?? Number.NaN);
  };
  const evidenceFree = { ...prepared, ...frameOf(known, prepared.model, { withoutEvidence: true }) };
  return {
    value: { withEvidence: surface(prepared), evidenceFree: surface(evidenceFree) },
    errors: said(errors, year),
  };
}

/** A column that is empty before a year is no fault of the pack, but it is said. */
const said = (errors: readonly DataError[], year: number): DataError[] =>
  errors.map((error) => ({ ...error, remedy: `Before ${year}: ${error.remedy}` }));

/** Kernel density over the study; the window's edge is worked out once. */
export function densityOver(study: Study): (events: readonly BacktestEvent[]) => Float64Array {
  const cells: DensityCells = {
    x: study.x,
    y: study.y,
    area: study.area,
    inside: new Uint8Array(study.n).fill(1),
  };
  const edge = edgeShares(cells, KDE_BANDWIDTH_KM);
  return (events) => {
    const points = events.flatMap(({ lon, lat, radius_km }) => quadrature({ lon, lat, precision_m: radius_km * 1000 }));
    return kernelDensity(
      cells,
      {
        x: Float64Array.from(points, (p) => p.lon * study.kx),
        y: Float64Array.from(points, (p) => p.lat * study.ky),
        weight: Float64Array.from(points, (p) => p.weight),
      },
      { bandwidth_km: KDE_BANDWIDTH_KM, edge: 'uniform' },
      edge,
    );
  };
}
