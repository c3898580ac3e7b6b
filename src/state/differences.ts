/** Two choices of weights and methods held against each other, area by area. */
import type { PublishedUnit } from '../domain/published.ts';

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
