/** The sea as the operators see it: the grid of the strait, and each unit's coastal water. */

import type { SeaModel } from '../../domain/model.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { lonLat } from '../../domain/units.ts';
import { toX, toY } from '../../sea/frame.ts';
import { buildSeaGrid, distanceField, nearestWater, type SeaGrid, waterNear } from '../../sea/index.ts';
import type { Located, Spread } from './spread.ts';
import type { SpatialUnit } from './units.ts';

/** A unit's water: its coastal cells, or for an inland unit the nearest cell and the way to it over land. */
export interface Coast {
  readonly cells: Int32Array;
  readonly land_km: number;
}

export interface Sea {
  readonly coasts: readonly (Coast | null)[];
  /** Kilometres by sea from the nearest of the places to every cell; Infinity where none reaches. With `spread`, each place stands where that puts it. */
  fieldFrom(places: readonly Located[], spread: Spread | null): Float64Array;
}

/** The coastal water of many points in one list: that of point i is cells[start[i]] to cells[start[i + 1]]. */
export interface PointCoasts {
  readonly start: Int32Array;
  readonly cells: Int32Array;
  readonly land_km: Float64Array;
}

export interface PointSea {
  readonly coasts: PointCoasts;
  readonly fieldFrom: Sea['fieldFrom'];
}

/** Places farther than this from open water are not reached by sea. */
const LANDING_REACH_KM = 10;

const grids = new WeakMap<RegionPack['geometry'], Map<string, SeaGrid>>();

function gridOf(pack: RegionPack, { resolution, buffer_m }: SeaModel): SeaGrid {
  const known = grids.get(pack.geometry) ?? new Map<string, SeaGrid>();
  grids.set(pack.geometry, known);
  const key = `${resolution} ${buffer_m}`;
  const grid = known.get(key) ?? buildSeaGrid(pack.geometry.coast, { box: pack.settings.strait, resolution, buffer_m });
  known.set(key, grid);
  return grid;
}

/** The sea of a pack for these units; null where the coast leaves no water. */
export function seaOf(pack: RegionPack, model: SeaModel, units: readonly SpatialUnit[]): Sea | null {
  const grid = gridOf(pack, model);
  if (grid.ids.length === 0) return null;
  return {
    coasts: units.map((unit) => coastOf(grid, unit, model.reach_km)),
    fieldFrom: (places, spread) =>
      fieldFrom(grid, pack.settings.strait, spread ? places.flatMap((place) => spread(place)) : places),
  };
}

/** The same for points, each a disc without radius. */
export function pointSeaOf(pack: RegionPack, model: SeaModel, lon: Float64Array, lat: Float64Array): PointSea | null {
  const grid = gridOf(pack, model);
  if (grid.ids.length === 0) return null;
  return {
    coasts: pointCoasts(grid, lon, lat, model.reach_km),
    fieldFrom: (places, spread) =>
      fieldFrom(grid, pack.settings.strait, spread ? places.flatMap((place) => spread(place)) : places),
  };
}

function pointCoasts(grid: SeaGrid, lon: Float64Array, lat: Float64Array, reach_km: number): PointCoasts {
  const { x, y, index, obstacles } = grid;
  const reach = reach_km * 1000;
  const start = new Int32Array(lon.length + 1);
  const land_km = new Float64Array(lon.length);
  const cells: number[] = [];
  lon.forEach((pointLon, i) => {
    const pointLat = lat[i] as number;
    const [px, py] = [toX(obstacles.frame, pointLon), toY(obstacles.frame, pointLat)];
    const before = cells.length;
    for (const cell of index?.search(px - reach, py - reach, px + reach, py + reach) ?? [])
      if (((x[cell] as number) - px) ** 2 + ((y[cell] as number) - py) ** 2 <= reach * reach) cells.push(cell);
    if (cells.length === before) {
      const water = nearestWater(grid, lonLat(pointLon, pointLat));
      if (water) {
        cells.push(water.cell);
        land_km[i] = water.distance_km;
      }
    }
    start[i + 1] = cells.length;
  });
  return { start, cells: Int32Array.from(cells), land_km };
}

function fieldFrom(
  grid: SeaGrid,
  [west, south, east, north]: RegionPack['settings']['strait'],
  places: readonly { readonly lon: number; readonly lat: number }[],
): Float64Array {
  const sources = places.flatMap((at) => {
    if (!(at.lon >= west && at.lon <= east && at.lat >= south && at.lat <= north)) return [];
    const water = nearestWater(grid, lonLat(at.lon, at.lat));
    return water && water.distance_km <= LANDING_REACH_KM ? [{ cell: water.cell, offset_km: water.distance_km }] : [];
  });
  return distanceField(grid, sources).km;
}

function coastOf(grid: SeaGrid, { shape, references }: SpatialUnit, reach_km: number): Coast | null {
  if (shape === null) return null;
  const disc = shape.kind === 'disc';
  const near = disc
    ? waterNear(grid, { type: 'Point', coordinates: [shape.lon, shape.lat] }, shape.radius_m / 1000 + reach_km)
    : waterNear(grid, shape.geometry, reach_km);
  if (near.length > 0) return { cells: near, land_km: 0 };
  const waters = references.flatMap(({ lon, lat }) => nearestWater(grid, lonLat(lon, lat)) ?? []);
  const nearest = waters.sort((a, b) => a.distance_km - b.distance_km)[0];
  if (!nearest) return null;
  return {
    cells: Int32Array.of(nearest.cell),
    land_km: Math.max(0, nearest.distance_km - (disc ? shape.radius_m / 1000 : 0)),
  };
}
