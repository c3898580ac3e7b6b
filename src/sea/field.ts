/** How far every water cell is from the nearest of a set of sources, by sea. */
import { arcKmWith, cosine, steadyKm } from './frame.ts';
import type { SeaGrid } from './grid.ts';
import { MinHeap } from './heap.ts';
import { isClear } from './obstacles.ts';

export interface SeaSource {
  readonly cell: number;
  /** Distance already covered when the boat is at the cell, km. */
  readonly offset_km: number;
}

export interface FieldOptions {
  /** Cells farther than this are left at Infinity. */
  readonly maxKm?: number;
  /** `anyAngle` (default): straight legs over open water. `grid`: from centre to neighbouring centre, up to 15 % longer. */
  readonly legs?: 'anyAngle' | 'grid';
  /** Stop once this cell is settled; the search is then drawn towards it (A*) and cells beyond are not settled. */
  readonly target?: number;
}

export interface SeaField {
  /** Kilometres by sea from the nearest source, its offset included; Infinity where none reaches. */
  readonly km: Float64Array;
  /** The cell before this one on the way from the source, in clear view of it; -1 at a source and where none reaches. */
  readonly previous: Int32Array;
  /** Which of the sources (place in the list given); -1 where none reaches. */
  readonly source: Int32Array;
}

/** Places for pairs of cells that were looked at: 2 to the power of this, 2 MB a grid. */
const VIEWS_LOG2 = 18;
/** Knuth's multiplier: neighbouring pairs come to lie far apart. */
const SPREAD = 0x9e3779b1;

interface Shared {
  /** Cosine of each cell's latitude. */
  readonly cosines: Float64Array;
  /** Pairs of cells (a × cells + b + 1), negative where they do not see each other; a newer pair takes an older one's place. */
  readonly views: Float64Array;
}

/**
 * What all searches over a grid have in common. Sources that are drawn again and again lie in the same few cells, and
 * the same corners are turned: in the hundred fields of an index nine pairs in ten come again, and this remembers seven.
 */
const shared = new WeakMap<SeaGrid, Shared>();

function sharedOf(grid: SeaGrid): Shared {
  const known = shared.get(grid);
  if (known) return known;
  const made = { cosines: grid.lat.map(cosine), views: new Float64Array(2 ** VIEWS_LOG2) };
  shared.set(grid, made);
  return made;
}

/**
 * Distances by sea from the nearest source to every cell.
 *
 * `grid` is Dijkstra's search with great-circle edges. `anyAngle` is Lazy Theta* without a goal (Nash, Koenig and Tovey
 * 2010, AAAI, "Lazy Theta*: any-angle path planning and path length analysis in 3D"): a cell is first assumed to be
 * in view of its neighbour's ancestor, and that is tested once, when the cell is settled.
 */
export function distanceField(grid: SeaGrid, sources: readonly SeaSource[], options: FieldOptions = {}): SeaField {
  const { maxKm = Infinity, legs = 'anyAngle', target = -1 } = options;
  const n = grid.ids.length;
  const { lon, lat, x, y, neighbours, obstacles } = grid;
  const km = new Float64Array(n).fill(Infinity);
  const previous = new Int32Array(n).fill(-1);
  const source = new Int32Array(n).fill(-1);
  const settled = new Uint8Array(n);
  const heap = new MinHeap();
  const { cosines, views } = sharedOf(grid);
  const leg = (a: number, b: number): number =>
    steadyKm(
      arcKmWith(
        lon[a] as number,
        lat[a] as number,
        cosines[a] as number,
        lon[b] as number,
        lat[b] as number,
        cosines[b] as number,
      ),
    );
  const inView = (a: number, b: number): boolean => {
    const pair = a * n + b + 1;
    const place = Math.imul(pair, SPREAD) >>> (32 - VIEWS_LOG2);
    const known = views[place] as number;
    if (known === pair) return true;
    if (known === -pair) return false;
    const clear = isClear(obstacles, x[a] as number, y[a] as number, x[b] as number, y[b] as number);
    views[place] = clear ? pair : -pair;
    return clear;
  };
  const reach = (cell: number, at: number, from: number, by: number): void => {
    if (at >= (km[cell] as number) || at > maxKm) return;
    km[cell] = at;
    previous[cell] = from;
    source[cell] = by;
    heap.push(target < 0 ? at : at + leg(cell, target), cell);
  };
  sources.forEach(({ cell, offset_km }, i) => {
    if (cell >= 0 && cell < n) reach(cell, offset_km, -1, i);
  });
  while (heap.size > 0) {
    const cell = heap.pop();
    if (settled[cell] === 1) continue;
    const before = previous[cell] as number;
    if (legs === 'anyAngle' && before >= 0 && !inView(before, cell)) {
      km[cell] = Infinity;
      for (let k = 0; k < 6; k++) {
        const next = neighbours[cell * 6 + k] as number;
        if (next < 0 || settled[next] === 0) continue;
        const at = (km[next] as number) + leg(next, cell);
        if (at >= (km[cell] as number)) continue;
        km[cell] = at;
        previous[cell] = next;
        source[cell] = source[next] as number;
      }
      if ((km[cell] as number) > maxKm) {
        km[cell] = Infinity;
        previous[cell] = -1;
        source[cell] = -1;
        continue;
      }
    }
    settled[cell] = 1;
    if (cell === target) break;
    const up = previous[cell] as number;
    const from = legs === 'anyAngle' && up >= 0 ? up : cell;
    for (let k = 0; k < 6; k++) {
      const next = neighbours[cell * 6 + k] as number;
      // What was reached from there already would be reached by the same way again.
      if (next < 0 || settled[next] === 1 || previous[next] === from) continue;
      reach(next, (km[from] as number) + leg(from, next), from, source[cell] as number);
    }
  }
  for (let cell = 0; cell < n; cell++) {
    if (settled[cell] === 1) continue;
    km[cell] = Infinity;
    previous[cell] = -1;
    source[cell] = -1;
  }
  return { km, previous, source };
}
