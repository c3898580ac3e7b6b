/**
 * Distance-decayed density: Σ w·E[exp(−d²/2h²)] over places, d the distance from the unit (0 inside it), the mean taken
 * over each place's error disc. Gaussian kernel (Silverman 1986), not divided by area: a place at the unit counts 1, one
 * at a bandwidth's distance 0.61, one beyond five bandwidths nothing.
 */
import * as z from 'zod/mini';
import type { SpatialContext } from '../spatial/context.ts';
import { CUT_OFF_BANDWIDTHS, kernelSum } from '../spatial/kernel.ts';
import type { PointContext } from '../spatial/points.ts';
import { boxOf } from '../spatial/rings.ts';
import type { Located, WeightedPoint } from '../spatial/spread.ts';
import { operator } from './operator.ts';
import { placeSelection, selectPlaces } from './places.ts';
import { CONFIDENCE_LEVELS, routeEnds } from './routes.ts';

const KM_PER_DEGREE = 111.19;
const bandwidth_km = z.number().check(z.positive());

type Weighted = Located & { readonly weight: number };

/** Every place as the weighted points of its error disc. */
const scatter = ({ spread }: Pick<SpatialContext, 'spread'>, places: readonly Weighted[]): WeightedPoint[] =>
  places.flatMap((place) => spread(place).map((p) => ({ ...p, weight: p.weight * place.weight })));

function density(context: SpatialContext, places: readonly Weighted[], h: number): Float64Array {
  const { units, geometer } = context;
  const far = CUT_OFF_BANDWIDTHS * h;
  const points = scatter(context, places);
  return Float64Array.from(units, (unit, u) => {
    if (!unit.shape) return Number.NaN;
    const [west, south, east, north] =
      unit.shape.kind === 'disc'
        ? [unit.shape.lon, unit.shape.lat, unit.shape.lon, unit.shape.lat]
        : boxOf([unit.shape.geometry]);
    // A box test first: most places of a region are far from most units, and an exact distance costs a walk along the border.
    const margin = (far + (unit.shape.kind === 'disc' ? unit.shape.radius_m / 1000 : 0)) / KM_PER_DEGREE + 0.03;
    let sum = 0;
    for (const { lon, lat, weight } of points) {
      if (lon < west - margin || lon > east + margin || lat < south - margin || lat > north + margin) continue;
      const d = geometer.toUnit_km(u, lon, lat);
      if (d <= far) sum += weight * Math.exp((-d * d) / (2 * h * h));
    }
    return sum;
  });
}

const densityAtPoints = (context: PointContext, places: readonly Weighted[], h: number): Float64Array =>
  kernelSum(context, scatter(context, places), h);

const certain = (place: Located): Weighted => ({ ...place, weight: 1 });

/** Density of the places of some kinds. */
export const placeDensity = operator(
  z.strictObject({ ...placeSelection, bandwidth_km }),
  (context, { bandwidth_km: h, ...selection }) => density(context, selectPlaces(context, selection).map(certain), h),
  (context, { bandwidth_km: h, ...selection }) =>
    densityAtPoints(context, selectPlaces(context, selection).map(certain), h),
);

/** Density of the ends of routes (origin, via, destination) in a country, weighted by the confidence of the route. */
export const routeEndDensity = operator(
  z.strictObject({
    kinds: z.array(z.string()).check(z.minLength(1)),
    country: z.string(),
    confidence: z.record(z.enum(CONFIDENCE_LEVELS), z.number().check(z.gte(0))),
    bandwidth_km,
  }),
  (context, { bandwidth_km: h, ...selection }) => density(context, routeEnds(context.tables, selection), h),
  (context, { bandwidth_km: h, ...selection }) => densityAtPoints(context, routeEnds(context.tables, selection), h),
);
