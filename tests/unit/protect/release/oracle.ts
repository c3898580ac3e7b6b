/** Laws of releases against trying all tables; the fast run and the long one share them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { auditRelease } from '../../../../src/protect/release/audit.ts';
import { highs, release, tablesThatFit } from './support.ts';

const YEARS = ['2024', '2025'];
const count = fc.oneof({ weight: 2, arbitrary: fc.nat(9) }, fc.integer({ min: 10, max: 16 }));

/** A table, its release, and of every place the least and the most among all tables that fit what was told. */
function judged(values: readonly string[], rows: readonly (readonly number[])[], most: number) {
  const years = Object.fromEntries(YEARS.map((year, j) => [year, rows[j] ?? []]));
  const made = release(values, years).value;
  if (!made) return null;
  const places = made.release.told.map(({ at: [, value = '*', year = '*'], value: told }, k) => ({
    ...{ k, told, at: made.release.told[k]?.at ?? [], low: Number.POSITIVE_INFINITY, high: -1 },
    cells: YEARS.flatMap((y, j) =>
      values.flatMap((v, i) =>
        (value === '*' || v === value) && (year === '*' || y === year) ? [j * values.length + i] : [],
      ),
    ),
  }));
  for (const table of tablesThatFit(made.release, values, YEARS, most)) {
    for (const place of places) {
      const sum = place.cells.reduce((s, c) => s + (table[c] ?? 0), 0);
      place.low = Math.min(place.low, sum);
      place.high = Math.max(place.high, sum);
    }
  }
  return { made, places };
}

export function checkAgainstAllTables(values: readonly string[], runs: number, most = 24): void {
  const table = fc.array(fc.array(count, { minLength: values.length, maxLength: values.length }), {
    minLength: YEARS.length,
    maxLength: YEARS.length,
  });
  let released = 0;
  let compared = 0;
  fc.assert(
    fc.property(table, (rows) => {
      const found = judged(values, rows, most);
      if (!found) return;
      released += 1;
      const { made, places } = found;
      const bounded = made.table.intervals.every((i) => i.high <= most);
      if (bounded) compared += 1;
      expect(auditRelease(made.release, [], highs).refused).toBeNull();
      for (const { at, told, low, high } of places) {
        // A small count is never known to within less than five. Where a cell may be larger than what was tried, trying does not
        // find the ends, and only cannot contradict.
        if (told === null && bounded)
          expect(low >= 10 || high - low >= 5, `${at.join(' ')}: ${low} to ${high}`).toBe(true);
        const interval = made.table.intervals.find((i) => i.at.join() === at.join());
        if (!interval) continue;
        expect(interval.low <= low && high <= interval.high, at.join(' ')).toBe(true);
        if (bounded) expect({ at, low: interval.low, high: interval.high }).toEqual({ at, low, high });
      }
    }),
    { numRuns: runs, seed: 20260101 },
  );
  expect(released).toBeGreaterThan(runs / 4);
  expect(compared).toBeGreaterThan(runs / 10);
}

/** Two lists, the second the first and some more, each released: what was added, among all pairs of tables that fit. */
export function checkPairs(runs: number, most = 60): void {
  const values = ['x', 'y', 'z'];
  const row = (max: number) => fc.array(fc.nat(max), { minLength: 3, maxLength: 3 });
  let released = 0;
  fc.assert(
    fc.property(row(30), row(14), fc.boolean(), (then, added, named) => {
      const first = release(values, { '2024': then }).value;
      const now = then.map((n, i) => n + (added[i] ?? 0));
      const second = first && release(values, { '2024': now }, named ? ['a', 'b'] : ['b'], [first.release]).value;
      if (!first || !second) return;
      released += 1;
      expect(auditRelease(second.release, [first.release], highs).refused).toBeNull();
      const [before, after] = [first, second].map((made) =>
        Array.from(tablesThatFit(made.release, values, ['2024'], most), (table) => [...table]),
      );
      const ends = [...values, 'all'].map(() => ({ low: Number.POSITIVE_INFINITY, high: -1 }));
      for (const a of before ?? []) {
        for (const b of after ?? []) {
          const more = b.map((n, i) => n - (a[i] ?? 0));
          if (more.some((n) => n < 0)) continue;
          for (const [i, end] of ends.entries()) {
            const n = more[i] ?? more.reduce((s, m) => s + m, 0);
            end.low = Math.min(end.low, n);
            end.high = Math.max(end.high, n);
          }
        }
      }
      for (const { low, high } of ends) expect(low >= 10 || high - low >= 5, `${then} + ${added}`).toBe(true);
    }),
    { numRuns: runs, seed: 20260102 },
  );
  expect(released).toBeGreaterThan(runs / 20);
}
