/**
 * Expected distance to the nearest place, straight-line kilometres: for each reference point of the unit the minimum over
 * places of the mean distance over the place's error disc; then the mean over the reference points. A place known no
 * better than 4 km is thus never nearer than about 2.7 km from anywhere.
 */
import * as z from 'zod/mini';
import type { SpatialContext } from '../spatial/context.ts';
import type { PointContext } from '../spatial/points.ts';
import { meanDistance } from '../spatial/spread.ts';
import { operator } from './operator.ts';
import { placeSelection, type Selection, selectPlaces } from './places.ts';

const overReferences = (context: SpatialContext, selection: Selection): Float64Array => {
  const places = selectPlaces(context, selection).map((place) => context.spread(place));
  return Float64Array.from(context.units, (unit) => {
    const references = context.references(unit);
    if (references.length === 0 || places.length === 0) return Number.NaN;
    const sum = references.reduce((total, from) => {
      let best = Number.POSITIVE_INFINITY;
      for (const points of places) {
        best = Math.min(best, meanDistance(from, points, context.geometer.distance_km));
      }
      return total + best;
    }, 0);
    return sum / references.length;
  });
};

/** The same with the point itself as the only reference, on the plane: sums of √ over flat arrays. */
function atPoints(context: PointContext, selection: Selection): Float64Array {
  const { x, y, plane } = context;
  const best = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  for (const place of selectPlaces(context, selection)) {
    const disc = context.spread(place);
    const [px, py] = [disc.map((p) => p.lon * plane.kx), disc.map((p) => p.lat * plane.ky)];
    const weight = disc.map((p) => p.weight);
    for (let i = 0; i < x.length; i++) {
      const [cx, cy] = [x[i] as number, y[i] as number];
      let expected = 0;
      for (let k = 0; k < weight.length; k++) {
        const [dx, dy] = [cx - (px[k] as number), cy - (py[k] as number)];
        expected += (weight[k] as number) * Math.sqrt(dx * dx + dy * dy);
      }
      if (expected < (best[i] as number)) best[i] = expected;
    }
  }
  return best.map((d) => (d === Number.POSITIVE_INFINITY ? Number.NaN : d));
}

export const expectedDistanceToNearest = operator(z.strictObject(placeSelection), overReferences, atPoints);
