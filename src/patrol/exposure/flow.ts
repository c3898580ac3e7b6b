/** Traffic let down a tree: what starts at each landing passes every cell on its way to the foreign end. */
import type { Network } from './network.ts';
import type { Tree } from './search.ts';

export interface Flow {
  /** Adds to `passing` what goes through each cell, and returns how much reached the end. `start` is emptied. */
  down(tree: Tree, start: Float64Array, passing: Float64Array): number;
}

/**
 * Children hand on to parents in the reverse order of settling, so that each cell is visited once. A way between two
 * cells touches each of them by half: a path that crosses a row of cells counts once in all.
 */
export function flowOf({ left, right }: Network): Flow {
  const down = ({ order, parent, by, settled }: Tree, start: Float64Array, passing: Float64Array): number => {
    let reached = 0;
    for (let i = settled - 1; i >= 0; i--) {
      const cell = order[i] as number;
      const amount = start[cell] as number;
      if (amount === 0) continue;
      start[cell] = 0;
      passing[cell] = (passing[cell] as number) + amount;
      const next = parent[cell] as number;
      if (next < 0) {
        reached += amount;
        continue;
      }
      start[next] = (start[next] as number) + amount;
      const way = by[cell] as number;
      const b = left[way] as number;
      if (b < 0) continue;
      const c = right[way] as number;
      passing[b] = (passing[b] as number) + amount / 2;
      passing[c] = (passing[c] as number) + amount / 2;
    }
    return reached;
  };
  return { down };
}

/**
 * Which of the marks (bits set in `own`) the way from each settled cell to the end meets, the cell and the end included.
 * @param met written for settled cells only
 */
export function marksMet({ order, parent, settled }: Tree, own: Uint32Array, met: Uint32Array): void {
  for (let i = 0; i < settled; i++) {
    const cell = order[i] as number;
    const next = parent[cell] as number;
    met[cell] = ((own[cell] as number) | (next < 0 ? 0 : (met[next] as number))) >>> 0;
  }
}
