/** Which sectors the search looks at: those that earn most at the prices of the relaxed optimum. */
import type { Relaxed } from './bound.ts';
import { LEAST_WATCH_HOURS } from './limits.ts';
import { reachableHours, type World } from './world.ts';

/** Sectors a boat; ways between them are searched for one by one. */
const MOST = 40;

/**
 * For each boat the sectors of its relaxed optimum, then those whose hours are worth most at its prices, ways counted. At these
 * prices a sector far down the list cannot be part of a good plan: it would give away more than it brings.
 */
export const candidatesOf = (world: World, { worth, hours }: Relaxed): number[][] =>
  world.boats.map((boat, v) => {
    const at = (list: readonly Float64Array[], s: number): number => list[v]?.[s] ?? 0;
    const earns = (s: number): number => at(worth, s) * (boat.longest[s] as number) + (at(hours, s) > 0 ? 1 : 0);
    return Array.from(boat.longest.keys())
      .filter((s) => reachableHours(world, boat, s) >= LEAST_WATCH_HOURS && at(worth, s) > 0)
      .sort((a, b) => earns(b) - earns(a) || a - b)
      .slice(0, MOST);
  });
