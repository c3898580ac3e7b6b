/** The two solvers of the patrol room on instances drawn by a recipe, each answer recomputed from what it chose. */
import { readFileSync } from 'node:fs';
import { solveCover } from '../../src/patrol/cover/index.ts';
import { highsSource } from '../../src/patrol/highs.ts';
import { planPatrol, readRequest } from '../../src/patrol/plan/index.ts';
import { solveRoute } from '../../src/patrol/route/index.ts';
import { drawnCover, worthBy } from '../support/covering.ts';
import { drawnInstance } from '../support/orienteering.ts';
import { batam } from './batam.ts';
import { type Bench, checksum, timed } from './measure.ts';

const COVERS = [1, 2, 3, 4, 5, 6];

interface Known {
  readonly nodes: number;
  readonly generation: 1 | 2 | 3;
  readonly best: number;
}

const known: readonly Known[] = readFileSync(new URL('./route-best.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [nodes = 0, generation = 0, best = 0] = line.split(',').map(Number);
    if (generation !== 1 && generation !== 2 && generation !== 3) throw new Error(`no generation in "${line}"`);
    return { nodes, generation, best };
  });

/** Gap to the best known in per cent of it, for an answer that is held to its own tour first. */
function gap({ nodes, generation, best }: Known, seconds: number): number {
  const problem = drawnInstance(nodes, nodes, generation, 0.5);
  const { value } = solveRoute(problem, { seed: 7, seconds });
  const [vehicle] = problem.vehicles;
  const [tour] = value?.tours ?? [];
  if (!value || !vehicle || !tour) throw new Error('no answer');
  const cost = tour.slice(1).reduce((sum, node, i) => sum + (vehicle.costs[(tour[i] ?? 0) * nodes + node] ?? 0), 0);
  const score = [...new Set(tour)].reduce((sum, node) => sum + (problem.scores[node] ?? 0), 0);
  if (cost > vehicle.limit || score !== value.score) throw new Error('the tour is not what it is said to be');
  return ((best - score) / best) * 100;
}

const routeGap = (seconds: number, limit: number): Bench => ({
  name: `route-gap-${seconds}s`,
  unit: '%',
  limit,
  measure: () => {
    const gaps = known.map((one) => gap(one, seconds));
    const value = gaps.reduce((a, b) => a + b, 0) / gaps.length;
    // The tours depend on the time the machine gives: the checksum is of the instances and the best known.
    return { value, n: known.length, check: checksum(known) };
  },
});

/** The two boats of the contract's check, with five seconds from the pack in memory to the plan. */
const TWO_BOATS = {
  date: '2026-11-28',
  start: '18:00',
  end: '06:00',
  direction: 'outbound',
  budgetSeconds: 5,
  vessels: [
    { base: [103.91, 1.135], speedKn: 25, hours: 8, detectionNm: 2, fuelLph: 120 },
    { base: [104.148, 1.052], speedKn: 25, hours: 8, detectionNm: 2, fuelLph: 120 },
  ],
};

const planGap: Bench = {
  name: 'plan-gap-5s',
  unit: '%',
  limit: 20,
  measure: async () => {
    const request = readRequest(TWO_BOATS).value;
    const plan = request && (await planPatrol(batam, request, { seed: 7 })).value;
    if (!plan || plan.value > plan.bound) throw new Error('no plan below its bound');
    // The plan depends on the steps the machine makes in its time; the bound does not.
    return { value: plan.gap * 100, n: plan.vessels.length, check: checksum(plan.bound) };
  },
};

export const benches: readonly Bench[] = [
  {
    name: 'cover-200-8-500-ms',
    unit: 'ms',
    limit: 1000,
    measure: async () => {
      const highs = highsSource();
      await highs();
      const times: number[] = [];
      const values: number[] = [];
      for (const seed of COVERS) {
        const problem = drawnCover(seed, { sites: 200, demands: 500, p: 8, radius: 0.15 });
        const { ms, result } = await timed(3, () => solveCover(problem, { highs }));
        const { value } = result;
        if (!value?.optimal || Math.abs(worthBy(problem, value.chosen) - value.value) > 1e-6)
          throw new Error('not a proven optimum');
        times.push(ms);
        values.push(value.value);
      }
      return { value: Math.max(...times), n: COVERS.length, check: checksum(values) };
    },
  },
  routeGap(1, 2),
  routeGap(5, 1),
  planGap,
];
