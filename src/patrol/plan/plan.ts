/** A night's plan from a request: where a few boats go tonight, how good that is, and how good any plan could be. */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { answerOf, type Plan } from './answer.ts';
import type { PlanRequest } from './request.ts';
import { type Solved, solveWorld } from './solve.ts';
import { worldOf } from './world.ts';

export interface PlanOptions {
  readonly seed: number;
  /** So many steps exactly, unless `budgetSeconds` ends them. */
  readonly iterations?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  readonly onBetter?: (plan: Plan) => void;
  /** H3 resolution of sectors and exposure, 7 unless given. */
  readonly resolution?: number;
  /** Ids of places and routes that count for nothing. */
  readonly leaveOut?: ReadonlySet<string>;
}

/** Share of the whole that finding water and exposure is taken for, where progress is shown. */
const WORLD_SHARE = 0.3;

/** The same plan with what it was found from, for a week's schedule and for what-ifs. */
export interface SolvedPlan {
  readonly plan: Plan;
  readonly solved: Solved;
}

/** Null with errors where the request cannot be planned; cancelled or out of time it is the plan so far, and says so. */
export async function solvePlan(
  pack: RegionPack,
  request: PlanRequest,
  { onProgress, onBetter, leaveOut, resolution, ...options }: PlanOptions,
): Promise<Outcome<SolvedPlan | null>> {
  const deadline = performance.now() + request.budgetSeconds * 1000;
  const { signal } = options;
  const world = await worldOf(pack, request, {
    ...(signal && { signal }),
    ...(leaveOut && { leaveOut }),
    ...(resolution !== undefined && { resolution }),
    onProgress: (share) => onProgress?.(share * WORLD_SHARE),
  });
  if (!world.value) return { value: null, errors: world.errors };
  const solved = await solveWorld(world.value, {
    ...options,
    deadline,
    onProgress: (share) => onProgress?.(WORLD_SHARE + share * (1 - WORLD_SHARE)),
    ...(onBetter && { onBetter: (better: Solved) => onBetter(answerOf(better, request.window)) }),
  });
  return { value: { plan: answerOf(solved, request.window), solved }, errors: [] };
}

export async function planPatrol(
  pack: RegionPack,
  request: PlanRequest,
  options: PlanOptions,
): Promise<Outcome<Plan | null>> {
  const { value, errors } = await solvePlan(pack, request, options);
  return { value: value?.plan ?? null, errors };
}
