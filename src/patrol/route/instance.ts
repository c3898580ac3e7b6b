/**
 * The problem as the search wants it. Customers are the nodes that earn something and that some vehicle can reach in time;
 * after them stand two sentinels a vehicle, its start and its end, so that every customer of a tour has a node before and
 * after it, a closed tour is no special case, and a node that can never be visited costs nothing.
 */
import type { RouteProblem, Vehicle } from './problem.ts';

export interface Instance {
  /** Node of the problem of each customer, then of each sentinel. */
  readonly nodes: Int32Array;
  /** Customers. */
  readonly count: number;
  /** Customers and sentinels. */
  readonly size: number;
  /** `size` × `size` costs of each vehicle; vehicles that share a matrix share it here. */
  readonly costs: readonly Float64Array[];
  readonly limits: readonly number[];
  /** Score of each customer, 0 for sentinels. */
  readonly scores: Float64Array;
  /** Flat, `reach` a customer: the nearest customers, nearest first. */
  readonly near: Int32Array;
  readonly reach: number;
  /** What starts and ends earn, whatever the tours. */
  readonly base: number;
  /** `base` and every customer's score. */
  readonly bound: number;
}

/** So many neighbours an insertion or an exchange looks at; more find little and cost time in proportion. */
const REACH = 20;

export const startOf = (instance: Instance, vehicle: number): number => instance.count + 2 * vehicle;
export const endOf = (instance: Instance, vehicle: number): number => instance.count + 2 * vehicle + 1;

/**
 * Least cost from `source` to every node (Dijkstra 1959, dense form). Not the direct cost: whole-number distances break the
 * triangle inequality by a unit, and leaving out a node must be beyond doubt.
 */
function leastCosts(costs: Float64Array, n: number, source: number): Float64Array {
  const least = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const settled = new Uint8Array(n);
  least[source] = 0;
  for (let round = 0; round < n; round++) {
    let u = -1;
    for (let i = 0; i < n; i++) if (!settled[i] && (u < 0 || (least[i] as number) < (least[u] as number))) u = i;
    settled[u] = 1;
    for (let i = 0; i < n; i++) {
      const through = (least[u] as number) + (costs[u * n + i] as number);
      if (through < (least[i] as number)) least[i] = through;
    }
  }
  return least;
}

function canReach({ start, end, limit, costs }: Vehicle, n: number): (node: number) => boolean {
  const out = leastCosts(costs, n, start);
  const home = start === end ? out : leastCosts(costs, n, end);
  // A sum taken in another order may differ in its last bits.
  const ceiling = limit * (1 + 1e-12);
  return (node) => (out[node] as number) + (home[node] as number) <= ceiling;
}

/**
 * The `reach` nearest customers of each; among equals the smaller index first, so that a run can be repeated. Kept in a short
 * sorted list instead of sorting all, which would take longer than the search where there are thousands.
 */
function nearest(costs: Float64Array, count: number, size: number, reach: number): Int32Array {
  const near = new Int32Array(count * reach);
  for (let u = 0; u < count; u++) {
    const list = near.subarray(u * reach, (u + 1) * reach);
    const row = costs.subarray(u * size, u * size + count);
    let length = 0;
    for (let node = 0; node < count; node++) {
      if (
        node === u ||
        (length === reach && (length === 0 || (row[node] as number) >= (row[list[length - 1] as number] as number)))
      )
        continue;
      let at = length < reach ? length++ : length - 1;
      for (; at > 0 && (row[list[at - 1] as number] as number) > (row[node] as number); at--)
        list[at] = list[at - 1] as number;
      list[at] = node;
    }
  }
  return near;
}

/** The search's view of a sound problem (`problemFaults` found nothing). */
export function instanceOf({ scores, vehicles }: RouteProblem): Instance {
  const n = scores.length;
  const ends = vehicles.flatMap(({ start, end }) => [start, end]);
  const fixed = new Set(ends);
  const reached = vehicles.map((vehicle) => canReach(vehicle, n));
  const customers = Array.from(scores.keys()).filter(
    (node) => !fixed.has(node) && (scores[node] as number) > 0 && reached.some((reaches) => reaches(node)),
  );
  const nodes = Int32Array.from([...customers, ...ends]);
  const count = customers.length;
  const size = nodes.length;
  const shared = new Map<Float64Array, Float64Array>();
  const costs = vehicles.map(({ costs: whole }) => {
    const known = shared.get(whole);
    if (known) return known;
    const part = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        part[i * size + j] = whole[(nodes[i] as number) * n + (nodes[j] as number)] as number;
    shared.set(whole, part);
    return part;
  });
  const reach = Math.max(0, Math.min(REACH, count - 1));
  const base = [...fixed].reduce((sum, node) => sum + (scores[node] as number), 0);
  return {
    nodes,
    count,
    size,
    costs,
    limits: vehicles.map(({ limit }) => limit),
    scores: Float64Array.from(nodes, (node, i) => (i < count ? (scores[node] as number) : 0)),
    near: nearest(costs[0] as Float64Array, count, size, reach),
    reach,
    base,
    bound: customers.reduce((sum, node) => sum + (scores[node] as number), base),
  };
}
