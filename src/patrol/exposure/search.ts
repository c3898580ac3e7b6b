/** The cheapest way from every cell to one foreign end: Dijkstra's search from the end, in flat arrays that are used again. */
import { type Network, WAYS } from './network.ts';

export interface Tree {
  /** Cost to the end; Infinity where not reached. */
  readonly cost: Float64Array;
  /** The way (place in the network's lists) by which the search came to a cell, leading from its parent; -1 at the end. */
  readonly by: Int32Array;
  /** The cell next on the way to the end; -1 at the end and where not reached. */
  readonly parent: Int32Array;
  /** Cells in the order they were settled: a parent before its children. */
  readonly order: Int32Array;
  /** How many of `order` are settled. */
  settled: number;
}

export interface Searcher {
  readonly tree: Tree;
  /** Fills the tree anew. Ends early once all wanted cells are settled. */
  search(end: number, cellCost: Float64Array, wanted: Int32Array): Tree;
}

/** A searcher of a network; memory is taken once. Cost of a search: cells · log cells. */
export function searcherOf({ cells: n, to, km, left, right }: Network): Searcher {
  const tree: Tree = {
    cost: new Float64Array(n),
    by: new Int32Array(n),
    parent: new Int32Array(n),
    order: new Int32Array(n),
    settled: 0,
  };
  const { cost, by, parent, order } = tree;
  const heap = new Int32Array(n);
  /** Place of a cell in the heap; -1 not yet seen, -2 settled. */
  const place = new Int32Array(n);
  const isWanted = new Uint8Array(n);
  let size = 0;

  // A binary heap of cells that knows where each cell is, so that a cheaper way moves it up instead of adding it again.
  const up = (from: number): void => {
    const cell = heap[from] as number;
    const key = cost[cell] as number;
    let i = from;
    while (i > 0) {
      const above = (i - 1) >> 1;
      const other = heap[above] as number;
      if ((cost[other] as number) <= key) break;
      heap[i] = other;
      place[other] = i;
      i = above;
    }
    heap[i] = cell;
    place[cell] = i;
  };
  const pop = (): number => {
    const top = heap[0] as number;
    const cell = heap[--size] as number;
    const key = cost[cell] as number;
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && (cost[heap[child + 1] as number] as number) < (cost[heap[child] as number] as number))
        child++;
      const other = heap[child] as number;
      if ((cost[other] as number) >= key) break;
      heap[i] = other;
      place[other] = i;
      i = child;
    }
    if (size > 0) {
      heap[i] = cell;
      place[cell] = i;
    }
    place[top] = -2;
    return top;
  };

  const search = (end: number, cellCost: Float64Array, wanted: Int32Array): Tree => {
    cost.fill(Number.POSITIVE_INFINITY);
    parent.fill(-1);
    by.fill(-1);
    place.fill(-1);
    isWanted.fill(0);
    let open = 0;
    for (const cell of wanted) {
      if (isWanted[cell] === 0) open++;
      isWanted[cell] = 1;
    }
    tree.settled = 0;
    cost[end] = 0;
    heap[0] = end;
    place[end] = 0;
    size = 1;
    while (size > 0 && open > 0) {
      const cell = pop();
      order[tree.settled++] = cell;
      if (isWanted[cell] === 1) open--;
      const base = cost[cell] as number;
      const own = cellCost[cell] as number;
      for (let way = cell * WAYS, last = way + WAYS; way < last; way++) {
        const next = to[way] as number;
        if (next < 0 || place[next] === -2) continue;
        const b = left[way] as number;
        const mean =
          b < 0
            ? (own + (cellCost[next] as number)) / 2
            : (own +
                (cellCost[next] as number) +
                (cellCost[b] as number) +
                (cellCost[right[way] as number] as number)) /
              4;
        const at = base + (km[way] as number) * mean;
        if (at >= (cost[next] as number)) continue;
        cost[next] = at;
        parent[next] = cell;
        by[next] = way;
        if (place[next] === -1) {
          heap[size] = next;
          place[next] = size++;
        }
        up(place[next] as number);
      }
    }
    // What was seen but not settled has no final way.
    for (let i = 0; i < size; i++) cost[heap[i] as number] = Number.POSITIVE_INFINITY;
    return tree;
  };
  return { tree, search };
}
