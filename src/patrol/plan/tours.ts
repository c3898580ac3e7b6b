/** Tours of boats over sectors, with the hours watched in each: what they take, what they cover, how they are filled. */
import type { Rng } from '../../risk/rng.ts';
import type { Legs } from './legs.ts';
import { LEAST_WATCH_HOURS } from './limits.ts';
import type { World } from './world.ts';

/** A stop: a sector and how long it is watched. */
export interface Stop {
  readonly sector: number;
  readonly hours: number;
}
/** One list of stops a boat, in order. */
export type Tours = readonly (readonly Stop[])[];

/** Time is shared out in steps of a quarter of an hour, then to the second. */
export const STEP_HOURS = 0.25;
/** Watches tried at an insertion, hours. */
const TRIES = [0.5, 1, 2, 4];

export interface Fleet {
  readonly world: World;
  readonly legs: Legs;
  /** Sectors that the search may use, for each boat. */
  readonly candidates: readonly (readonly number[])[];
}

/** Hours under way of one boat: base, stops in order, base, with the harbour ways at both ends; 0 for a boat that stays. */
export function travelHours({ world, legs }: Fleet, boat: number, stops: readonly Stop[]): number {
  const { kmh, gapHours } = world.boats[boat] as World['boats'][number];
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return 0;
  let km = legs.fromBase(boat, first.sector) + legs.fromBase(boat, last.sector);
  for (let i = 1; i < stops.length; i++) km += legs.between((stops[i - 1] as Stop).sector, (stops[i] as Stop).sector);
  return km / kmh + 2 * gapHours;
}

export const watchHours = (stops: readonly Stop[]): number => stops.reduce((sum, { hours }) => sum + hours, 0);

/** Hours a boat has left. */
export const leftHours = (fleet: Fleet, boat: number, stops: readonly Stop[]): number =>
  (fleet.world.boats[boat] as World['boats'][number]).hours - travelHours(fleet, boat, stops) - watchHours(stops);

/** The part of each cell's exposure that is not covered: w · exp(−e / H). */
export function uncovered({ world }: Fleet, tours: Tours): Float64Array {
  const rest = world.demand.weights.slice();
  tours.forEach((stops, boat) => {
    for (const stop of stops) watch(world, rest, boat, stop);
  });
  return rest;
}

function watch({ boats, nightHours }: World, rest: Float64Array, boat: number, { sector, hours }: Stop): void {
  const { starts, cells, shares } = (boats[boat] as World['boats'][number]).sight;
  for (let k = starts[sector] as number; k < (starts[sector + 1] as number); k++) {
    const j = cells[k] as number;
    rest[j] = (rest[j] as number) * Math.exp((-(shares[k] as number) * hours) / nightHours);
  }
}

/** What hours in a sector would add. */
function gain({ boats, nightHours }: World, rest: Float64Array, boat: number, sector: number, hours: number): number {
  const { starts, cells, shares } = (boats[boat] as World['boats'][number]).sight;
  let sum = 0;
  for (let k = starts[sector] as number; k < (starts[sector + 1] as number); k++)
    sum += (rest[cells[k] as number] as number) * -Math.expm1((-(shares[k] as number) * hours) / nightHours);
  return sum;
}

/** Share of the modelled exposure that tours cover. */
export function shareCovered(fleet: Fleet, tours: Tours): number {
  const rest = uncovered(fleet, tours);
  let sum = 0;
  rest.forEach((r, j) => {
    sum += (fleet.world.demand.weights[j] as number) - r;
  });
  return sum;
}

/** Where a sector costs least to put into a tour: the place and the hours it adds. */
function cheapest(fleet: Fleet, boat: number, stops: readonly Stop[], sector: number): { at: number; hours: number } {
  const { legs, world } = fleet;
  const { kmh, gapHours } = world.boats[boat] as World['boats'][number];
  const home = legs.fromBase(boat, sector);
  if (stops.length === 0) return { at: 0, hours: (2 * home) / kmh + 2 * gapHours };
  let best = { at: 0, hours: Infinity };
  for (let at = 0; at <= stops.length; at++) {
    const [before, after] = [stops[at - 1], stops[at]];
    const [there, on] = [before, after].map((stop) => (stop ? legs.between(stop.sector, sector) : home)) as [
      number,
      number,
    ];
    const old =
      before && after
        ? legs.between(before.sector, after.sector)
        : legs.fromBase(boat, ((before ?? after) as Stop).sector);
    const hours = (there + on - old) / kmh;
    if (hours < best.hours) best = { at, hours };
  }
  return best;
}

