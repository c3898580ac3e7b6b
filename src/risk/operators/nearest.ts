/**
 * Expected distance to the nearest place, straight-line kilometres: for each reference point of the unit the minimum over
 * places of the mean distance over the place's error disc; then the mean over the reference points. A place known no
 * better than 4 km is thus never nearer than about 2.7 km from anywhere.
 */
import * as z from 'zod/mini';
import { operator } from './operator.ts';
import { placeSelection, selectPlaces } from './places.ts';

export const expectedDistanceToNearest = operator(z.strictObject(placeSelection), (context, selection) => {
  const places = selectPlaces(context, selection).map((place) => context.spread(place));
  return Float64Array.from(context.units, (unit) => {
    const references = context.references(unit);
    if (references.length === 0 || places.length === 0) return Number.NaN;
    const sum = references.reduce((total, from) => {
      let best = Number.POSITIVE_INFINITY;
      for (const points of places) {
        const expected = points.reduce(
          (d, p) => d + p.weight * context.geometer.distance_km(from.lon, from.lat, p.lon, p.lat),
          0,
        );
        best = Math.min(best, expected);
      }
      return total + best;
    }, 0);
    return sum / references.length;
  });
});
