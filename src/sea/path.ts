/** Any-angle paths over water, and how far a place is from its water. */
import {
  type Kilometres,
  kilometres,
  type LonLat,
  lonLat,
  type NauticalMiles,
  toNauticalMiles,
} from '../domain/units.ts';
import { distanceField, type SeaField } from './field.ts';
import { fromXY, greatCircleKm, lineKm, toX, toY } from './frame.ts';
import { type SeaGrid, spacingM } from './grid.ts';
import { isClear } from './obstacles.ts';
import { inView, pullTaut, type XY } from './pull.ts';

export interface SeaPath {
  readonly ok: true;
  /** Corners of the path; every leg keeps the grid's buffer from land, reservoirs and islets. */
  readonly coordinates: readonly LonLat[];
  /** Sum of the great-circle legs: from water to water, the gaps at the ends not included. */
  readonly distance_km: Kilometres;
  readonly distance_nm: NauticalMiles;
  /** From the place asked for to the first point of the path, and from its last point to the other place; 0 in open water. */
  readonly start_gap_km: Kilometres;
  readonly end_gap_km: Kilometres;
}

/** Why there is no path. `nearest_km`: distance from that end to the nearest water of the grid; null when there is none. */
export interface NoSeaPath {
  readonly ok: false;
  readonly reason: 'noWaterNearStart' | 'noWaterNearEnd' | 'unreachable';
  readonly nearest_km: Kilometres | null;
}

export interface PathOptions {
  /** An end farther than this from the grid's water has "no water near". Default 5 km. */
  readonly maxGapKm?: number;
}

/** Where a boat comes nearest to a place: the last clear point on the way from a water cell towards it. */
export interface Mooring {
  readonly cell: number;
  readonly at: LonLat;
  readonly gap_km: Kilometres;
}

/** Cells tried for a mooring: the nearest one may lie behind a headland. */
const CANDIDATES = 7;
const HALVINGS = 16;

/**
 * The mooring of a place: of the cells nearest to it, the one from which a boat gets closest. In open water that is the
 * place itself. null when the grid has no water.
 */
export function mooringOf(grid: SeaGrid, place: LonLat): Mooring | null {
  const { obstacles, index } = grid;
  const { frame } = obstacles;
  const goal: XY = [toX(frame, place[0]), toY(frame, place[1])];
  let best: Mooring | null = null;
  for (const cell of index?.neighbors(goal[0], goal[1], CANDIDATES) ?? []) {
    const centre: XY = [grid.x[cell] as number, grid.y[cell] as number];
    let [low, high] = [0, 1];
    let end = centre;
    for (let k = 0, t = 1; k <= HALVINGS && low < 1; k++, t = (low + high) / 2) {
      const to: XY = t === 1 ? goal : [centre[0] + t * (goal[0] - centre[0]), centre[1] + t * (goal[1] - centre[1])];
      if (inView(obstacles, centre, to)) [low, end] = [t, to];
      else high = t;
    }
    const at = low === 1 ? place : low === 0 ? centreOf(grid, cell) : fromXY(frame, end[0], end[1]);
    const gap_km = greatCircleKm(at, place);
    if (!best || gap_km < best.gap_km) best = { cell, at, gap_km };
    if (best.gap_km === 0) break;
  }
  return best;
}

const centreOf = (grid: SeaGrid, cell: number): LonLat => lonLat(grid.lon[cell] as number, grid.lat[cell] as number);

/** The cells from a source of a field to a cell, source first; empty where no source reaches. */
export function cellsFrom(field: SeaField, cell: number): number[] {
  const cells: number[] = [];
  if (!Number.isFinite(field.km[cell] ?? Infinity)) return cells;
  for (let at = cell; at >= 0; at = field.previous[at] ?? -1) cells.push(at);
  return cells.reverse();
}

function taut(grid: SeaGrid, start: LonLat | null, cells: readonly number[], end: LonLat | null): LonLat[] {
  const { obstacles } = grid;
  const { frame } = obstacles;
  const middle = cells.map((c): XY => [grid.x[c] as number, grid.y[c] as number]);
  const ends = [start, end].map((p): XY[] => (p ? [[toX(frame, p[0]), toY(frame, p[1])]] : []));
  const line = pullTaut(obstacles, [...(ends[0] ?? []), ...middle, ...(ends[1] ?? [])], spacingM(grid.resolution));
  return line.map(([x, y], i) => {
    if (i === 0 && start) return start;
    if (i === line.length - 1 && end) return end;
    return fromXY(frame, x, y);
  });
}

const found = (coordinates: readonly LonLat[], startGap: number, endGap: number): SeaPath => {
  const distance_km = lineKm(coordinates);
  return {
    ok: true,
    coordinates,
    distance_km,
    distance_nm: toNauticalMiles(distance_km),
    start_gap_km: kilometres(startGap),
    end_gap_km: kilometres(endGap),
  };
};

/**
 * The shortest path over water between two places, string-pulled. The same in both directions.
 * An end on land is brought to its mooring, and the gap reported.
 */
export function seaPath(grid: SeaGrid, from: LonLat, to: LonLat, options: PathOptions = {}): SeaPath | NoSeaPath {
  const { maxGapKm = 5 } = options;
  // Searching always from the same end makes the length the same both ways.
  const turned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1]);
  const start = mooringOf(grid, turned ? to : from);
  const end = mooringOf(grid, turned ? from : to);
  const far = (m: Mooring | null): boolean => !m || m.gap_km > maxGapKm;
  if (!start || !end || far(start) || far(end)) {
    const startIsFar = far(turned ? end : start);
    const nearest = startIsFar === turned ? end : start;
    return {
      ok: false,
      reason: startIsFar ? 'noWaterNearStart' : 'noWaterNearEnd',
      nearest_km: nearest?.gap_km ?? null,
    };
  }
  const line = between(grid, start, end);
  if (!line) return { ok: false, reason: 'unreachable', nearest_km: null };
  return turned ? found(line.reverse(), end.gap_km, start.gap_km) : found(line, start.gap_km, end.gap_km);
}

function between(grid: SeaGrid, start: Mooring, end: Mooring): LonLat[] | null {
  const { obstacles } = grid;
  const { frame } = obstacles;
  const [ax, ay] = [toX(frame, start.at[0]), toY(frame, start.at[1])];
  if (isClear(obstacles, ax, ay, toX(frame, end.at[0]), toY(frame, end.at[1]))) return [start.at, end.at];
  const field = distanceField(grid, [{ cell: start.cell, offset_km: 0 }], { target: end.cell });
  const cells = cellsFrom(field, end.cell);
  return cells.length === 0 ? null : taut(grid, start.at, cells, end.at);
}

/** The path from the source that is nearest by sea to a cell, string-pulled; null where no source reaches. */
export function pathFrom(grid: SeaGrid, field: SeaField, cell: number): SeaPath | null {
  const cells = cellsFrom(field, cell);
  return cells.length === 0 ? null : found(taut(grid, null, cells, null), 0, 0);
}

/**
 * Kilometres by sea from the nearest source to a cell after pulling taut, the source's offset included; Infinity where
 * none reaches. `field.km` is the same within a few per cent and costs nothing: use this for tens of cells, not thousands.
 */
export function anyAngleDistance(grid: SeaGrid, field: SeaField, cell: number): Kilometres {
  const cells = cellsFrom(field, cell);
  const first = cells[0];
  if (first === undefined) return kilometres(Infinity);
  return kilometres((field.km[first] ?? 0) + lineKm(taut(grid, null, cells, null)));
}
