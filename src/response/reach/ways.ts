/** How far it is from one error disc to another: straight over land, or over water to the other's island and on over land. */
import type { MultiPolygon } from 'geojson';
import { lonLat, type NauticalMiles, toNauticalMiles } from '../../domain/units.ts';
import { type Located, meanDistance, quadrature } from '../../risk/spatial/spread.ts';
import { arcKm } from '../../sea/frame.ts';
import { distanceField, nearestWater, pathFrom, type SeaField, type SeaGrid, waterNear } from '../../sea/index.ts';

/** Kilometres: the mean over both discs, and the least and most it can be wherever in them the true places lie. */
export interface Distance {
  readonly km: number;
  readonly lowKm: number;
  readonly highKm: number;
}

export interface Way extends Distance {
  readonly by: 'land' | 'sea';
  /** From the water nearest to the unit to the shore where the boat lands; null on land. */
  readonly seaNm: NauticalMiles | null;
  /** What is left over land at both ends together, straight, kilometres; 0 on land. */
  readonly ashoreKm: number;
  /** Chance that both ends stand on one island, or on islands joined by bridges. */
  readonly sameLand: number;
  /** Corners of the way over water, [longitude, latitude]; empty on land. */
  readonly line: readonly (readonly [number, number])[];
}

/** A unit farther than this from open water is not reached by boat, as in the index. */
export const LANDING_REACH_KM = 10;
/** Water as near to a shore as this is off that shore: cells are 0.9 km apart. */
const OFF_SHORE_KM = 1;
/** Where the six outer points of the 7-point rule stand, in radii. */
const RING = Math.sqrt(2 / 3);

/** Mean over the discs (7-point rule on either: `expectedDistanceToNearest` of the index), great circles. The same both ways. */
export function straight(a: Located, b: Located): Distance {
  const disc = quadrature(b);
  const km = quadrature(a).reduce((sum, from) => sum + from.weight * meanDistance(from, disc, arcKm), 0);
  const apart = arcKm(a.lon, a.lat, b.lon, b.lat);
  const slack = (a.precision_m + b.precision_m) / 1000;
  return { km, lowKm: Math.max(0, apart - slack), highKm: apart + slack };
}

/** The sea about the island of a place: how far the place is from every cell, by boat to any shore of the island and on straight over land. */
export interface Approach {
  readonly place: Located;
  readonly field: SeaField;
  /** Kilometres from each landing to the centre of the place's disc, and by how much the mean over the disc is more. */
  readonly onward: readonly { readonly km: number; readonly more: number }[];
}

/** One field of distances for a place. @param island outlines of the land the place stands on */
export function approachTo(grid: SeaGrid, place: Located, island: MultiPolygon): Approach {
  const cells = waterNear(grid, island, OFF_SHORE_KM);
  const disc = quadrature(place);
  const onward = Array.from(cells, (cell) => {
    const from = { lon: grid.lon[cell] as number, lat: grid.lat[cell] as number };
    const km = arcKm(from.lon, from.lat, place.lon, place.lat);
    return { km, more: meanDistance(from, disc, arcKm) - km };
  });
  const sources = Array.from(cells, (cell, i) => ({ cell, offset_km: onward[i]?.km ?? 0 }));
  return { place, field: distanceField(grid, sources), onward };
}

/**
 * From each point of a unit's disc to the nearest water, by sea to the island of the place where that makes the whole way
 * shortest, and on over land. The bounds are those of the seven points, with what is left to the rims of the discs: moving an
 * end changes the way by no more than the move (triangle inequality).
 * @returns null where no water is near the unit, or no boat gets from there to the island
 */
export function overWater(
  grid: SeaGrid,
  unit: Located,
  { place, field, onward }: Approach,
): Omit<Way, 'sameLand'> | null {
  const from = (lon: number, lat: number) => {
    const water = nearestWater(grid, lonLat(lon, lat));
    if (!water || water.distance_km > LANDING_REACH_KM) return null;
    const sea = field.km[water.cell] as number;
    const landing = onward[field.source[water.cell] as number];
    return landing && Number.isFinite(sea) ? { ...water, landing, nominal: water.distance_km + sea } : null;
  };
  const middle = from(unit.lon, unit.lat);
  const path = middle && pathFrom(grid, field, middle.cell);
  if (!path) return null;
  let [sum, weights] = [0, 0];
  let [low, high] = [middle.nominal, middle.nominal];
  for (const { lon, lat, weight } of quadrature(unit)) {
    const way = from(lon, lat);
    if (!way) continue;
    sum += weight * (way.nominal + way.landing.more);
    weights += weight;
    [low, high] = [Math.min(low, way.nominal), Math.max(high, way.nominal)];
  }
  const slack = ((1 - RING) * unit.precision_m + place.precision_m) / 1000;
  return {
    by: 'sea',
    km: sum / weights,
    lowKm: Math.max(straight(unit, place).lowKm, low - slack),
    highKm: high + slack,
    seaNm: toNauticalMiles(path.distance_km),
    ashoreKm: middle.distance_km + middle.landing.km,
    line: path.coordinates.toReversed(),
  };
}
