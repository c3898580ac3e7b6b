/** The log of releases. What was told was told: a log may grow, and no undo and no older file takes anything out of it. */
import type { Release } from '../../domain/project.ts';
import { releaseText } from './write.ts';

/** How often each release stands in a log; the same table may have been told twice on one day. */
function tally(releases: readonly Release[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const text of releases.map(releaseText)) count.set(text, (count.get(text) ?? 0) + 1);
  return count;
}

/**
 * Everything that either log tells, by date; releases of one day in the order of their logs.
 * @returns `log` itself where it holds all of the other
 */
export function withReleases(log: readonly Release[], other: readonly Release[]): readonly Release[] {
  const held = tally(log);
  const lacking = other.filter((release) => {
    const text = releaseText(release);
    const left = held.get(text) ?? 0;
    held.set(text, left - 1);
    return left <= 0;
  });
  if (lacking.length === 0) return log;
  return [...log, ...lacking].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
