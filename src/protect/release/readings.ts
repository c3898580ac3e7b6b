/**
 * The ways in which a reader may put a release beside earlier ones. As declared: sets of one name are the same records. And,
 * since a list that has grown comes as another file with another name: the one holds all of the other and something more.
 */
import type { Release } from '../../domain/project.ts';
import { limitsTold, subjectOf } from './places.ts';
import type { Stated } from './polytope.ts';

export interface Reading {
  readonly kind: 'declared' | 'grown' | 'shrunk' | 'chain';
  readonly releases: readonly Stated[];
  /** Where the new release stands among them. */
  readonly current: number;
}

const within = (a: readonly string[], b: readonly string[]): boolean => a.every((set) => b.includes(set));
export const sameSets = (a: readonly string[], b: readonly string[]): boolean => within(a, b) && within(b, a);
const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((set) => b.includes(set));

const stated = ({ sets, told, by }: Release): Stated => ({ sets, told: told.map((cell) => limitsTold(cell, by)) });

/** Releases that share a set with the new one, or with one that does, and so on. */
function connected(release: Release, earlier: readonly Release[]): readonly Release[] {
  let sets = release.sets;
  for (;;) {
    const found = earlier.filter((other) => meets(other.sets, sets));
    const reached = [...new Set([...sets, ...found.flatMap((other) => other.sets)])];
    if (reached.length === sets.length) return found;
    sets = reached;
  }
}

/** Nobody's set: ids of sets are hex digits. */
const MORE = '+';

/** @param earlier releases of any subject; those of another subject tell nothing of these records */
export function readingsOf(release: Release, earlier: readonly Release[]): readonly Reading[] {
  const before = earlier.filter((other) => subjectOf(other) === subjectOf(release));
  const now = stated(release);
  const declared = [...connected(release, before).map(stated), now];
  const loose = before.filter(({ sets }) => !within(sets, release.sets) && !within(release.sets, sets));
  const pairs = loose.flatMap((other): readonly Reading[] => {
    const then = stated(other);
    return [
      { kind: 'grown', releases: [then, { ...now, sets: [...then.sets, MORE] }], current: 1 },
      { kind: 'shrunk', releases: [{ ...then, sets: [...now.sets, MORE] }, now], current: 1 },
    ];
  });
  const others = before.filter(({ sets }) => !sameSets(sets, release.sets));
  const order = [...others].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const steps = [...order.map(stated), now].map((r, i) => ({
    ...r,
    sets: Array.from({ length: i + 1 }, (_, k) => `${MORE}${k}`),
  }));
  return [
    { kind: 'declared', releases: declared, current: declared.length - 1 },
    ...pairs,
    ...(loose.length > 0 && order.length > 1
      ? [{ kind: 'chain' as const, releases: steps, current: steps.length - 1 }]
      : []),
  ];
}
