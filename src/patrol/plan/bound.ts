/**
 * What no plan can exceed. Of a plan three things are kept: the coverage it earns, the hours of each boat, and that a boat
 * which watches a sector also travels there and home. For boat v with T hours and d hours to sector s, a plan that watches
 * s for t_s hours travels at least twice the farthest d, so Σ_s t_s ≤ T − 2·max d, hence Σ_s t_s / (T − 2·d_s) ≤ 1. Coverage
 * under that one rule a boat is a concave programme over a product of simplices; the ways between sectors are left out.
 * Frank and Wolfe (1956) with pairwise steps (Lacoste-Julien and Jaggi 2015) climb to its optimum, and at every point the
 * tangent plane bounds all plans from above: F(x) + max_y ∇F(x)·(y − x). The least such bound is given.
 */
import { coveredBy, marginal, watchInto } from './effort.ts';
import type { Sight } from './sight.ts';

export interface BoundBoat {
  readonly sight: Sight;
  /** Hours that could be watched in each sector were it the only one: T − 2·d, 0 where it cannot be reached. */
  readonly longest: Float64Array;
}

export interface Relaxed {
  readonly bound: number;
  /** Hours a boat would watch each sector in the relaxed optimum. */
  readonly hours: readonly Float64Array[];
  /** Worth of one hour in each sector at the prices of the relaxed optimum. */
  readonly worth: readonly Float64Array[];
}

export const BOUND_METHOD =
  'concave relaxation: hours less twice the way to each sector, no ways between sectors (Frank-Wolfe)';

const ROUNDS = 3000;
const PROOF = 1e-8;
const HALVINGS = 50;

function worthOf({ sight, longest }: BoundBoat, price: Float64Array, worth: Float64Array): void {
  for (let s = 0; s < longest.length; s++) {
    let sum = 0;
    if ((longest[s] as number) > 0)
      for (let k = sight.starts[s] as number; k < (sight.starts[s + 1] as number); k++)
        sum += (sight.shares[k] as number) * (price[sight.cells[k] as number] as number);
    worth[s] = sum;
  }
}

/** The bound of a fleet; 0 where no boat reaches anything. */
export function relaxedBound(weights: Float64Array, nightHours: number, boats: readonly BoundBoat[]): Relaxed {
  const effort = new Float64Array(weights.length);
  const worth = boats.map(({ longest }) => new Float64Array(longest.length));
  const shares = boats.map(({ longest }) => new Float64Array(longest.length));
  const active = boats.map(() => new Set<number>());
  let bound = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    let slack = 0;
    boats.forEach((boat, v) => {
      const [f, w] = [shares[v] as Float64Array, worth[v] as Float64Array];
      worthOf(boat, marginal(weights, effort, nightHours), w);
      step(boat, f, w, active[v] as Set<number>, effort, weights, nightHours);
    });
    const price = marginal(weights, effort, nightHours);
    boats.forEach((boat, v) => {
      const [f, w] = [shares[v] as Float64Array, worth[v] as Float64Array];
      worthOf(boat, price, w);
      let best = 0;
      for (let s = 0; s < w.length; s++) best = Math.max(best, (w[s] as number) * (boat.longest[s] as number));
      slack += best;
      for (const s of active[v] as Set<number>)
        slack -= (f[s] as number) * (w[s] as number) * (boat.longest[s] as number);
    });
    const value = coveredBy(weights, effort, nightHours);
    bound = Math.min(bound, value + Math.max(0, slack));
    if (slack <= PROOF * value) break;
  }
  const hours = shares.map((f, v) => f.map((share, s) => share * ((boats[v] as BoundBoat).longest[s] as number)));
  return { bound: Number.isFinite(bound) ? bound : 0, hours, worth };
}

/** Moves a boat's time from the sector that earns least of those it watches to the one that earns most, as far as that helps. */
function step(
  { sight, longest }: BoundBoat,
  f: Float64Array,
  worth: Float64Array,
  active: Set<number>,
  effort: Float64Array,
  weights: Float64Array,
  nightHours: number,
): void {
  const earns = (s: number): number => (worth[s] as number) * (longest[s] as number);
  let best = -1;
  for (let s = 0; s < worth.length; s++) if (earns(s) > (best < 0 ? 0 : earns(best))) best = s;
  if (best < 0) return;
  let worst = -1;
  for (const s of active) if (s !== best && (worst < 0 || earns(s) < earns(worst))) worst = s;
  if (active.size > 0 && worst < 0) return;
  const most = worst < 0 ? 1 : (f[worst] as number);
  const change = new Map<number, number>();
  const add = (s: number, sign: number): void => {
    for (let k = sight.starts[s] as number; k < (sight.starts[s + 1] as number); k++) {
      const j = sight.cells[k] as number;
      change.set(j, (change.get(j) ?? 0) + sign * (sight.shares[k] as number) * (longest[s] as number));
    }
  };
  add(best, 1);
  if (worst >= 0) add(worst, -1);
  const slope = (by: number): number => {
    let sum = 0;
    for (const [j, d] of change)
      sum += (weights[j] as number) * d * Math.exp(-((effort[j] as number) + by * d) / nightHours);
    return sum;
  };
  let [low, high] = [0, most];
  if (slope(most) >= 0) low = most;
  else
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (low + high) / 2;
      if (slope(middle) > 0) low = middle;
      else high = middle;
    }
  if (low === 0) return;
  watchInto(effort, { sight, sector: best, hours: low * (longest[best] as number) });
  f[best] = (f[best] as number) + low;
  active.add(best);
  if (worst < 0) return;
  watchInto(effort, { sight, sector: worst, hours: -low * (longest[worst] as number) });
  f[worst] = low === most ? 0 : (f[worst] as number) - low;
  if (f[worst] === 0) active.delete(worst);
}
