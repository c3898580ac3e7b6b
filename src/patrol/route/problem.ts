/** Team orienteering: what is to be solved, what comes back, and what makes a problem unsound. */
import type { DataError } from '../../domain/outcome.ts';

export interface Vehicle {
  /** Node where the tour begins, and where it ends; they may be one. */
  readonly start: number;
  readonly end: number;
  /** The tour's cost may not be more, in the unit of `costs`. */
  readonly limit: number;
  /**
   * Cost from node i to node j at `i * n + j`, the same both ways. Vehicles of unlike speed have matrices of their own,
   * others may share one. Time spent at a node is put in as half of it on every way to and from the node.
   */
  readonly costs: Float64Array;
}

export interface RouteProblem {
  /** What visiting a node earns, once, whoever visits it; at least 0. */
  readonly scores: Float64Array;
  readonly vehicles: readonly Vehicle[];
}

/** One tour a vehicle, from its start to its end, both of them included: `[start, …, end]`. */
export interface RouteSolution {
  /** Sum of scores of all nodes visited, starts and ends among them, each node counted once. */
  readonly score: number;
  readonly tours: readonly (readonly number[])[];
  /** Cost of each tour, summed in its order. */
  readonly costs: readonly number[];
}

export type Stopped = 'optimal' | 'iterations' | 'time' | 'cancelled';

export interface RouteResult extends RouteSolution {
  readonly iterations: number;
  readonly stopped: Stopped;
  /** No solution can score more: every node that some vehicle can reach and come home from, together. */
  readonly bound: number;
}

const fault = (row: number | null, column: string, rule: string, value: number | null, remedy: string): DataError => ({
  file: '',
  row,
  column,
  rule,
  value: value !== null && Number.isFinite(value) ? value : null,
  remedy,
});

/** Every fault that would make an answer meaningless; `row` counts vehicles or nodes from 1. */
export function problemFaults({ scores, vehicles }: RouteProblem): DataError[] {
  const n = scores.length;
  const faults: DataError[] = [];
  if (n === 0) faults.push(fault(null, 'scores', 'required', null, 'Give at least one node.'));
  if (vehicles.length === 0) faults.push(fault(null, 'vehicles', 'required', null, 'Give at least one vehicle.'));
  scores.forEach((s, i) => {
    if (!(s >= 0 && Number.isFinite(s)))
      faults.push(fault(i + 1, 'scores', 'range', s, 'A score is a finite number of at least 0.'));
  });
  for (const [v, { start, end, limit, costs }] of vehicles.entries()) {
    const row = v + 1;
    for (const [name, node] of Object.entries({ start, end }))
      if (!(Number.isInteger(node) && node >= 0 && node < n))
        faults.push(fault(row, name, 'foreignKey', node, `The ${name} of a vehicle is the index of a node.`));
    if (!(limit >= 0 && Number.isFinite(limit)))
      faults.push(fault(row, 'limit', 'range', limit, 'A limit is a finite number of at least 0.'));
    if (costs.length !== n * n) {
      faults.push(fault(row, 'costs', 'count', costs.length, `A matrix for ${n} nodes has ${n * n} costs.`));
      continue;
    }
    const bad = firstUnsound(costs, n);
    if (bad !== null)
      faults.push(
        fault(row, 'costs', 'range', costs[bad] ?? null, `Cost ${bad}: at least 0, finite, the same both ways.`),
      );
    else if (faults.length === 0 && (costs[start * n + end] as number) > limit)
      faults.push(
        fault(row, 'limit', 'range', limit, 'The limit is less than the way from start to end: raise it or move them.'),
      );
  }
  return faults;
}

function firstUnsound(costs: Float64Array, n: number): number | null {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const c = costs[i * n + j] as number;
      if (!(c >= 0 && c < Number.POSITIVE_INFINITY) || c !== costs[j * n + i]) return i * n + j;
    }
  }
  return null;
}
