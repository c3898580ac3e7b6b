/**
 * Location replicates: the computed indicators again, with every place drawn from its error disc and every approximate
 * border moved. Made once before the Monte Carlo and drawn from in it. They use the flat geometer, which a test holds
 * equal to Turf.
 */
import type { ModelIndicator } from '../domain/model.ts';
import { OPERATORS, POSITIONAL } from './operators/registry.ts';
import type { Prepared } from './prepare.ts';
import { createRng } from './rng.ts';
import type { SpatialContext } from './spatial/context.ts';
import { planeGeometer, type Shift } from './spatial/geometer.ts';
import { moved, scattered } from './spatial/spread.ts';
import type { SpatialUnit } from './spatial/units.ts';

/** One replicate: a column for each positional indicator, null for the others. */
export type Replicate = readonly (Float64Array | null)[];

/** How far a unit's shape may be off, metres: the model's shift for approximate borders, the precision of a point. */
function reach_m({ shape }: SpatialUnit, boundaryShift_m: number): number {
  if (shape === null) return 0;
  if (shape.kind === 'disc') return shape.precision_m;
  return shape.approximate ? boundaryShift_m : 0;
}

/** A context in which everything stands somewhere else within its stated error. */
function displaced({ model, units, context }: Prepared, seed: number): SpatialContext {
  const spread = scattered(seed);
  const shifts = units.map((unit, i): Shift => {
    const rng = createRng(seed, 0x10000 + i);
    const r = (reach_m(unit, model.uncertainty.boundaryShift_m) / 1000) * Math.sqrt(rng.next());
    const angle = rng.between(0, 2 * Math.PI);
    return [r * Math.cos(angle), r * Math.sin(angle)];
  });
  const references = new Map(
    units.map((unit, i) => {
      const [east = 0, north = 0] = shifts[i] ?? [];
      // A point unit moves as one with its disc; the seats in a polygon each move within their own precision.
      const points = unit.references.map((at) =>
        unit.shape?.kind === 'disc' ? moved(at.lon, at.lat, east * 1000, north * 1000) : (spread(at)[0] ?? at),
      );
      return [unit, points] as const;
    }),
  );
  // The coastal water of a unit stays its own; the places that the sea fields start from are displaced.
  return {
    ...context,
    geometer: planeGeometer(units, shifts),
    spread,
    references: (unit) => references.get(unit) ?? [],
    seaSpread: spread,
  };
}

/**
 * `n` replicates from a seed, of the positional indicators that are `wanted`. A place is moved by its position alone, so
 * that with more places in the tables those of before stand where they stood (paired replicates). `pause` hears the share
 * done and may end the work by throwing.
 */
export async function replicates(
  prepared: Prepared,
  n: number,
  seed: number,
  pause: (done: number) => Promise<void>,
  wanted: (indicator: ModelIndicator) => boolean = () => true,
): Promise<Replicate[]> {
  const made: Replicate[] = [];
  for (let r = 0; r < n; r++) {
    await pause(r / n);
    const context = displaced(prepared, createRng(seed, r).bits());
    made.push(
      prepared.indicators.map((indicator) => {
        const { input } = indicator;
        return input.kind === 'computed' && POSITIONAL.has(input.operator) && wanted(indicator)
          ? (OPERATORS.get(input.operator)?.compute(context, input.parameters) ?? null)
          : null;
      }),
    );
  }
  return made;
}
