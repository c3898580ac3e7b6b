/** How much of the traffic goes from which landing to which foreign end. */
import type { RegionPack } from '../../domain/pack.ts';
import type { Confidence, Route } from '../../domain/register.ts';
import { gradeOf, officialIn } from '../../region/index.ts';
import type { Rng } from '../../risk/rng.ts';
import { compiledYear, type Ends, GRADE_WEIGHT, recency, type Way } from './ends.ts';

export type Direction = Way | 'both';

/** Traffic in its two parts, one entry a pair: landing i to foreign end j stands at i · foreign + j. */
export interface Demand {
  readonly landings: number;
  readonly foreign: number;
  /** Pairs that irregular routes of the register name. */
  readonly named: Float64Array;
  /** Product of both ends' weights and fit, before distance: any landing may serve any shore. */
  readonly any: Float64Array;
  /** Kilometres by sea between the two ends; Infinity where there is no way. */
  readonly km: Float64Array;
}

/** The index's convention for routes (METHODS). */
export const CONFIDENCE_WEIGHT: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.6, low: 0.3 };

/** Ranges of what is not known; each draw takes one value of each, uniform. Central values are their middles. */
export const NAMED_SHARE = [0.3, 0.7] as const;
export const REACH_SCALE_KM = [10, 40] as const;
/** Each end's weight is multiplied by a number of its own: grades and half-lives are conventions. */
export const WEIGHT_RANGE = [0.5, 1.5] as const;

const waysOf = (direction: Direction): readonly Way[] => (direction === 'both' ? ['outbound', 'inbound'] : [direction]);

const routeWeight = (route: Route, now: number, official: ReturnType<typeof officialIn>): number =>
  CONFIDENCE_WEIGHT[route.confidence] *
  GRADE_WEIGHT[gradeOf('routes', { ...route, confidence: 'high', note: null }, official)] *
  recency([route.period ?? route.source_date], now) *
  Math.log2(1 + Math.max(1, route.evidence_count ?? 1));

/**
 * The demand of a direction. A route counts by confidence, grade, recency and the logarithm of its reports (the sixth
 * report of one crossing says less than the first); a route one end of which is no landing is left out. Confidence is
 * taken out of its grade, or an assumed end would count twice.
 */
export function demandOf(
  pack: RegionPack,
  { landings, foreign }: Ends,
  km: Float64Array,
  direction: Direction,
  leaveOut: ReadonlySet<string> = new Set(),
): Demand {
  const official = officialIn(pack.sources);
  const now = compiledYear(pack);
  const m = foreign.length;
  const rowOf = new Map(landings.map(({ id }, i) => [id, i]));
  const columnOf = new Map(foreign.map(({ id }, j) => [id, j]));
  const named = new Float64Array(landings.length * m);
  const any = new Float64Array(landings.length * m);
  const byId = (a: Route, b: Route): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  for (const route of [...pack.routes].sort(byId)) {
    if (route.kind !== 'irregular_sea' || leaveOut.has(route.id)) continue;
    for (const way of waysOf(direction)) {
      if (route.direction !== 'both' && route.direction !== way) continue;
      const ends = [route.origin_place_id, route.destination_place_id];
      const i = ends.map((id) => rowOf.get(id)).find((at) => at !== undefined);
      const j = ends.map((id) => columnOf.get(id)).find((at) => at !== undefined);
      if (i === undefined || j === undefined) continue;
      named[i * m + j] = (named[i * m + j] as number) + routeWeight(route, now, official);
    }
  }
  landings.forEach((a, i) => {
    foreign.forEach((b, j) => {
      for (const way of waysOf(direction))
        any[i * m + j] = (any[i * m + j] as number) + a.weight * a.fits[way] * b.weight * b.fits[way];
    });
  });
  return { landings: landings.length, foreign: m, named, any, km };
}

/** What one draw takes from its ranges; `landing` and `foreign` hold a factor an end. */
export interface DemandDraw {
  readonly namedShare: number;
  readonly scale_km: number;
  readonly landing: Float64Array;
  readonly foreign: Float64Array;
}

export const centralDraw = ({ landings, foreign }: Demand): DemandDraw => ({
  namedShare: (NAMED_SHARE[0] + NAMED_SHARE[1]) / 2,
  scale_km: (REACH_SCALE_KM[0] + REACH_SCALE_KM[1]) / 2,
  landing: new Float64Array(landings).fill(1),
  foreign: new Float64Array(foreign).fill(1),
});

export const drawShares = (rng: Rng): Pick<DemandDraw, 'namedShare' | 'scale_km'> => ({
  namedShare: rng.between(...NAMED_SHARE),
  scale_km: rng.between(...REACH_SCALE_KM),
});

/**
 * Shares of pairs, summing to 1: namedShare on the pairs of routes, the rest on all pairs by the weights of their ends
 * and exp(−km / scale). All zero where nothing goes anywhere; where one part is empty the other takes all.
 */
export function pairShares({ named, any, km, foreign: m }: Demand, draw: DemandDraw): Float64Array {
  const factor = (p: number): number => (draw.landing[Math.floor(p / m)] as number) * (draw.foreign[p % m] as number);
  const reachable = (p: number): boolean => Number.isFinite(km[p] as number);
  const onRoutes = named.map((w, p) => (reachable(p) ? w * factor(p) : 0));
  const anywhere = any.map((w, p) => (reachable(p) ? w * factor(p) * Math.exp(-(km[p] as number) / draw.scale_km) : 0));
  const [a, b] = [sum(onRoutes), sum(anywhere)];
  const share = a > 0 && b > 0 ? draw.namedShare : a > 0 ? 1 : 0;
  return onRoutes.map(
    (w, p) => (a > 0 ? (share * w) / a : 0) + (b > 0 ? ((1 - share) * (anywhere[p] as number)) / b : 0),
  );
}

const sum = (values: Float64Array): number => values.reduce((total, v) => total + v, 0);
