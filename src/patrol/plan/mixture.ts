/**
 * How often to use each of several nearly equal plans so that nobody can count on any sector being watched. A guesser names a
 * sector, the planner a plan; the guesser wins where the plan watches it. Multiplicative weights (Freund and Schapire 1999)
 * play this game to the planner's best mixture; security games are its use for patrols (Tambe 2011).
 */
import type { Found } from './search.ts';
import type { Tours } from './tours.ts';

const ROUNDS = 400;

export const sectorsOf = (tours: Tours): Set<number> => new Set(tours.flat().map(({ sector }) => sector));

/** Probability of each plan, in their order; the largest probability of any sector is near the least possible. */
export function mixtureOf(plans: readonly Pick<Found, 'tours'>[]): Float64Array {
  const mixture = new Float64Array(plans.length);
  const watched = plans.map(({ tours }) => [...sectorsOf(tours)]);
  const all = [...new Set(watched.flat())].sort((a, b) => a - b);
  const place = new Map(all.map((sector, k) => [sector, k]));
  const rows = watched.map((sectors) => sectors.map((sector) => place.get(sector) as number));
  const guess = new Float64Array(all.length).fill(1);
  const rate = Math.sqrt(Math.log(Math.max(2, all.length)) / ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    let [least, chosen] = [Number.POSITIVE_INFINITY, 0];
    rows.forEach((row, k) => {
      const risk = row.reduce((sum, sector) => sum + (guess[sector] as number), 0);
      // Of equals the first, which covers most.
      if (risk < least * (1 - 1e-12)) [least, chosen] = [risk, k];
    });
    mixture[chosen] = (mixture[chosen] as number) + 1 / ROUNDS;
    for (const sector of rows[chosen] ?? []) guess[sector] = (guess[sector] as number) * Math.exp(rate);
  }
  return mixture;
}

/** How often each sector is watched under a mixture of plans, most often first; of equals the lower sector first. */
export function sectorChances(plans: readonly Pick<Found, 'tours'>[], mixture: ArrayLike<number>): [number, number][] {
  const chances = new Map<number, number>();
  plans.forEach(({ tours }, k) => {
    if (mixture[k] === 0) return;
    for (const sector of sectorsOf(tours)) chances.set(sector, (chances.get(sector) ?? 0) + (mixture[k] as number));
  });
  return [...chances].map(([s, p]): [number, number] => [s, Math.min(1, p)]).sort(([a, p], [b, q]) => q - p || a - b);
}
