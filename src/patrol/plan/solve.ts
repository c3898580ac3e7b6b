/** A plan sought: greedy at once, then better ones until time, steps or the user end it; with what no plan can exceed. */
import { BOUND_METHOD, type Relaxed, relaxedBound } from './bound.ts';
import { candidatesOf } from './candidates.ts';
import { legsOf } from './legs.ts';
import { type Found, searchOf } from './search.ts';
import { type Fleet, type Tours, travelHours } from './tours.ts';
import type { World } from './world.ts';

/** `failed`: the search ended by itself, for want of memory or a fault; see `cutShort`. */
export type Stopped = 'optimal' | 'iterations' | 'time' | 'cancelled' | 'failed';

export interface SolveOptions {
  readonly seed: number;
  /** So many steps exactly, unless the time ends them: then the same seed gives the same plan on any machine. */
  readonly iterations?: number;
  /** Milliseconds of `performance.now()` at which the search ends. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
  /** Tours to begin with where they are better than the greedy ones; what no longer fits in its hours is left out. */
  readonly start?: Tours;
  readonly onProgress?: (share: number) => void;
  /** Hears of the greedy plan at once and of every better one. */
  readonly onBetter?: (solved: Solved) => void;
}

/** Value and bound are those of the boats: what stationary watches cover is added in the answer. */
export interface Solved extends Found {
  readonly fleet: Fleet;
  /** No plan covers a larger share; `BOUND_METHOD` says by which relaxation. */
  readonly bound: number;
  readonly boundMethod: string;
  /** Plans nearly as good, best first. */
  readonly near: readonly Found[];
  readonly iterations: number;
  readonly stopped: Stopped;
}

/** Milliseconds of work between two breaths, in which progress is drawn and a cancellation heard. */
const BREATH_MS = 40;
/** A plan this close to its bound needs no further search. */
const PROVEN = 1e-6;

export async function solveWorld(world: World, options: SolveOptions): Promise<Solved> {
  const { seed, iterations = Number.POSITIVE_INFINITY, deadline, signal, onProgress, onBetter, start } = options;
  const started = performance.now();
  const relaxed = relaxedBound(world.demand.weights, world.nightHours, world.boats);
  const fleet: Fleet = { world, legs: legsOf(world), candidates: candidatesOf(world, relaxed) };
  const search = searchOf(fleet, seed, start);
  let done = 0;
  const solved = (stopped: Stopped): Solved => {
    const { best } = search;
    const bound = boundFor(fleet, relaxed, best);
    return { ...best, fleet, bound, boundMethod: BOUND_METHOD, near: search.near(), iterations: done, stopped };
  };
  const ended = (now: number): Stopped | null => {
    // Fewer draws of the exposure were taken than a whole plan rests on.
    if (world.partial) return 'cancelled';
    if (search.best.value >= relaxed.bound * (1 - PROVEN)) return 'optimal';
    if (done >= iterations) return 'iterations';
    if (signal?.aborted) return 'cancelled';
    return now >= deadline ? 'time' : null;
  };
  onBetter?.(solved('time'));
  for (let breath = performance.now(); ; ) {
    const now = performance.now();
    const stopped = ended(now);
    if (stopped) return solved(stopped);
    if (now - breath >= BREATH_MS) {
      onProgress?.(progressAt(now));
      await new Promise((resolve) => setTimeout(resolve, 0));
      breath = performance.now();
    }
    if (search.step(progressAt(now))) {
      done++;
      onBetter?.(solved('time'));
    } else done++;
  }

  function progressAt(now: number): number {
    // With a count of steps the clock may decide nothing but the end.
    if (Number.isFinite(iterations)) return done / Math.max(1, iterations);
    return Math.min(1, (now - started) / Math.max(1, deadline - started));
  }
}

/**
 * The bound takes ways somewhat shorter than the ones found. Should a plan have found a still shorter one, the bound is made
 * anew with it, so that it holds for that plan by the same reasoning.
 */
function boundFor(fleet: Fleet, relaxed: Relaxed, { tours, value }: Found): number {
  const { boats, demand, nightHours } = fleet.world;
  const longer = boats.map((boat, v) => longestWith(fleet, v, boat.longest, tours));
  const bound = longer.every((longest, v) => longest === boats[v]?.longest)
    ? relaxed.bound
    : relaxedBound(
        demand.weights,
        nightHours,
        boats.map(({ sight }, v) => ({ sight, longest: longer[v] as Float64Array })),
      ).bound;
  // Only the rounding of sums can bring a value above its own tangent plane.
  return Math.max(bound, value);
}

function longestWith(fleet: Fleet, boat: number, longest: Float64Array, tours: Tours): Float64Array {
  const stops = tours[boat] ?? [];
  const most = (fleet.world.boats[boat]?.hours ?? 0) - travelHours(fleet, boat, stops);
  const short = stops.filter(({ sector }) => most > (longest[sector] as number));
  if (short.length === 0) return longest;
  const raised = longest.slice();
  for (const { sector } of short) raised[sector] = most;
  return raised;
}
