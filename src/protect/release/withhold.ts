/**
 * Which numbers to withhold so that an exposed sum is safe again: one number of its row or column, or the other corners of a
 * rectangle it is a corner of (Cox 1980), margins included; the least loss of numbers that helps.
 */
import { MINIMUM_COUNT } from '../profile.ts';
import { type Place, placeKey } from './places.ts';
import type { Exposed, Watch } from './watch.ts';
import { MINIMUM_WIDTH } from './width.ts';

/** Why a place is no number: `small` 0-9; `near` less than 10 from what was told before; `others` for the sake of others. */
export type Withheld = 'small' | 'near' | 'others';

/** One place while a release is being made. */
export interface Open {
  readonly at: Place;
  readonly count: number;
  band: string | null;
  why: Withheld | null;
}

/** Totals of years are part of every dimension: one that is withheld costs each of them. */
const SHARED = 10;
const lossOf = (places: readonly Open[]): number =>
  places.reduce((sum, { at, count }) => sum + count * (at[0] === '*' ? SHARED : 1), 0);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Sets of numbers that stand in lines with a place, the least loss first. */
function candidates(
  open: readonly Open[],
  [dimension = '*', value = '*', year = '*']: Place,
): readonly (readonly Open[])[] {
  const byKey = new Map(open.map((place) => [placeKey(place.at), place]));
  const years = distinct(open.map(({ at: [, , y = '*'] }) => y)).filter((y) => y !== year);
  const dimensions =
    dimension === '*' ? distinct(open.map(({ at: [d = '*'] }) => d)).filter((d) => d !== '*') : [dimension];
  const sets = dimensions.flatMap((d) => {
    const values = distinct(['*', ...open.flatMap(({ at }) => (at[0] === d ? [at[1] ?? '*'] : []))]);
    const number = (v: string, y: string): readonly Open[] => {
      const place = byKey.get(placeKey([v === '*' ? '*' : d, v, y]));
      return place && place.band === null ? [place] : [];
    };
    const others = values.filter((v) => v !== value);
    return [
      ...years.map((y) => number(value, y)),
      ...others.map((v) => number(v, year)),
      ...others.flatMap((v) => years.map((y) => [...number(value, y), ...number(v, year), ...number(v, y)])),
    ];
  });
  const filled = sets.filter((set) => set.length > 0);
  return filled
    .map((set) => ({ set, loss: lossOf(set) }))
    .sort((a, b) => a.loss - b.loss)
    .map(({ set }) => set);
}

/** Numbers to withhold for an exposed sum: a set that makes it safe, else one that helps, else the smallest of all that is left. */
export function toWithhold(open: readonly Open[], { at, target, low, high }: Exposed, by: Watch): readonly Open[] {
  const sets = candidates(open, at);
  let best: { readonly set: readonly Open[]; readonly width: number } | null = null;
  for (const set of sets) {
    const interval = by.trying(() => {
      for (const place of set) by.limit(place.at, MINIMUM_COUNT, Number.POSITIVE_INFINITY);
      const found = by.interval(target);
      for (const place of set) by.limit(place.at, place.count, place.count);
      return found;
    });
    const width = interval ? interval.high - interval.low : 0;
    if (width >= MINIMUM_WIDTH) return set;
    if (width > (best?.width ?? high - low)) best = { set, width };
  }
  if (best) return best.set;
  const left = open.filter(({ band }) => band === null).sort((a, b) => lossOf([a]) - lossOf([b]));
  return sets[0] ?? left.slice(0, 1);
}
