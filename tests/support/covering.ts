import type { CoverProblem } from '../../src/patrol/cover/index.ts';
import { createRng } from '../../src/risk/rng.ts';

/** Sites and demands drawn in a unit square; a site covers what lies within the radius. */
export function drawnCover(
  seed: number,
  size: { sites: number; demands: number; p: number; radius: number; gains?: readonly number[] },
): CoverProblem {
  const rng = createRng(seed);
  const point = () => [rng.next(), rng.next()] as const;
  const sites = Array.from({ length: size.sites }, point);
  const demands = Array.from({ length: size.demands }, point);
  return {
    sites: sites.map((_, i) => `s${i}`),
    demands: demands.map((_, j) => ({ id: `d${j}`, weight: rng.below(100) })),
    covers: sites.map(([x, y]) =>
      Int32Array.from(demands.keys()).filter((j) => {
        const [u, v] = demands[j]!;
        return Math.hypot(x - u, y - v) <= size.radius;
      }),
    ),
    p: size.p,
    ...(size.gains && { gains: size.gains }),
  };
}

/** What a choice of sites is worth, straight from the definition. */
export function worthBy({ sites, demands, covers, gains = [1] }: CoverProblem, chosen: readonly (string | number)[]) {
  const lists = chosen.map((id) => covers[sites.indexOf(id)]!);
  return demands.reduce((sum, { weight }, j) => {
    const visits = lists.filter((list) => list.includes(j)).length;
    return sum + weight * gains.slice(0, visits).reduce((a, b) => a + b, 0);
  }, 0);
}

/** The optimum by trying every choice of p sites. */
export function bestByTrying(problem: CoverProblem): number {
  let best = 0;
  const extend = (from: number, chosen: readonly (string | number)[]): void => {
    if (chosen.length === problem.p) {
      best = Math.max(best, worthBy(problem, chosen));
      return;
    }
    for (let i = from; i < problem.sites.length; i++) extend(i + 1, [...chosen, problem.sites[i]!]);
  };
  extend(0, []);
  return best;
}
