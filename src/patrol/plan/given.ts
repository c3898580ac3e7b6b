/**
 * What is watched without these boats, and what that leaves them. Another unit's cell is not ours while it is there: the part of the
 * window that it stays is taken off the cell's exposure, in value and bound alike. A stationary watch of e hours covers
 * w · (1 − exp(−e / H)) of a cell by the same formula as a boat and leaves w · exp(−e / H); boats that watch it for f hours
 * cover w · exp(−e / H) · (1 − exp(−f / H)) of that, and the sum is w · (1 − exp(−(e + f) / H)), the formula for both together.
 */
import { cellToParent, getResolution, latLngToCell } from 'h3-js';
import { KM_PER_NAUTICAL_MILE, lonLat } from '../../domain/units.ts';
import { arcKm, toX, toY } from '../../sea/frame.ts';
import { nearestWater, type SeaGrid } from '../../sea/index.ts';
import type { PatrolWaters } from '../waters/index.ts';
import { coveredBy, effortOf } from './effort.ts';
import { CELL_RESOLUTION, type OtherSector, type StationaryWatch } from './others.ts';
import type { PlanRequest } from './request.ts';
import { type Demand, type Post, sightFrom } from './sight.ts';
import { hoursIn, type Span } from './window.ts';

export interface Given {
  /** Exposure of each cell that is not left to other units. */
  readonly ours: Float64Array;
  /** What of it stationary watches leave to the boats. */
  readonly left: Float64Array;
  /** Share of the modelled exposure that stationary watches cover; null without any. */
  readonly watchValue: number | null;
  /** Share of the modelled exposure that is left to other units; null without any. */
  readonly othersShare: number | null;
}

interface Cells {
  readonly ids: readonly string[];
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/** Whether a cell is that of another unit: the cell itself, finer or coarser ones of it, or those with their middle in a circle. */
function holds({ place }: OtherSector, id: string, lon: number, lat: number): boolean {
  const resolution = getResolution(id);
  if (typeof place === 'string')
    return resolution >= CELL_RESOLUTION
      ? cellToParent(id, CELL_RESOLUTION) === place
      : cellToParent(place, resolution) === id;
  if (arcKm(place.lon, place.lat, lon, lat) <= place.radiusNm * KM_PER_NAUTICAL_MILE) return true;
  // A circle too small to hold the middle of any cell is the cell about its own middle.
  return latLngToCell(place.lat, place.lon, resolution) === id;
}

/** Whether another unit is in a cell in some part of the window. */
export const isTaken = (others: readonly OtherSector[], { ids, lon, lat }: Cells, cell: number): boolean =>
  others.some((other) => holds(other, ids[cell] as string, lon[cell] as number, lat[cell] as number));

export function givenOf(
  seas: SeaGrid,
  waters: PatrolWaters,
  demand: Demand,
  nightHours: number,
  { others, watches }: Pick<PlanRequest, 'others' | 'watches'>,
): Given {
  const { weights, cells } = demand;
  const ours = others.length === 0 ? weights : weights.map((w, j) => w * (1 - awayShare(cells[j] as number)));
  const othersShare = others.length === 0 ? null : sumOf(weights) - sumOf(ours);
  if (watches.length === 0) return { ours, left: ours, watchValue: null, othersShare };
  const effort = effortOf(
    weights.length,
    watches.map((watch) => ({
      sight: sightFrom([postOf(seas, waters, watch)], seas, demand, watch.detectionNm * KM_PER_NAUTICAL_MILE * 1000),
      sector: 0,
      hours: hoursIn(watch.spans),
    })),
  );
  return {
    ours,
    left: ours.map((w, j) => w * Math.exp(-(effort[j] as number) / nightHours)),
    watchValue: coveredBy(ours, effort, nightHours),
    othersShare,
  };

  /** Share of the window in which some other unit is in a cell. */
  function awayShare(cell: number): number {
    const spans = others.flatMap((other): readonly Span[] =>
      holds(other, seas.ids[cell] as string, seas.lon[cell] as number, seas.lat[cell] as number) ? other.spans : [],
    );
    return Math.min(1, hoursIn(spans) / nightHours);
  }
}

const sumOf = (list: Float64Array): number => list.reduce((sum, w) => sum + w, 0);

/** A post ashore looks out from the water next to it: the land it stands on would hide everything. */
function postOf(seas: SeaGrid, { onLand }: PatrolWaters, { lon, lat }: StationaryWatch): Post {
  const { frame } = seas.obstacles;
  const at = { x: toX(frame, lon), y: toY(frame, lat) };
  const water = onLand(lon, lat) ? nearestWater(seas, lonLat(lon, lat)) : null;
  return water ? { ...at, eyeX: seas.x[water.cell] as number, eyeY: seas.y[water.cell] as number } : at;
}
