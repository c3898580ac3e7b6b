/** Team orienteering solved within a time or a count of steps; anytime, cancellable, and the same for the same seed. */
import type { DataError } from '../../domain/outcome.ts';
import { instanceOf } from './instance.ts';
import { problemFaults, type RouteProblem, type RouteResult, type RouteSolution, type Stopped } from './problem.ts';
import { Search } from './search.ts';
import type { Tours } from './tours.ts';

export interface RouteOptions {
  readonly seed: number;
  /** A ceiling of time; without `iterations` the annealing is spread over it. */
  readonly seconds?: number;
  /** So many steps exactly, unless the time ends them before: then the same seed gives the same answer anywhere. */
  readonly iterations?: number;
  /** Hears of every better solution; what it is given does not change afterwards. */
  readonly onBetter?: (solution: RouteSolution) => void;
  readonly signal?: AbortSignal;
}

/** Without time or count the search would not end. */
const DEFAULT_SECONDS = 5;
/** Steps between two looks at the clock. */
const STEPS = 16;
/** Milliseconds of work between two breaths of the asynchronous form, in which a cancellation can be heard. */
const BREATH_MS = 40;

/** Either the answer, or why the problem cannot be solved. */
export type RouteOutcome =
  | { readonly value: RouteResult; readonly errors: readonly [] }
  | { readonly value: null; readonly errors: readonly DataError[] };

/** The search in slices: yields now and then, returns the answer. */
function* run(problem: RouteProblem, options: RouteOptions): Generator<undefined, RouteResult> {
  const { seed, iterations = Number.POSITIVE_INFINITY, onBetter, signal } = options;
  const seconds = options.seconds ?? (Number.isFinite(iterations) ? Number.POSITIVE_INFINITY : DEFAULT_SECONDS);
  const started = performance.now();
  const instance = instanceOf(problem);
  const search = new Search(instance, seed);
  const solution = () => solutionOf(problem, search.best);
  onBetter?.(solution());
  // Added in another order the same scores may differ in their last bits.
  const isAll = () => search.best.score >= (instance.bound - instance.base) * (1 - 1e-12);
  let done = 0;
  const finish = (stopped: Stopped): RouteResult => ({
    ...solution(),
    iterations: done,
    stopped,
    bound: instance.bound,
  });
  for (;;) {
    if (isAll()) return finish('optimal');
    if (done >= iterations) return finish('iterations');
    if (signal?.aborted) return finish('cancelled');
    const elapsed = (performance.now() - started) / 1000;
    if (elapsed >= seconds) return finish('time');
    const progress = Number.isFinite(iterations) ? done / iterations : elapsed / seconds;
    for (let i = 0; i < STEPS && done < iterations; i++) {
      done++;
      if (search.step(progress)) onBetter?.(solution());
    }
    yield;
  }
}

/** The tours in the problem's own nodes, cost and score added up afresh. */
function solutionOf({ scores, vehicles }: RouteProblem, tours: Tours): RouteSolution {
  const { instance } = tours;
  const line = new Int32Array(instance.size);
  const visited = new Set<number>();
  const ways = vehicles.map((_, v) =>
    Array.from(line.subarray(0, tours.read(v, line)), (node) => instance.nodes[node] as number),
  );
  for (const node of ways.flat()) visited.add(node);
  const n = scores.length;
  return {
    score: [...visited].sort((a, b) => a - b).reduce((sum, node) => sum + (scores[node] as number), 0),
    tours: ways,
    costs: ways.map((way, v) =>
      way.slice(1).reduce((sum, node, i) => sum + (vehicles[v]?.costs[(way[i] as number) * n + node] as number), 0),
    ),
  };
}

/** Solves to the end without letting other work in: for the command line, tests and benches. */
export function solveRoute(problem: RouteProblem, options: RouteOptions): RouteOutcome {
  const errors = problemFaults(problem);
  if (errors.length > 0) return { value: null, errors };
  const search = run(problem, options);
  for (;;) {
    const { done, value } = search.next();
    if (done) return { value, errors: [] };
  }
}

/** The same, letting other work in every 40 ms, so that `signal` can be raised: for the worker. */
export async function solveRouteGently(problem: RouteProblem, options: RouteOptions): Promise<RouteOutcome> {
  const errors = problemFaults(problem);
  if (errors.length > 0) return { value: null, errors };
  const search = run(problem, options);
  for (let breath = performance.now(); ; ) {
    const { done, value } = search.next();
    if (done) return { value, errors: [] };
    if (performance.now() - breath < BREATH_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    breath = performance.now();
  }
}
