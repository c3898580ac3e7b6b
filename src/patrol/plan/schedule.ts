/**
 * A week that cannot be foretold: each night a plan drawn from the nearly optimal ones, at hours drawn too. No sector is
 * watched every night; none of the cells with most exposure that these plans could see stays unseen all week.
 */
import { createRng, type Rng } from '../../risk/rng.ts';
import { inAll, type PlannedVessel, vesselsOf } from './answer.ts';
import { mixtureOf, sectorChances, sectorsOf } from './mixture.ts';
import { type Found, NEAR } from './search.ts';
import type { Solved } from './solve.ts';
import type { Fleet, Tours } from './tours.ts';
import type { Window } from './window.ts';

export interface Week {
  readonly nights: readonly {
    readonly date: string;
    readonly value: number;
    readonly vessels: readonly PlannedVessel[];
  }[];
  /** Chance that a night drawn this way watches a sector, most often first. */
  readonly sectorProbability: readonly { readonly cell: string; readonly p: number }[];
  /** How many plans are drawn from, and how far below the best one may be, as a share of it. */
  readonly plans: number;
  readonly within: number;
  readonly bestValue: number;
  /** Mean over the draw, and over the nights of this week. */
  readonly expectedValue: number;
  readonly meanValue: number;
  /** What not being foretold costs: (best − expected) / best. */
  readonly price: number;
  /** Cells with much exposure that the plans could see and the week does not, with their share: none, where that can be had. */
  readonly neverSeen: readonly { readonly cell: string; readonly share: number }[];
}

export interface WeekOptions {
  /** For tests and the command line alone; by default drawn from the machine's cryptographic source, and never told. */
  readonly seed?: number;
  readonly nights?: number;
}

const NIGHTS = 7;
/** The cells that together hold this share of the exposure that the plans could see. */
const TARGET_SHARE = 0.5;

/** 53 bits nobody can foretell. */
function freshSeed(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low;
}

export function weekOf(
  solved: Solved,
  window: Window,
  { seed = freshSeed(), nights = NIGHTS }: WeekOptions = {},
): Week {
  const { fleet, near } = solved;
  const rng = createRng(seed);
  const mixture = mixtureOf(near);
  const seen = near.map(({ tours }) => seenBy(fleet, tours));
  const targets = targetsOf(fleet, seen);
  const drawn = Array.from({ length: nights }, () => drawFrom(mixture, rng));
  spread(near, drawn, rng);
  reveal(near, seen, targets, fleet, drawn);
  const value = (k: number): number => inAll(fleet, (near[k] as Found).value);
  const bestValue = inAll(fleet, solved.value);
  const meanValue = drawn.reduce((sum, k) => sum + value(k), 0) / nights;
  const expectedValue = mixture.reduce((sum, p, k) => sum + p * value(k), 0);
  const all = new Set(drawn.flatMap((k) => [...(seen[k] as Set<number>)]));
  const { ids, weights } = fleet.world.demand;
  return {
    nights: drawn.map((k, night) => ({
      date: dayAfter(window.date, night),
      value: value(k),
      vessels: vesselsOf(fleet, near[k] as Found, window, () => rng.next()),
    })),
    sectorProbability: sectorChances(near, mixture).map(([sector, p]) => ({ cell: cellOf(fleet, sector), p })),
    plans: mixture.filter((p) => p > 0).length,
    within: NEAR,
    bestValue,
    expectedValue,
    meanValue,
    price: (bestValue - expectedValue) / bestValue,
    neverSeen: targets.filter((j) => !all.has(j)).map((j) => ({ cell: ids[j] as string, share: weights[j] as number })),
  };
}

const cellOf = ({ world }: Fleet, sector: number): string =>
  world.waters.grid.ids[world.sectors[sector] as number] as string;

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function drawFrom(mixture: Float64Array, rng: Rng): number {
  let left = rng.next();
  for (let k = 0; k < mixture.length; k++) {
    left -= mixture[k] as number;
    if (left < 0) return k;
  }
  return mixture.findLastIndex((p) => p > 0);
}

/** Cells of which a plan sees at least half. */
function seenBy({ world }: Fleet, tours: Tours): Set<number> {
  const seen = new Set<number>();
  tours.forEach((stops, boat) => {
    const { starts, cells, shares } = (world.boats[boat] as (typeof world.boats)[number]).sight;
    for (const { sector } of stops)
      for (let k = starts[sector] as number; k < (starts[sector + 1] as number); k++)
        if ((shares[k] as number) >= 0.5) seen.add(cells[k] as number);
  });
  return seen;
}

/** The most exposed cells that some plan sees, until they hold `TARGET_SHARE` of the exposure of all that are seen. */
function targetsOf({ world }: Fleet, seen: readonly ReadonlySet<number>[]): number[] {
  const weight = (j: number): number => world.demand.weights[j] as number;
  const all = [...new Set(seen.flatMap((cells) => [...cells]))].sort((a, b) => weight(b) - weight(a) || a - b);
  const total = all.reduce((sum, j) => sum + weight(j), 0);
  let sum = 0;
  return all.filter((j) => {
    const before = sum;
    sum += weight(j);
    return before < TARGET_SHARE * total;
  });
}

/** Sectors watched on every night of a week; none in a week of one night. */
function always(plans: readonly Found[], drawn: readonly number[]): number[] {
  const [first, ...others] = drawn.map((k) => sectorsOf((plans[k] as Found).tours));
  return others.length === 0 ? [] : [...(first ?? [])].filter((sector) => others.every((set) => set.has(sector)));
}

/** Exchanges a night for one that leaves out a sector watched every night, as long as there is one and a plan without it. */
function spread(plans: readonly Found[], drawn: number[], rng: Rng): void {
  for (let tries = 0; tries < plans.length; tries++) {
    const [sector] = always(plans, drawn);
    if (sector === undefined) return;
    const without = plans.findIndex(({ tours }) => !sectorsOf(tours).has(sector));
    if (without < 0) return;
    drawn[rng.below(drawn.length)] = without;
  }
}

/** Exchanges nights for plans that see targets which the week does not, while that helps and leaves no sector watched always. */
function reveal(
  plans: readonly Found[],
  seen: readonly ReadonlySet<number>[],
  targets: readonly number[],
  { world }: Fleet,
  drawn: number[],
): void {
  const missed = (nights: readonly number[]): number =>
    targets.reduce(
      (sum, j) =>
        nights.some((k) => (seen[k] as ReadonlySet<number>).has(j)) ? sum : sum + (world.demand.weights[j] as number),
      0,
    );
  for (let rounds = 0; rounds < drawn.length; rounds++) {
    let best = { least: missed(drawn), night: -1, plan: -1 };
    if (best.least === 0) return;
    for (let night = 0; night < drawn.length; night++)
      for (let plan = 0; plan < plans.length; plan++) {
        const tried = drawn.map((k, n) => (n === night ? plan : k));
        const least = missed(tried);
        if (least < best.least - 1e-12 && always(plans, tried).length === 0) best = { least, night, plan };
      }
    if (best.night < 0) return;
    drawn[best.night] = best.plan;
  }
}
