import { expect } from 'vitest';
import {
  type RouteOptions,
  type RouteProblem,
  type RouteSolution,
  solveRoute,
} from '../../../src/patrol/route/index.ts';

/** Every promise about a solution, recomputed from its tours. */
export function expectSound({ scores, vehicles }: RouteProblem, { score, tours, costs }: RouteSolution): void {
  const inner = tours.flatMap((tour) => tour.slice(1, -1));
  expect(new Set(inner).size).toBe(inner.length);
  const all = new Set(tours.flat());
  expect([...all].reduce((sum, i) => sum + scores[i]!, 0)).toBeCloseTo(score, 6);
  for (const [v, { start, end, limit, costs: matrix }] of vehicles.entries()) {
    const tour = tours[v]!;
    expect([tour[0], tour.at(-1)]).toEqual([start, end]);
    const way = tour.slice(1).reduce((sum, node, i) => sum + matrix[tour[i]! * scores.length + node]!, 0);
    expect(way).toBe(costs[v]);
    expect(way).toBeLessThanOrEqual(limit);
  }
}

/** The answer, held to every promise. */
export function solve(problem: RouteProblem, options: RouteOptions) {
  const { value, errors } = solveRoute(problem, options);
  if (!value) throw new Error(JSON.stringify(errors));
  expectSound(problem, value);
  return value;
}

/** The same nodes for vehicles with these starts, ends and shares of the limit. */
export const withEnds = (
  problem: RouteProblem,
  ends: readonly (readonly [number, number, number])[],
): RouteProblem => ({
  ...problem,
  vehicles: ends.map(([start, end, share]) => ({
    ...problem.vehicles[0]!,
    start,
    end,
    limit: problem.vehicles[0]!.limit * share,
  })),
});
