/** Share of events that falls in the hot tenth of the water, with its interval, against a rival and against chance. */

import { type Smear, smearAt } from '../../../risk/backtest/events.ts';
import { hit, hotArea } from '../../../risk/backtest/hot.ts';
import type { Study } from '../../../risk/backtest/study.ts';
import { createRng, type Rng } from '../../../risk/rng.ts';
import { quantileOfSorted } from '../../../risk/statistics.ts';
import type { SeaEvent } from './events.ts';

/** The share of water cells that counts as hot. */
export const HOT_SHARE = 0.1;
export const BOOTSTRAP_DRAWS = 2000;
/** Events below which nothing is decided, as in the back-test of the index. */
export const LEAST_EVENTS = 10;
/** An event whose disc ends farther than this from any water cell lies outside the map. */
const OUTSIDE_KM = 3;

export interface Interval {
  readonly value: number;
  /** 5th and 95th percentile. */
  readonly low: number;
  readonly high: number;
}

export interface Judgement {
  readonly n: number;
  /** Ids of the events judged. */
  readonly events: readonly string[];
  /** Share of the events in the hot tenth: exposure, straight ways, and exposure minus straight ways. */
  readonly exposure: Interval;
  readonly straight: Interval;
  readonly difference: Interval;
  /** What events at random water cells, as far from staffed posts as these, would give. */
  readonly chance: Interval;
  /** 5th percentile above the 95th of chance; null below ten events. */
  readonly betterThanChance: boolean | null;
  /** 5th percentile of the difference above 0; null below ten events. */
  readonly betterThanStraight: boolean | null;
}

/** An event with the surfaces it is judged by: one for all, or one a held-out year. */
export interface Trial {
  readonly event: SeaEvent;
  readonly exposure: Float64Array;
  readonly straight: Float64Array;
}

interface Judged {
  readonly smear: Smear;
  readonly radius_km: number;
  readonly hotExposure: Float64Array;
  readonly exposure: number;
  readonly straight: number;
}

/** null where no event lies on the map. Deterministic for a seed and the order of the trials. */
export function judge(study: Study, trials: readonly Trial[], seed: number): Judgement | null {
  const hot = new Map<Float64Array, Float64Array>();
  const hotOf = (surface: Float64Array): Float64Array => {
    const known = hot.get(surface) ?? hotArea(surface, HOT_SHARE);
    hot.set(surface, known);
    return known;
  };
  const clusters = new Map<string, Judged[]>();
  const events: string[] = [];
  for (const { event, exposure, straight } of trials) {
    const [x, y] = [event.lon * study.kx, event.lat * study.ky];
    const near = study.nearest(x, y);
    if (
      near < 0 ||
      Math.hypot((study.x[near] as number) - x, (study.y[near] as number) - y) > event.radius_km + OUTSIDE_KM
    )
      continue;
    const smear = smearAt(study, x, y, event.radius_km);
    const [hotExposure, hotStraight] = [hotOf(exposure), hotOf(straight)];
    events.push(event.id);
    const own = { exposure: hit(smear, hotExposure), straight: hit(smear, hotStraight) };
    clusters.set(event.cluster, [
      ...(clusters.get(event.cluster) ?? []),
      { smear, radius_km: event.radius_km, hotExposure, ...own },
    ]);
  }
  const groups = [...clusters.values()];
  if (groups.length === 0) return null;
  const mean = (of: readonly Judged[], value: (j: Judged) => number): number =>
    of.reduce((sum, j) => sum + value(j), 0) / of.length;
  const columns = [
    (j: Judged) => j.exposure,
    (j: Judged) => j.straight,
    (j: Judged) => j.exposure - j.straight,
  ] as const;
  const drawn = columns.map(() => new Float64Array(BOOTSTRAP_DRAWS));
  const rng = createRng(seed, 1);
  for (let d = 0; d < BOOTSTRAP_DRAWS; d++) {
    const sample = groups.flatMap(() => groups[rng.below(groups.length)] ?? []);
    columns.forEach((value, c) => {
      (drawn[c] as Float64Array)[d] = mean(sample, value);
    });
  }
  const all = groups.flat();
  const interval = (value: number, draws: Float64Array): Interval => {
    const sorted = draws.slice().sort();
    return { value, low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) };
  };
  const [exposure, straight, difference] = columns.map((value, c) =>
    interval(mean(all, value), drawn[c] as Float64Array),
  ) as [Interval, Interval, Interval];
  const byChance = chanceDraws(study, groups, createRng(seed, 2));
  const chance = interval(byChance.reduce((a, b) => a + b, 0) / byChance.length, byChance);
  const decided = all.length >= LEAST_EVENTS;
  return {
    n: all.length,
    events,
    exposure,
    straight,
    difference,
    chance,
    betterThanChance: decided ? exposure.low > chance.high : null,
    betterThanStraight: decided ? difference.low > 0 : null,
  };
}

/** Shares when each cluster stands at a random cell of its stratum, all its events about it with their own radii. */
function chanceDraws(study: Study, groups: readonly (readonly Judged[])[], rng: Rng): Float64Array {
  const n = groups.reduce((sum, group) => sum + group.length, 0);
  return new Float64Array(BOOTSTRAP_DRAWS).map(() => {
    let sum = 0;
    for (const group of groups) {
      const { cells } = (group[rng.below(group.length)] as Judged).smear;
      const stratum = study.strata[study.stratum[cells[rng.below(cells.length)] as number] as number] as Int32Array;
      const place = stratum[rng.below(stratum.length)] as number;
      for (const { radius_km, hotExposure } of group)
        sum += hit(smearAt(study, study.x[place] as number, study.y[place] as number, radius_km), hotExposure);
    }
    return sum / n;
  });
}
