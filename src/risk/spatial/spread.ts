/** Where a place may be: points with weights that stand for its error disc. */
import { createRng } from '../rng.ts';

export interface Located {
  readonly lon: number;
  readonly lat: number;
  /** Radius of the disc the true place lies in, metres. */
  readonly precision_m: number;
}

export interface WeightedPoint {
  readonly lon: number;
  readonly lat: number;
  readonly weight: number;
}

/** Mean distance from a position to the points of an error disc, in the unit of `distance`. */
export const meanDistance = (
  from: { readonly lon: number; readonly lat: number },
  disc: readonly WeightedPoint[],
  distance: (lon1: number, lat1: number, lon2: number, lat2: number) => number,
): number => disc.reduce((d, p) => d + p.weight * distance(from.lon, from.lat, p.lon, p.lat), 0);

export type Spread = (at: Located) => readonly WeightedPoint[];

const M_PER_DEGREE = (6371008.8 * Math.PI) / 180;

/** A position moved by metres east and north. */
export function moved(lon: number, lat: number, east_m: number, north_m: number): { lon: number; lat: number } {
  return { lon: lon + east_m / (M_PER_DEGREE * Math.cos((lat * Math.PI) / 180)), lat: lat + north_m / M_PER_DEGREE };
}

/**
 * The 7-point rule of degree 5 on the disc (Abramowitz and Stegun 25.4.61; Stroud S2: 5-1): the centre with weight 1/4
 * and six points at √(2/3)·r with weight 1/8 each. The mean over it equals the mean over the disc for polynomials up to
 * the fifth degree.
 */
export const quadrature: Spread = ({ lon, lat, precision_m }) => {
  if (!(precision_m > 0)) return [{ lon, lat, weight: 1 }];
  const r = Math.sqrt(2 / 3) * precision_m;
  const ring = Array.from({ length: 6 }, (_, k) => {
    const angle = (k * Math.PI) / 3;
    return { ...moved(lon, lat, r * Math.cos(angle), r * Math.sin(angle)), weight: 1 / 8 };
  });
  return [{ lon, lat, weight: 1 / 4 }, ...ring];
};

/** 32 bits from a position, so that a place moves alike wherever it is used and whatever its row or id. */
function hash({ lon, lat, precision_m }: Located): number {
  let h = 0x811c9dc5;
  for (const part of [lon * 1e6, lat * 1e6, precision_m]) h = Math.imul(h ^ Math.round(part), 0x01000193) ^ (h >>> 15);
  return h >>> 0;
}

/** One position drawn uniformly from the error disc, the same for the same place within one seed. */
export const scattered =
  (seed: number): Spread =>
  (at) => {
    const rng = createRng(seed, hash(at));
    const r = at.precision_m * Math.sqrt(rng.next());
    const angle = rng.between(0, 2 * Math.PI);
    return [{ ...moved(at.lon, at.lat, r * Math.cos(angle), r * Math.sin(angle)), weight: 1 }];
  };