export interface Taste {
  /** How far earnings are blurred, 0 to 1. */
  readonly noise: number;
  /** Sectors that may not be put in. */
  readonly barred: ReadonlySet<number>;
}

/**
 * Fills the time that tours leave by what earns most an hour, the way there counted: a longer watch or a sector more. With no
 * noise and from nothing it is the greedy answer.
 */
export function fill(fleet: Fleet, tours: Tours, rng: Rng, { noise, barred }: Taste): Tours {
  const { world, candidates } = fleet;
  const filled = tours.map((stops) => [...stops]);
  const rest = uncovered(fleet, filled);
  const left = filled.map((stops, boat) => leftHours(fleet, boat, stops));
  // One blur a sector and filling: a blur a try would only let the luckiest of many tries win.
  const blur = candidates.map((list) => list.map(() => 1 + noise * (rng.next() - 0.5)));
  for (;;) {
    let best = { boat: -1, sector: -1, at: -1, hours: 0, takes: 0, ratio: 0 };
    filled.forEach((stops, boat) => {
      const most = left[boat] as number;
      if (most < STEP_HOURS) return;
      candidates[boat]?.forEach((sector, c) => {
        const mine = stops.findIndex((stop) => stop.sector === sector);
        if (mine < 0 && barred.has(sector)) return;
        const { at, hours: way } = mine < 0 ? cheapest(fleet, boat, stops, sector) : { at: mine, hours: 0 };
        for (const hours of mine < 0 ? TRIES : [STEP_HOURS]) {
          if (way + hours > most) break;
          const ratio =
            (gain(world, rest, boat, sector, hours) / Math.max(way + hours, 1e-9)) * (blur[boat]?.[c] as number);
          if (ratio > best.ratio) best = { boat, sector, at, hours, takes: way + hours, ratio };
        }
      });
    });
    if (best.boat < 0) return filled;
    const { boat, sector, at, hours, takes } = best;
    const stops = filled[boat] as Stop[];
    const old = stops[at];
    if (old?.sector === sector) stops[at] = { sector, hours: old.hours + hours };
    else stops.splice(at, 0, { sector, hours });
    watch(world, rest, boat, { sector, hours });
    left[boat] = (left[boat] as number) - takes;
  }
}

/** Puts every stop where it costs least, again and again, while that shortens the way (Or 1976). */
export function tidy(fleet: Fleet, tours: Tours): Tours {
  return tours.map((given, boat) => {
    let stops = [...given];
    for (let improved = stops.length > 1; improved; ) {
      improved = false;
      for (const stop of [...stops]) {
        const others = stops.filter((other) => other !== stop);
        const { at } = cheapest(fleet, boat, others, stop.sector);
        const tried = [...others.slice(0, at), stop, ...others.slice(at)];
        if (travelHours(fleet, boat, tried) >= travelHours(fleet, boat, stops) - 1e-9) continue;
        stops = tried;
        improved = true;
      }
    }
    return stops;
  });
}

/** Shares each boat's hours anew among its stops, to the second: what is left over goes where it earns most. */
export function shareOut(fleet: Fleet, tours: Tours): Tours {
  const { world } = fleet;
  let shared: Stop[][] = tours.map((stops) => [...stops]);
  for (let step = STEP_HOURS; step > 1 / 3600; step /= 2) {
    for (let round = 0; round < 20; round++) {
      let moved = false;
      shared = shared.map((stops, boat) => {
        if (stops.length === 0) return stops;
        const now = [...stops];
        const rest = uncovered(
          fleet,
          shared.map((other, b) => (b === boat ? now : other)),
        );
        const earns = now.map(({ sector }) => gain(world, rest, boat, sector, step));
        const most = earns.indexOf(Math.max(...earns));
        const to = now[most] as Stop;
        if (leftHours(fleet, boat, now) >= step) {
          now[most] = { ...to, hours: to.hours + step };
          moved = true;
          return now;
        }
        const gives = now.map(({ sector, hours }) =>
          hours - step < LEAST_WATCH_HOURS ? Infinity : -gain(world, rest, boat, sector, -step),
        );
        const least = gives.indexOf(Math.min(...gives));
        const from = now[least] as Stop;
        if (least === most || (gives[least] as number) >= (earns[most] as number) * (1 - 1e-9)) return stops;
        now[most] = { ...to, hours: to.hours + step };
        now[least] = { ...from, hours: from.hours - step };
        moved = true;
        return now;
      });
      if (!moved) break;
    }
  }
  return shared;
}
