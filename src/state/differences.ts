/** Two choices of weights and methods held against each other, area by area. */
import type { AreaCollection, PublishedUnit } from '../domain/published.ts';

export interface Difference {
  readonly code: string;
  readonly name: string;
  readonly rankA: number | null;
  readonly rankB: number | null;
  readonly scoreA: number | null;
  readonly scoreB: number | null;
  /** Places that A stands above B's; null where either has no rank. */
  readonly places: number | null;
}

/** Rows in the order of scenario A, areas without a rank last. */
export function differences(
  codes: readonly string[],
  a: ReadonlyMap<string, PublishedUnit>,
  b: ReadonlyMap<string, PublishedUnit>,
): readonly Difference[] {
  return codes
    .flatMap((code): Difference[] => {
      const [ua, ub] = [a.get(code), b.get(code)];
      if (!ua || !ub) return [];
      const [rankA, rankB] = [ua.rank ?? null, ub.rank ?? null];
      const places = rankA === null || rankB === null ? null : rankB - rankA;
      return [{ code, name: ua.name, rankA, rankB, scoreA: ua.score ?? null, scoreB: ub.score ?? null, places }];
    })
    .sort((x, y) => (x.rankA ?? Number.MAX_SAFE_INTEGER) - (y.rankA ?? Number.MAX_SAFE_INTEGER));
}

/** The step of an area that stands where it stood. */
export const SAME_STEP = 3;

/** From how many places on a move counts as far: a quarter of the areas. */
export const farFrom = (areas: number): number => Math.max(2, Math.round(areas / 4));

/** 1 far lower in A, 3 the same, 5 far higher; 0 where either has no rank. */
export function stepOfPlaces(places: number | null, areas: number): number {
  if (places === null) return 0;
  return SAME_STEP + Math.sign(places) * (places === 0 ? 0 : Math.abs(places) >= farFrom(areas) ? 2 : 1);
}

/** The smallest and the largest move of a step other than `SAME_STEP`; null is the open end. */
export function placesOfStep(step: number, areas: number): readonly [number, number | null] {
  const far = farFrom(areas);
  return Math.abs(step - SAME_STEP) === 2 ? [far, null] : [1, far - 1];
}

/** The areas with the step of their move in place of their class. How sure a rank of one scenario is says nothing of a move. */
export function withDifference(areas: AreaCollection, rows: readonly Difference[]): AreaCollection {
  const places = new Map(rows.map((r) => [r.code, r.places]));
  const features = areas.features.map((f) => {
    const step = stepOfPlaces(places.get(f.properties.code) ?? null, rows.length);
    return { ...f, properties: { ...f.properties, shown_step: step, rank_low: null, rank_high: null } };
  });
  return { ...areas, features };
}
