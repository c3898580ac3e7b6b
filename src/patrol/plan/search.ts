/**
 * Team orienteering with watches: which sectors, by which boat, in which order, how long. Large neighbourhood search (Shaw 1998;
 * Ropke and Pisinger 2006) over feasible tours, accepted by record-to-record travel (Dueck 1993). The solver of
 * `patrol/route` wants a score a node that does not depend on the others; here circles overlap and time is chosen, so the
 * moves are the same and the worth is that of the whole.
 */
import { createRng, type Rng } from '../../risk/rng.ts';
import { LEAST_WATCH_HOURS } from './limits.ts';
import { type Fleet, fill, leftHours, type Stop, shareCovered, shareOut, type Tours, tidy } from './tours.ts';

export interface Found {
  readonly tours: Tours;
  readonly value: number;
}

export interface Search {
  readonly best: Found;
  /** Plans within `NEAR` of the best, of unlike sectors, best first. */
  near(): readonly Found[];
  /** One step; `progress` from 0 to 1. True where it found a new best. */
  step(progress: number): boolean;
}

/** Near-optimal: within a tenth of the best. */
export const NEAR = 0.1;
const MOST_KEPT = 400;
/** How far below the best a plan may be to go on from: 5 % at first, 0.1 % at the end. */
const LOOSE = 0.05;
const TIGHT = 0.001;
const MOST_NOISE = 0.5;
const NOTHING: ReadonlySet<number> = new Set();

export function searchOf(fleet: Fleet, seed: number, start?: Tours): Search {
  const rng = createRng(seed);
  const finished = (tours: Tours): Found => {
    const shared = shareOut(fleet, tidy(fleet, tours));
    return { tours: shared, value: shareCovered(fleet, shared) };
  };
  const kept = new Map<string, Found>();
  const keep = (found: Found): void => {
    const key = keyOf(found.tours);
    if ((kept.get(key)?.value ?? -1) < found.value) kept.set(key, found);
  };
  const empty = fleet.world.boats.map(() => []);
  let best = finished(fill(fleet, empty, rng, { noise: 0, barred: NOTHING }));
  keep(best);
  if (start) {
    const fitting = start.map((stops, boat) => (leftHours(fleet, boat, stops) >= 0 ? stops : []));
    const begun = finished(fill(fleet, fitting, rng, { noise: 0, barred: NOTHING }));
    keep(begun);
    if (begun.value > best.value) best = begun;
  }
  let current = best;
  const near = (): readonly Found[] =>
    [...kept.values()].filter(({ value }) => value >= best.value * (1 - NEAR)).sort((a, b) => b.value - a.value);
  return {
    get best() {
      return best;
    },
    near,
    step(progress) {
      const { tours, barred } = ruined(current.tours, rng);
      const found = finished(fill(fleet, tours, rng, { noise: rng.next() * MOST_NOISE, barred }));
      keep(found);
      if (kept.size > 2 * MOST_KEPT) prune(kept, near());
      if (found.value >= best.value * (1 - LOOSE * (TIGHT / LOOSE) ** progress)) current = found;
      if (found.value <= best.value * (1 + 1e-9)) return false;
      best = found;
      return true;
    },
  };
}

function prune(kept: Map<string, Found>, near: readonly Found[]): void {
  kept.clear();
  for (const found of near.slice(0, MOST_KEPT)) kept.set(keyOf(found.tours), found);
}

const keyOf = (tours: Tours): string =>
  tours
    .map((stops) =>
      stops
        .map(({ sector }) => sector)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .join('|');

/** Takes some stops out, or shortens all; half of the time what was taken out may not come back at once. */
function ruined(tours: Tours, rng: Rng): { tours: Tours; barred: ReadonlySet<number> } {
  const all = tours.flatMap((stops, boat) => stops.map((stop) => ({ boat, stop })));
  if (all.length === 0) return { tours, barred: NOTHING };
  const gone = new Set<Stop>();
  const way = rng.next();
  if (way < 0.3) {
    const boat = rng.below(tours.length);
    for (const stop of tours[boat] ?? []) gone.add(stop);
  } else for (let n = 1 + rng.below(3); n > 0; n--) gone.add((all[rng.below(all.length)] as (typeof all)[number]).stop);
  const shorter = way > 0.6;
  const left = tours.map((stops) =>
    stops
      .filter((stop) => !gone.has(stop))
      .map((stop) => (shorter ? { ...stop, hours: Math.max(LEAST_WATCH_HOURS, stop.hours / 2) } : stop)),
  );
  const barred = rng.next() < 0.5 ? new Set([...gone].map(({ sector }) => sector)) : NOTHING;
  return { tours: left, barred };
}
