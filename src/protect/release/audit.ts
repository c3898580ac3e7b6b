/** Whether a release may be told beside all earlier ones, and what a reader could work out of it. */
import type { Highs } from 'highs';
import type { Release } from '../../domain/project.ts';
import type { Place } from './places.ts';
import type { Interval } from './ranges.ts';
import { readingsOf } from './readings.ts';
import { type Watch, watch } from './watch.ts';

export type RefusalReason = 'noRecords' | 'nothingTold' | 'contradicts' | 'differencing';

export interface Refusal {
  readonly reason: RefusalReason;
  /** A place that would be given away; null where the reason is no single place. */
  readonly at: Place | null;
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<RefusalReason, string>> = {
  noRecords: 'Choose sets that hold case records or events with a year.',
  nothingTold: 'Too few records for a public table. Take more sets together, or wait until there are more.',
  contradicts: 'The same sets were told otherwise before. Release only what was counted in the same way.',
  differencing:
    'Together with an earlier release this would single out a few people. Wait for more records, or release the same sets as before.',
};
export const refusal = (reason: RefusalReason, at: Place | null = null): Refusal => ({
  reason,
  at,
  remedy: REMEDIES[reason],
});

export interface PlaceInterval extends Interval {
  readonly at: Place;
}

export interface Audit {
  readonly ok: boolean;
  /** Of every place that is told as a band: what can be worked out from all that was told. */
  readonly intervals: readonly PlaceInterval[];
  /** Places told as numbers. */
  readonly told: number;
  readonly refused: Refusal | null;
}

/** Every reading of a release, opened and closed again; `declared` comes first. */
export function watching<T>(
  highs: Highs,
  release: Release,
  earlier: readonly Release[],
  work: (watches: readonly Watch[]) => T,
): T {
  const watches: Watch[] = [];
  try {
    for (const reading of readingsOf(release, earlier)) watches.push(watch(highs, reading));
    return work(watches);
  } finally {
    for (const each of watches) each.close();
  }
}

/** The narrowest of the intervals that the readings give; the declared one is true whatever else is. */
export const intervalsOf = (release: Release, [declared]: readonly Watch[]): readonly PlaceInterval[] =>
  release.told.flatMap(({ at, value }) => {
    const interval = value === null ? declared?.of(at) : null;
    return interval ? [{ at, ...interval }] : [];
  });

/** Tests a release as it would be told; changes nothing of it. Deterministic. */
export function auditRelease(release: Release, earlier: readonly Release[], highs: Highs): Audit {
  const told = release.told.filter(({ value }) => value !== null).length;
  const none = { intervals: [], told };
  if (told === 0) return { ...none, ok: false, refused: refusal('nothingTold') };
  return watching(highs, release, earlier, (watches) => {
    if (!watches[0]?.holds()) return { ...none, ok: false, refused: refusal('contradicts') };
    const found = watches.filter((w) => w.holds()).map((w) => w.exposed());
    const exposed = found.find((x) => x !== null) ?? null;
    const refused = exposed && refusal('differencing', exposed.at);
    return { ok: refused === null, intervals: intervalsOf(release, watches), told, refused };
  });
}
