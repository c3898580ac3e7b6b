/** The real pack and its grids, built once a file. */
import { readPack } from '../../../src/cli/read-pack.ts';
import type { RegionPack } from '../../../src/domain/pack.ts';
import { exposureGrid } from '../../../src/patrol/exposure/index.ts';
import { patrolGrid } from '../../../src/patrol/waters/index.ts';
import { createRng } from '../../../src/risk/rng.ts';
import type { SeaGrid } from '../../../src/sea/index.ts';

const read = readPack('batam', { local: false });
if (read === null) throw new Error('no Batam pack');
export const batam: RegionPack = read.value;

const built = new Map<string, SeaGrid>();
const once = (key: string, build: () => SeaGrid): SeaGrid => {
  const grid = built.get(key) ?? build();
  built.set(key, grid);
  return grid;
};
export const patrolCells = (resolution: number): SeaGrid => once(`p${resolution}`, () => patrolGrid(batam, resolution));
export const seaCells = (resolution: number): SeaGrid => once(`e${resolution}`, () => exposureGrid(batam, resolution));

/** A shuffle that is the same in every run. */
export function reordered<T>(rows: readonly T[]): T[] {
  const rng = createRng(99);
  return rows
    .map((row) => [row, rng.next()] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([row]) => row);
}
