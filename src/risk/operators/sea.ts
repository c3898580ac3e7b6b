/**
 * Distance and time by sea, on the water grid of `src/sea` (any-angle paths that keep off the buffered coast). The place
 * itself stands at its nominal position; its error disc enters through the location replicates of the Monte Carlo.
 */
import * as z from 'zod/mini';
import { kilometres, knots, toNauticalMiles } from '../../domain/units.ts';
import { travelMinutes } from '../../sea/index.ts';
import type { SpatialContext } from '../spatial/context.ts';
import type { Coast } from '../spatial/sea.ts';
import { operator } from './operator.ts';
import { placeSelection, selectPlaces } from './places.ts';

type Selection = Parameters<typeof selectPlaces>[1];

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

/** Nautical miles by sea from the unit's nearest coastal water to the nearest place that the sea reaches; over land first for an inland unit. */
export const seaDistanceToNearest = operator(z.strictObject(placeSelection), (context, selection) =>
  overCoasts(context, selection, (km, coast) =>
    toNauticalMiles(kilometres(km.reduce((a, b) => Math.min(a, b)) + coast.land_km)),
  ),
);

/** Minutes at a given speed from the nearest place, mean over the unit's coastal water; an inland unit takes its nearest water. */
export const seaTravelTime = operator(
  z.strictObject({ ...placeSelection, speed_kn: z.number().check(z.positive()), speedSource: z.string() }),
  (context, { speed_kn, speedSource: _, ...selection }) =>
    overCoasts(context, selection, (km) => {
      const mean = km.reduce((a, b) => a + b, 0) / km.length;
      return travelMinutes(toNauticalMiles(kilometres(mean)), knots(speed_kn)) ?? Number.NaN;
    }),
);
