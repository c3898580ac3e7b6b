/**
 * Judges a prediction: PAI (share of events in the hot area over its share of the cells; Chainey, Tompson and Uhlig 2008)
 * and PEI (PAI over the best possible; Hunt 2016), with a cluster bootstrap, against kernel density, and against chance
 * stratified by effort.
 */
import { createRng } from '../rng.ts';
import { quantileOfSorted } from '../statistics.ts';
import { type Smear, smearAt } from './events.ts';
import { bestHits, cellsIn, hit, SHARES } from './hot.ts';
import type { Study } from './study.ts';

/** Draws of the bootstrap and of chance; ends of both intervals are their 5th and 95th percentiles. */
export const DRAWS = 2000;

/** One judged event. */
export interface Case {
  readonly smear: Smear;
  readonly radius_km: number;
  readonly cluster: string;
  /** Which held-out year, and so which surface, it is judged by. */
  readonly fold: number;
}

/** Hot areas by share and fold, for the surface and for its rival. */
export interface HotAreas {
  readonly model: readonly (readonly Float64Array[])[];
  readonly kde: readonly (readonly Float64Array[])[];
}

export interface ShareResult {
  readonly share: number;
  readonly pai: number | null;
  /** 5th and 95th percentile of the bootstrap. */
  readonly low: number | null;
  readonly high: number | null;
  readonly pei: number | null;
  /** PAI of kernel density of the training events. */
  readonly kde: number | null;
  /** 5th and 95th percentile of PAI when the events are placed by chance within their stratum of effort. */
  readonly chance: { readonly low: number | null; readonly high: number | null };
  readonly distinguishable: boolean | null;
}

export interface Assessment {
  readonly n: number;
  /** Why there are no figures; null where there are. */
  readonly reason: string | null;
  readonly shares: readonly ShareResult[];
  /** True when at every share the 5th percentile of the bootstrap lies above the 95th of chance. */
  readonly distinguishable: boolean | null;
}

/** Events below which no figures are given. */
export const LEAST_EVENTS = 10;

export function unassessed(n: number, reason: string): Assessment {
  const nothing = { pai: null, low: null, high: null, pei: null, kde: null, chance: { low: null, high: null } };
  return {
    n,
    reason,
    shares: SHARES.map((share) => ({ share, ...nothing, distinguishable: null })),
    distinguishable: null,
  };
}

/** Deterministic for a seed and the order of cases. */
export function assess(study: Study, cases: readonly Case[], hot: HotAreas, seed: number): Assessment {
  const n = cases.length;
  if (n < LEAST_EVENTS) return unassessed(n, `fewer than ${LEAST_EVENTS} located reports in the study area (${n})`);
  const hitsIn = (areas: HotAreas['model']): Float64Array[] =>
    SHARES.map((_, s) => Float64Array.from(cases, (c) => hit(c.smear, areas[s]?.[c.fold] as Float64Array)));
  const [model, kde] = [hitsIn(hot.model), hitsIn(hot.kde)];
  const folds = [...new Set(cases.map((c) => c.fold))];
  const clusters = clustersOf(cases);
  const resampled = bootstrap(model, clusters, createRng(seed, 1));
  const random = chance(study, cases, clusters, hot.model, createRng(seed, 2));
  const shares = SHARES.map((share, s): ShareResult => {
    const area = cellsIn(share, study.n) / study.n;
    const total = (x: Float64Array | undefined): number => x?.reduce((a, b) => a + b, 0) ?? Number.NaN;
    const most = folds.reduce(
      (sum, fold) =>
        sum +
        bestHits(
          cases.filter((c) => c.fold === fold).map((c) => c.smear),
          study.n,
          share,
        ),
      0,
    );
    const ends = (x: Float64Array | undefined) => {
      const sorted = (x ?? new Float64Array()).slice().sort();
      return { low: quantileOfSorted(sorted, 0.05) / area, high: quantileOfSorted(sorted, 0.95) / area };
    };
    const [own, other] = [ends(resampled[s]), ends(random[s])];
    return {
      share,
      pai: total(model[s]) / n / area,
      ...own,
      pei: total(model[s]) / most,
      kde: total(kde[s]) / n / area,
      chance: other,
      distinguishable: own.low > other.high,
    };
  });
  return { n, reason: null, shares, distinguishable: shares.every((share) => share.distinguishable) };
}

type Clusters = readonly Int32Array[];

/** Cases by cluster, in the order of the first case of each. */
function clustersOf(cases: readonly Case[]): Clusters {
  const found = new Map<string, number[]>();
  cases.forEach(({ cluster }, i) => {
    const members = found.get(cluster) ?? [];
    members.push(i);
    found.set(cluster, members);
  });
  return [...found.values()].map((members) => Int32Array.from(members));
}

type Rng = ReturnType<typeof createRng>;

/** Hit rates by share over draws: as many clusters as there are, drawn with replacement, each with all its events. */
function bootstrap(hits: readonly Float64Array[], clusters: Clusters, rng: Rng): Float64Array[] {
  const rates = SHARES.map(() => new Float64Array(DRAWS));
  for (let d = 0; d < DRAWS; d++) {
    const sums = new Float64Array(SHARES.length);
    let n = 0;
    for (let c = 0; c < clusters.length; c++) {
      const members = clusters[rng.below(clusters.length)] as Int32Array;
      n += members.length;
      for (const i of members)
        for (let s = 0; s < sums.length; s++) sums[s] = (sums[s] as number) + (hits[s]?.[i] as number);
    }
    sums.forEach((sum, s) => {
      (rates[s] as Float64Array)[d] = sum / n;
    });
  }
  return rates;
}

/** A cell of a smear, drawn by its weights. */
function drawCell({ cells, weights }: Smear, rng: Rng): number {
  let left = rng.next();
  for (let i = 0; i < cells.length; i++) {
    left -= weights[i] as number;
    if (left < 0) return cells[i] as number;
  }
  return cells[cells.length - 1] as number;
}

/**
 * Hit rates by share when each cluster stands somewhere else by chance: a cell drawn from the disc of one of its events
 * says the stratum, any cell of that stratum is the new place, and all its events lie about it with their own radii.
 */
function chance(
  study: Study,
  cases: readonly Case[],
  clusters: Clusters,
  areas: HotAreas['model'],
  rng: Rng,
): Float64Array[] {
  const rates = SHARES.map(() => new Float64Array(DRAWS));
  for (let d = 0; d < DRAWS; d++) {
    const sums = new Float64Array(SHARES.length);
    for (const members of clusters) {
      const example = cases[members[rng.below(members.length)] as number] as Case;
      const stratum = study.strata[study.stratum[drawCell(example.smear, rng)] as number] as Int32Array;
      const place = stratum[rng.below(stratum.length)] as number;
      const smears = new Map<number, Smear>();
      for (const i of members) {
        const { radius_km, fold } = cases[i] as Case;
        const smear =
          smears.get(radius_km) ?? smearAt(study, study.x[place] as number, study.y[place] as number, radius_km);
        smears.set(radius_km, smear);
        for (let s = 0; s < sums.length; s++)
          sums[s] = (sums[s] as number) + hit(smear, areas[s]?.[fold] as Float64Array);
      }
    }
    sums.forEach((sum, s) => {
      (rates[s] as Float64Array)[d] = sum / cases.length;
    });
  }
  return rates;
}
