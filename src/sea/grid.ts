/** The sea as a graph: H3 cells whose centre is open water, joined where a boat can go straight from one to the next. */
import Flatbush from 'flatbush';
import { cellToLatLng, gridDisk, polygonToCells } from 'h3-js';
import { fromXY, steadyDegrees, steadyMetres, toX, toY } from './frame.ts';
import { landTest } from './land.ts';
import { type Box, type Coast, type Islet, isClear, type Obstacles, obstaclesOf } from './obstacles.ts';

export interface SeaGridOptions {
  /** West, south, east, north in degrees. */
  readonly box: Box;
  /** H3 resolution; 7 has cells 2.4 km apart, 8 cells 0.9 km apart. */
  readonly resolution: number;
  /** Distance to keep from land and islets, metres. */
  readonly buffer_m: number;
  /** Islands that the coast leaves out. */
  readonly islands?: readonly Islet[];
  /**
   * Also keep cells whose centre is not water but where water is found nearer the rim: channels narrower than a cell
   * stay open, and the cell stands for that point. Default false: every cell's centre is water.
   */
  readonly narrows?: boolean;
}

export interface SeaGrid {
  readonly box: Box;
  readonly resolution: number;
  readonly buffer_m: number;
  /** H3 index of each cell, in ascending order; a cell is known by its place in this list. */
  readonly ids: readonly string[];
  /** The point of open water a cell stands for, degrees: its centre, or in a narrow another point of the cell. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** 1 where the point is not the cell's centre. */
  readonly narrow: Uint8Array;
  /** The same points in the flat frame of `obstacles`, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Six entries a cell: cells that a straight leg reaches over open water; -1 for none. */
  readonly neighbours: Int32Array;
  readonly obstacles: Obstacles;
  /** Index of the points in the flat frame; null when there is no water at all. */
  readonly index: Flatbush | null;
}

/**
 * Builds the water grid of a box. A cell is water when its centre lies in the box, outside land and reservoirs, and at
 * least `buffer_m` from both and from the islets (with `narrows`: when any of 19 points of the cell does). Only the largest connected part is kept: ponds, lagoons and whatever
 * the buffer cuts off are not open sea. No water gives a grid of no cells.
 */
export function buildSeaGrid(coast: Coast, options: SeaGridOptions): SeaGrid {
  const { box, resolution, buffer_m } = options;
  const [west, south, east, north] = box;
  const onLand = landTest(coast, box);
  // An island that the coast does draw is already there, with its true shore.
  const islets = (options.islands ?? []).filter(({ lon, lat }) => !onLand(lon, lat));
  const obstacles = obstaclesOf(coast, box, buffer_m, islets);
  const corners: [number, number][] = [
    [south, west],
    [south, east],
    [north, east],
    [north, west],
  ];
  const tries = pattern(spacingM(resolution));
  const all: string[] = [];
  const centres: number[] = [];
  const narrow: boolean[] = [];
  for (const id of polygonToCells(corners, resolution).sort()) {
    const [lat, lon] = cellToLatLng(id).map(steadyDegrees) as [number, number];
    const open = openPoint(obstacles, onLand, lon, lat, options.narrows ? tries : CENTRE);
    if (!open) continue;
    all.push(id);
    centres.push(...open);
    narrow.push(open[0] !== lon || open[1] !== lat);
  }
  const links = link(all, centres, obstacles);
  const kept = largestPart(links);
  const column = (k: number): Float64Array => Float64Array.from(kept, (cell) => centres[cell * 4 + k] as number);
  const place = new Int32Array(all.length).fill(-1);
  kept.forEach((cell, i) => {
    place[cell] = i;
  });
  const neighbours = new Int32Array(kept.length * 6).fill(-1);
  kept.forEach((cell, i) => {
    for (let k = 0; k < 6; k++) {
      const other = links[cell * 6 + k] as number;
      if (other >= 0) neighbours[i * 6 + k] = place[other] as number;
    }
  });
  const ids = Array.from(kept, (cell) => all[cell] as string);
  const [x, y] = [column(2), column(3)];
  return {
    box,
    resolution,
    buffer_m,
    ids,
    lon: column(0),
    lat: column(1),
    narrow: Uint8Array.from(kept, (cell) => (narrow[cell] ? 1 : 0)),
    x,
    y,
    neighbours,
    obstacles,
    index: indexOf(x, y),
  };
}

