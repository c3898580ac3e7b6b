import { type BacktestEvent, eventsOf, smearOf } from '../../../../src/risk/backtest/events.ts';
import type { Case } from '../../../../src/risk/backtest/index.ts';
import { habitableStudy, type Study, studyOf } from '../../../../src/risk/backtest/study.ts';
import { cellGridOf } from '../../../../src/risk/cells/grid.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam } from '../batam.ts';

/** The real pack on cells of 0.7 km² instead of 0.1: the same questions in a seventh of the time. */
export const coarse = { ...batam, model: { ...batam.model, cells: { resolution: 8, coast_km: 3 } } };
export const coarseGrid = cellGridOf(coarse, coarse.model.cells);
export const coarseStudy: Study = habitableStudy(coarse, coarseGrid);

/** A square of side × side cells of 1 km², in vertical bands of effort. */
export function squareStudy(side: number, bands = 2): Study {
  const cell = Int32Array.from({ length: side * side }, (_, i) => i);
  return studyOf(
    {
      cell,
      x: Float64Array.from(cell, (i) => (i % side) + 0.5),
      y: Float64Array.from(cell, (i) => Math.floor(i / side) + 0.5),
      area: new Float64Array(cell.length).fill(1),
      stratum: Uint8Array.from(cell, (i) => Math.floor(((i % side) * bands) / side)),
    },
    { kx: 1, ky: 1 },
  );
}

export const casesOf = (study: Study, events: readonly BacktestEvent[]): Case[] =>
  events.flatMap((event) => {
    const smear = smearOf(study, event);
    return smear ? [{ smear, radius_km: event.radius_km, cluster: event.cluster, fold: 0 }] : [];
  });

/** n events at random places of the study. */
export function scatteredEvents(study: Study, n: number, seed: number, radius_km = 0.8): BacktestEvent[] {
  const rng = createRng(seed);
  return Array.from({ length: n }, (_, i) => {
    const at = rng.below(study.n);
    return {
      id: `E${i}`,
      year: 2020,
      lon: (study.x[at] as number) / study.kx,
      lat: (study.y[at] as number) / study.ky,
      radius_km,
      cluster: `E${i}`,
      atTerminal: false,
    };
  });
}

export const realEvents = eventsOf(coarse, coarseStudy);

export const noise = (n: number, seed: number): Float64Array => {
  const rng = createRng(seed);
  return Float64Array.from({ length: n }, () => rng.next());
};
