/**
 * Makes a release: small counts as a band, numbers that stand too near to a number told before as a band from that number,
 * and further numbers withheld, the smallest first, until nothing small can be worked out.
 */
import type { Highs } from 'highs';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { Release } from '../../domain/project.ts';
import { MINIMUM_COUNT } from '../profile.ts';
import { intervalsOf, type PlaceInterval, type Refusal, refusal, watching } from './audit.ts';
import { LARGE, limitsOf, limitsTold, type Place, placeKey, SMALL, subjectOf } from './places.ts';
import { sameSets } from './readings.ts';
import { type Counted, type Structure, trueCounts } from './structure.ts';
import type { Exposed, Watch } from './watch.ts';
import { type Open, toWithhold, type Withheld } from './withhold.ts';

export interface ReleaseTable {
  readonly structure: Structure;
  readonly intervals: readonly PlaceInterval[];
  readonly withheld: readonly { readonly at: Place; readonly why: Withheld }[];
  /** Repeats an earlier release of the same sets word for word. */
  readonly repeated: boolean;
}

export interface Released {
  readonly release: Release;
  readonly table: ReleaseTable;
}

const FURTHEST = MINIMUM_COUNT - 1;

/**
 * The band of a number that lies less than 10 from one told before at its place; null for others. It reaches as far down as
 * up, so that neither the direction nor whether anything moved can be read.
 */
function nearBand({ at, count }: Pick<Open, 'at' | 'count'>, earlier: readonly Release[]): string | null {
  const key = placeKey(at);
  for (const { told, by } of [...earlier].reverse()) {
    const then = told.find((cell) => cell.value !== null && placeKey(limitsTold(cell, by).at) === key)?.value ?? null;
    if (then === null || Math.abs(count - then) > FURTHEST) continue;
    return `${Math.max(0, then - FURTHEST)}-${then + FURTHEST}`;
  }
  return null;
}

function opened(counted: readonly Counted[], structure: Structure, others: readonly Release[]): Open[] {
  return trueCounts(counted, structure).map(({ at, count }) => {
    // Near comes before small: were 9 told as 0-9 where 10 is told as 3-21, the latter would say that it is no less than 10.
    const band = nearBand({ at, count }, others);
    if (band !== null) return { at, count, band, why: 'near' };
    return count < MINIMUM_COUNT ? { at, count, band: SMALL, why: 'small' } : { at, count, band: null, why: null };
  });
}

const releaseFrom = (open: readonly Open[], head: Omit<Release, 'told'>): Release => ({
  ...head,
  told: open.map(({ at, count, band }) => ({ at, value: band === null ? count : null, band })),
});

/** A reading that nothing fits now may hold once a number that speaks against it is withheld, so all are asked each time. */
function firstExposed(watches: readonly Watch[]): { readonly by: Watch; readonly exposed: Exposed } | null {
  for (const by of watches) {
    const exposed = by.holds() ? by.exposed() : null;
    if (exposed) return { by, exposed };
  }
  return null;
}

/** A number withheld for others that can be worked out all the same protects nobody: told, it adds nothing to what is known. */
function tellWhatIsKnown(open: readonly Open[], declared: Watch | undefined): void {
  for (const place of open) {
    if (place.why !== 'others') continue;
    const interval = declared?.of(place.at);
    if (interval?.low !== interval?.high) continue;
    place.band = null;
    place.why = null;
  }
}

/** Withholds until nothing is exposed; the refusal where withholding everything would not do. */
function protect(open: readonly Open[], watches: readonly Watch[]): Refusal | null {
  if (!watches[0]?.holds()) return refusal('contradicts');
  for (;;) {
    const found = firstExposed(watches);
    if (!found) {
      tellWhatIsKnown(open, watches[0]);
      return open.some(({ band }) => band === null) ? null : refusal('nothingTold');
    }
    const { by, exposed } = found;
    const places = toWithhold(open, exposed, by);
    if (places.length === 0) return refusal('differencing', exposed.at);
    for (const place of places) {
      place.band = LARGE;
      place.why = 'others';
      const { low, high } = limitsOf(LARGE);
      for (const each of watches) each.limit(place.at, low, high);
    }
  }
}

const refused = ({ reason, at, remedy }: Refusal): DataError => ({
  file: 'release',
  row: null,
  column: at && placeKey(at).replaceAll('\t', ' · '),
  rule: reason,
  value: null,
  remedy,
});

/**
 * The release of records, or why there can be none (`noRecords`, `nothingTold`, `contradicts`, `differencing`).
 * @param earlier all releases ever made of this project's records, of any subject
 * @returns the same for the same input; sets that were released before are told as they were told then
 */
export function releaseOf(
  counted: readonly Counted[],
  structure: Structure,
  head: { readonly sets: readonly string[]; readonly date: string },
  earlier: readonly Release[],
  highs: Highs,
): Outcome<Released | null> {
  const fail = (refusal: Refusal) => ({ value: null, errors: [refused(refusal)] });
  if (counted.every(({ count }) => count === 0)) return fail(refusal('noRecords'));
  const by = [...structure.dimensions.map(({ name }) => name), 'year'];
  const mine = earlier.filter((other) => subjectOf(other) === structure.subject);
  const before = mine.findLast((other) => sameSets(other.sets, head.sets));
  const open = opened(counted, structure, before ? [] : mine);
  const empty = { by, date: head.date, sets: [...head.sets].sort() };
  if (before) {
    // What was told of these very records is told again; nothing new can be learnt from it.
    const told = new Map(before.told.map((cell) => [placeKey(cell.at), cell]));
    const differs = open.some(({ at, count }) => {
      const { low, high } = limitsTold(told.get(placeKey(at)) ?? { at, value: null, band: null }, by);
      return !told.has(placeKey(at)) || count < low || count > high;
    });
    if (differs) return fail(refusal('contradicts'));
    for (const place of open) {
      const band = told.get(placeKey(place.at))?.band ?? null;
      place.why = band === null ? null : band === SMALL ? 'small' : band === LARGE ? 'others' : 'near';
      place.band = band;
    }
  }
  return watching(highs, releaseFrom(open, empty), earlier, (watches): Outcome<Released | null> => {
    const refusal = before ? null : protect(open, watches);
    if (refusal) return fail(refusal);
    const release = releaseFrom(open, empty);
    const withheld = open.flatMap(({ at, why }) => (why === null ? [] : [{ at, why }]));
    const intervals = intervalsOf(release, watches);
    return {
      value: { release, table: { structure, intervals, withheld, repeated: before !== undefined } },
      errors: [],
    };
  });
}
