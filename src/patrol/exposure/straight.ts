/** The rival of the exposure: the same traffic by the shortest ways, as a person with a ruler would draw it. */
import { latLngToCell } from 'h3-js';
import { fromXY } from '../../sea/frame.ts';
import { spacingM } from '../../sea/grid.ts';
import { cellsFrom, distanceField, type SeaGrid } from '../../sea/index.ts';
import { castOf, type Setting } from './world.ts';

/** Samples a cell's width along a leg: few cells are cut so slightly that none falls in them. */
const SAMPLES = 4;

/**
 * Share of traffic past each cell when all take the shortest any-angle way (Lazy Theta*) between the same drawn positions
 * with the same drawn weights, and nothing else counts. Mean over the draws.
 */
export function straightExposure(setting: Setting, seed: number, draws: number): Float64Array {
  const { grid } = setting;
  const mean = new Float64Array(grid.ids.length);
  const cellAt = cellFinder(grid);
  const stamp = new Int32Array(grid.ids.length).fill(-1);
  let path = 0;
  for (let draw = 0; draw < draws; draw++) {
    const { landings, foreign, shares } = castOf(setting, seed, draw);
    for (const [j, end] of foreign.entries()) {
      const field = distanceField(grid, [{ cell: end.cell, offset_km: 0 }]);
      for (const [i, { cell }] of landings.entries()) {
        const share = shares[i * foreign.length + j] as number;
        if (share === 0) continue;
        const corners = cellsFrom(field, cell);
        path++;
        for (let k = 1; k < corners.length; k++)
          for (const passed of cellsOfLeg(grid, corners[k - 1] as number, corners[k] as number, cellAt)) {
            if (stamp[passed] === path) continue;
            stamp[passed] = path;
            mean[passed] = (mean[passed] as number) + share / draws;
          }
      }
    }
  }
  return mean;
}

type CellFinder = (x: number, y: number) => number;

function cellFinder({ ids, obstacles, resolution }: SeaGrid): CellFinder {
  const place = new Map(ids.map((id, i) => [id, i]));
  return (x, y) => {
    const [lon, lat] = fromXY(obstacles.frame, x, y);
    return place.get(latLngToCell(lat, lon, resolution)) ?? -1;
  };
}

/** Water cells along a straight leg between two cells, both included. */
function cellsOfLeg({ x, y, resolution }: SeaGrid, a: number, b: number, cellAt: CellFinder): number[] {
  const [ax, ay, bx, by] = [x[a] as number, y[a] as number, x[b] as number, y[b] as number];
  const steps = Math.ceil((Math.hypot(bx - ax, by - ay) * SAMPLES) / spacingM(resolution));
  const cells = [a, b];
  for (let s = 1; s < steps; s++) {
    const cell = cellAt(ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps);
    if (cell >= 0) cells.push(cell);
  }
  return cells;
}
