/**
 * Distance and time by sea, on the water grid of `src/sea` (any-angle paths that keep off the buffered coast). The place
 * itself stands at its nominal position; its error disc enters through the location replicates of the Monte Carlo.
 */
import * as z from 'zod/mini';
import { kilometres, knots, toNauticalMiles } from '../../domain/units.ts';
import { travelMinutes } from '../../sea/index.ts';
import type { SpatialContext } from '../spatial/context.ts';
import type { PointContext } from '../spatial/points.ts';
import type { Coast } from '../spatial/sea.ts';
import { operator } from './operator.ts';
import { placeSelection, type Selection, selectPlaces } from './places.ts';

/** The field from the nearest of the places, summed up over each unit's coastal water. */
function overCoasts(
  context: SpatialContext,
  selection: Selection,
  sumUp: (km: number[], coast: Coast) => number,
): Float64Array {
  const sea = context.sea();
  const places = selectPlaces(context, selection);
  const field = sea && places.length > 0 ? sea.fieldFrom(places, context.seaSpread) : null;
  return Float64Array.from(context.units, (_, u) => {
    const coast = sea?.coasts[u];
    if (!coast || !field) return Number.NaN;
    const reached = Array.from(coast.cells, (cell) => field[cell] ?? Infinity).filter(Number.isFinite);
    return reached.length === 0 ? Number.NaN : sumUp(reached, coast);
  });
}

/** The same over the coastal water of points: `sumUp` hears the range of the point's cells among `cells`. */
function overPointCoasts(
  context: PointContext,
  selection: Selection,
  sumUp: (field: Float64Array, cells: Int32Array, from: number, to: number, land_km: number) => number,
): Float64Array {
  const sea = context.sea();
  const places = selectPlaces(context, selection);
  if (!sea || places.length === 0) return new Float64Array(context.x.length).fill(Number.NaN);
  const field = sea.fieldFrom(places, context.seaSpread);
  const { start, cells, land_km } = sea.coasts;
  return land_km.map((land, i) => sumUp(field, cells, start[i] as number, start[i + 1] as number, land));
}

/** Least over the cells that the sea reaches, NaN where it reaches none. */
function leastKm(field: Float64Array, cells: Int32Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = from; k < to; k++) least = Math.min(least, field[cells[k] as number] as number);
  return least === Number.POSITIVE_INFINITY ? Number.NaN : least;
}

function meanKm(field: Float64Array, cells: Int32Array, from: number, to: number): number {
  let [sum, n] = [0, 0];
  for (let k = from; k < to; k++) {
    const km = field[cells[k] as number] as number;
    if (km !== Number.POSITIVE_INFINITY) [sum, n] = [sum + km, n + 1];
  }
  return sum / n;
}

/** Nautical miles by sea from the unit's nearest coastal water to the nearest place that the sea reaches; over land first for an inland unit. */
export const seaDistanceToNearest = operator(
  z.strictObject(placeSelection),
  (context, selection) =>
    overCoasts(context, selection, (km, coast) =>
      toNauticalMiles(kilometres(km.reduce((a, b) => Math.min(a, b)) + coast.land_km)),
    ),
  (context, selection) =>
    overPointCoasts(context, selection, (field, cells, from, to, land_km) =>
      toNauticalMiles(kilometres(leastKm(field, cells, from, to) + land_km)),
    ),
);

const minutes = (km: number, speed_kn: number): number =>
  travelMinutes(toNauticalMiles(kilometres(km)), knots(speed_kn)) ?? Number.NaN;

/** Minutes at a given speed from the nearest place, mean over the unit's coastal water; an inland unit takes its nearest water. */
export const seaTravelTime = operator(
  z.strictObject({ ...placeSelection, speed_kn: z.number().check(z.positive()), speedSource: z.string() }),
  (context, { speed_kn, speedSource: _, ...selection }) =>
    overCoasts(context, selection, (km) => minutes(km.reduce((a, b) => a + b, 0) / km.length, speed_kn)),
  (context, { speed_kn, speedSource: _, ...selection }) =>
    overPointCoasts(context, selection, (field, cells, from, to) => minutes(meanKm(field, cells, from, to), speed_kn)),
);
