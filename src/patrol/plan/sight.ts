/** Which part of each cell of modelled exposure a watch sees from the middle of a sector. */
import { cellToChildren, cellToLatLng } from 'h3-js';
import { steadyDegrees, toX, toY } from '../../sea/frame.ts';
import type { SeaGrid } from '../../sea/index.ts';
import { isClear } from '../../sea/obstacles.ts';
import type { PatrolWaters } from '../waters/index.ts';

/** Cells seen from each sector and which share of each, as rows one behind the other. */
export interface Sight {
  /** Row of sector s: entries `starts[s]` to `starts[s + 1]`. */
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly shares: Float64Array;
}

/** Points a cell, two resolutions finer: 49 points say what share of a cell lies within the circle, to about 2 %. */
const FINER = 2;

export interface Demand {
  readonly ids: readonly string[];
  /** Share of the modelled exposure that lies in each cell; the sum is 1. */
  readonly weights: Float64Array;
  /** Place of each cell in the exposure grid. */
  readonly cells: Int32Array;
  /** x, y of the points of each cell in the frame of the grid, 2 · `points` a cell. */
  readonly spread: Float64Array;
  readonly points: number;
}

/** The cells that hold exposure and their points. */
export function demandOf(grid: SeaGrid, cells: readonly number[], weight: (cell: number) => number): Demand {
  const { frame } = grid.obstacles;
  const points = 7 ** FINER;
  const spread = new Float64Array(cells.length * points * 2);
  cells.forEach((cell, j) => {
    cellToChildren(grid.ids[cell] as string, grid.resolution + FINER).forEach((child, k) => {
      const [lat = 0, lon = 0] = cellToLatLng(child).map(steadyDegrees);
      spread[(j * points + k) * 2] = toX(frame, lon);
      spread[(j * points + k) * 2 + 1] = toY(frame, lat);
    });
  });
  const total = cells.reduce((sum, cell) => sum + weight(cell), 0);
  return {
    ids: cells.map((cell) => grid.ids[cell] as string),
    weights: Float64Array.from(cells, (cell) => weight(cell) / total),
    cells: Int32Array.from(cells),
    spread,
    points,
  };
}

/** Where a watch is kept, metres in the frame. */
export interface Post {
  readonly x: number;
  readonly y: number;
  /** Where it looks from, where land about the post itself is not to hide anything. */
  readonly eyeX?: number;
  readonly eyeY?: number;
}

/** Sight from the middle of each sector. */
export const sightOf = (
  { grid }: PatrolWaters,
  sectors: Int32Array,
  seas: SeaGrid,
  demand: Demand,
  radiusM: number,
): Sight => {
  const { frame } = seas.obstacles;
  const posts = Array.from(
    sectors,
    (cell): Post => ({ x: toX(frame, grid.lon[cell] as number), y: toY(frame, grid.lat[cell] as number) }),
  );
  return sightFrom(posts, seas, demand, radiusM);
};

/**
 * Sight within `radiusM` of each post. A cell counts by the share of its points in the circle; it is not seen where land
 * stands between the post and the cell's own point of water.
 */
export function sightFrom(
  posts: readonly Post[],
  seas: SeaGrid,
  { cells, spread, points }: Pick<Demand, 'cells' | 'spread' | 'points'>,
  radiusM: number,
): Sight {
  const starts = new Int32Array(posts.length + 1);
  const seen: number[] = [];
  const shares: number[] = [];
  const place = new Map(Array.from(cells, (cell, j) => [cell, j]));
  const reach = radiusM + 3000 * 7 ** ((7 - seas.resolution) / 2);
  posts.forEach(({ x, y, eyeX = x, eyeY = y }, s) => {
    const near = seas.index?.search(x - reach, y - reach, x + reach, y + reach) ?? [];
    for (const cell of near.sort((a, b) => a - b)) {
      const j = place.get(cell);
      if (j === undefined) continue;
      let within = 0;
      for (let k = j * points; k < (j + 1) * points; k++) {
        const [dx, dy] = [(spread[k * 2] as number) - x, (spread[k * 2 + 1] as number) - y];
        if (dx * dx + dy * dy <= radiusM * radiusM) within++;
      }
      if (within === 0 || !isClear(seas.obstacles, eyeX, eyeY, seas.x[cell] as number, seas.y[cell] as number))
        continue;
      seen.push(j);
      shares.push(within / points);
    }
    starts[s + 1] = seen.length;
  });
  return { starts, cells: Int32Array.from(seen), shares: Float64Array.from(shares) };
}