/** Metres between the centres of neighbouring cells, from the average area of a cell (5.161 km² at resolution 7). */
export const spacingM = (resolution: number): number => 2441 * 7 ** ((7 - resolution) / 2);

type Offset = readonly [dx: number, dy: number];
const CENTRE: readonly Offset[] = [[0, 0]];

/** Where water is looked for in a cell: its centre, then two rings that stay inside the hexagon, in metres. */
function pattern(spacing: number): Offset[] {
  const ring = (n: number, radius: number): Offset[] =>
    Array.from({ length: n }, (_, k) => [
      steadyMetres(radius * Math.cos((2 * Math.PI * k) / n)),
      steadyMetres(radius * Math.sin((2 * Math.PI * k) / n)),
    ]);
  return [...CENTRE, ...ring(6, 0.2 * spacing), ...ring(12, 0.4 * spacing)];
}

/** The first point of the pattern about a centre that is open water, as [lon, lat, x, y]; null when none is. */
function openPoint(
  obstacles: Obstacles,
  onLand: (lon: number, lat: number) => boolean,
  lon: number,
  lat: number,
  tries: readonly Offset[],
): [number, number, number, number] | null {
  const { frame } = obstacles;
  for (const [dx, dy] of tries) {
    const [x, y] = [toX(frame, lon) + dx, toY(frame, lat) + dy];
    const at = dx === 0 && dy === 0 ? ([lon, lat] as const) : fromXY(frame, x, y);
    if (!onLand(at[0], at[1]) && isClear(obstacles, x, y, x, y)) return [at[0], at[1], x, y];
  }
  return null;
}

function indexOf(x: Float64Array, y: Float64Array): Flatbush | null {
  if (x.length === 0) return null;
  const index = new Flatbush(x.length);
  for (let i = 0; i < x.length; i++) index.add(x[i] as number, y[i] as number);
  index.finish();
  return index;
}

/** Six entries a cell: the H3 neighbours that are water and in clear view. Each pair is tested once. */
function link(ids: readonly string[], centres: readonly number[], obstacles: Obstacles): Int32Array {
  const place = new Map(ids.map((id, i) => [id, i]));
  const links = new Int32Array(ids.length * 6).fill(-1);
  const used = new Uint8Array(ids.length);
  const join = (a: number, b: number): void => {
    links[a * 6 + (used[a] as number)] = b;
    used[a] = (used[a] as number) + 1;
  };
  ids.forEach((id, a) => {
    for (const near of gridDisk(id, 1)) {
      const b = place.get(near);
      if (b === undefined || b <= a) continue;
      const [ax, ay] = [centres[a * 4 + 2] as number, centres[a * 4 + 3] as number];
      if (!isClear(obstacles, ax, ay, centres[b * 4 + 2] as number, centres[b * 4 + 3] as number)) continue;
      join(a, b);
      join(b, a);
    }
  });
  return links;
}

/** Cells of the largest connected part, ascending. */
function largestPart(links: Int32Array): Int32Array {
  const n = links.length / 6;
  const part = new Int32Array(n).fill(-1);
  let best = -1;
  let bestSize = 0;
  for (let seed = 0; seed < n; seed++) {
    if (part[seed] !== -1) continue;
    const queue = [seed];
    part[seed] = seed;
    for (let at = 0; at < queue.length; at++) {
      const cell = queue[at] as number;
      for (let k = 0; k < 6; k++) {
        const other = links[cell * 6 + k] as number;
        if (other < 0 || part[other] !== -1) continue;
        part[other] = seed;
        queue.push(other);
      }
    }
    if (queue.length > bestSize) [best, bestSize] = [seed, queue.length];
  }
  return Int32Array.from({ length: n }, (_, i) => i).filter((i) => part[i] === best);
}
