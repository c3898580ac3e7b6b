/** One reading of a release under test: which sums it gives away, while more and more of the release is withheld. */
import type { Highs } from 'highs';
import { MINIMUM_COUNT } from '../profile.ts';
import type { Place } from './places.ts';
import { polytopeOf, type Target } from './polytope.ts';
import { type Interval, openRanges } from './ranges.ts';
import type { Reading } from './readings.ts';
import { MINIMUM_WIDTH } from './width.ts';

/** Wide enough, or known to be no small count. */
export const isSafe = ({ low, high }: Interval): boolean => low >= MINIMUM_COUNT || high - low >= MINIMUM_WIDTH;

export interface Exposed extends Interval {
  readonly at: Place;
  readonly target: number;
}

export interface Watch {
  readonly kind: Reading['kind'];
  /** Whether anything fits this reading; one that nothing fits tells nobody anything. */
  readonly holds: () => boolean;
  /** The first sum that is given away, or null. */
  readonly exposed: () => Exposed | null;
  readonly interval: (target: number) => Interval | null;
  /** The interval of a place of the new release itself. */
  readonly of: (at: Place) => Interval | null;
  readonly limit: (at: Place, low: number, high: number) => void;
  /** Does something without keeping what is seen of it: limits tried and taken back. */
  readonly trying: <T>(work: () => T) => T;
  readonly close: () => void;
}

export function watch(highs: Highs, { kind, releases, current }: Reading): Watch {
  const polytope = polytopeOf(releases);
  const { targets } = polytope;
  const ranges = openRanges(highs, polytope);
  // Every solution met widens what is known to be possible of every sum: most need no programme of their own.
  const low = new Float64Array(targets.length).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(targets.length).fill(Number.NEGATIVE_INFINITY);
  let keeping = true;
  ranges.onPoint((point) => {
    if (!keeping) return;
    for (const [t, { columns }] of targets.entries()) {
      let sum = 0;
      for (const column of columns) sum += point[column] ?? 0;
      if (sum < (low[t] ?? 0)) low[t] = sum;
      if (sum > (high[t] ?? 0)) high[t] = sum;
    }
  });
  const intervalOf = ({ columns }: Target): Interval | null => {
    const least = ranges.least(columns);
    const most = least === null ? null : ranges.most(columns);
    return least === null || most === null ? null : { low: least, high: most };
  };
  const isLarge = ({ at, release }: Target): boolean => {
    const row = release === null ? null : polytope.rowOf(release, at);
    return row !== null && (limits.get(row) ?? polytope.rows[row]?.low ?? 0) >= MINIMUM_COUNT;
  };
  const limits = new Map<number, number>();
  const rowOf = (at: Place) => polytope.rowOf(current, at);
  return {
    kind,
    holds: () => ranges.least([]) !== null,
    exposed: () => {
      for (const [t, target] of targets.entries()) {
        if ((high[t] ?? 0) - (low[t] ?? 0) >= MINIMUM_WIDTH || isLarge(target)) continue;
        const interval = intervalOf(target);
        if (interval && !isSafe(interval)) return { at: target.at, target: t, ...interval };
      }
      return null;
    },
    interval: (t) => {
      const target = targets[t];
      return target ? intervalOf(target) : null;
    },
    of: (at) => {
      const target = targets.find((x) => x.release === current && x.at.join('\t') === at.join('\t'));
      return target ? intervalOf(target) : null;
    },
    limit: (at, from, to) => {
      const row = rowOf(at);
      if (row === null) return;
      ranges.limit(row, from, to);
      limits.set(row, from);
    },
    trying: (work) => {
      keeping = false;
      try {
        return work();
      } finally {
        keeping = true;
      }
    },
    close: ranges.close,
  };
}
