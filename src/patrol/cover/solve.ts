/** Maximal covering: reduced, bounded by prices, and where these do not prove the choice, proven by HiGHS. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { HighsSource } from '../highs.ts';
import { solveExactly } from './exact.ts';
import { worthOf } from './greedy.ts';
import { lagrangian } from './lagrange.ts';
import { type CoverProblem, type CoverResult, coverFaults, PROOF } from './problem.ts';
import { type Core, coreOf } from './reduce.ts';

export interface CoverOptions {
  /** Where the solver comes from; without it, or above `MOST_ENTRIES`, the answer is the heuristic's, with its bound. */
  readonly highs?: HighsSource;
  /** A ceiling of time for the whole; 30 when not given. */
  readonly seconds?: number;
  /** Hears of choices as they get better, the first at once. */
  readonly onBetter?: (result: CoverResult) => void;
}

const SECONDS = 30;
/** Pairs of site and demand, after reduction, up to which HiGHS is asked. */
export const MOST_ENTRIES = 200_000;
/** What a proof is rounded to: HiGHS works to 1e-6 of a thousandth of the largest weight. */
const SOLVER_PROOF = 1e-7;

/** The best choice that time and size allow; null with its faults when the problem is unsound. */
export async function solveCover(
  problem: CoverProblem,
  options: CoverOptions = {},
): Promise<Outcome<CoverResult | null>> {
  const errors: readonly DataError[] = coverFaults(problem);
  if (errors.length > 0) return { value: null, errors };
  const { highs, seconds = SECONDS, onBetter } = options;
  const started = performance.now();
  const left = () => seconds - (performance.now() - started) / 1000;
  const core = coreOf(problem);
  const known = lagrangian(core, () => left() <= 0);
  const first = resultOf(problem, core, known.chosen, known.bound, 'lagrangian');
  onBetter?.(first);
  const entries = core.covers.reduce((sum, list) => sum + list.length, 0);
  if (first.optimal || !highs || entries > MOST_ENTRIES || left() <= 0) return { value: first, errors };

  const exact = await highs()
    .then((solver) => solveExactly(solver, core, known, left()))
    // A solver that cannot be fetched or runs out of memory leaves the choice and the bound already found.
    .catch(() => null);
  if (exact === null) return { value: first, errors };
  const chosen = worthOf(core, exact.chosen) > known.value ? exact.chosen : known.chosen;
  const result = resultOf(problem, core, chosen, Math.min(exact.bound, known.bound), 'branch-and-cut');
  if (result.value > first.value) onBetter?.(result);
  return { value: result, errors };
}

/** The choice in the problem's own sites, its value added up from the problem's own demands. */
function resultOf(
  problem: CoverProblem,
  core: Core,
  chosen: readonly number[],
  bound: number,
  method: CoverResult['method'],
): CoverResult {
  const { sites, demands, covers, gains = [1] } = problem;
  const indices = chosen.map((k) => core.sites[k] as number).sort((a, b) => a - b);
  const visits = new Int32Array(demands.length);
  for (const i of indices) for (const j of covers[i] as Int32Array) visits[j] = (visits[j] as number) + 1;
  const value = demands.reduce((sum, { weight }, j) => {
    let gain = 0;
    for (let k = 0; k < Math.min(visits[j] as number, gains.length); k++) gain += gains[k] as number;
    return sum + weight * gain;
  }, 0);
  const isAll = value >= core.everything * (1 - PROOF);
  const proof = method === 'branch-and-cut' ? SOLVER_PROOF : PROOF;
  const optimal = isAll || bound - value <= proof * Math.max(bound, Number.MIN_VALUE);
  return {
    chosen: indices.map((i) => sites[i] as CoverResult['chosen'][number]),
    value,
    bound: optimal ? value : bound,
    optimal,
    method: isAll ? 'everything' : method,
  };
}
