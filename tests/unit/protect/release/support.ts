import type { Release } from '../../../../src/domain/project.ts';
import { highsSource } from '../../../../src/patrol/highs.ts';
import { limitsTold } from '../../../../src/protect/release/places.ts';
import { releaseOf } from '../../../../src/protect/release/release.ts';
import type { Counted, Structure } from '../../../../src/protect/release/structure.ts';

export const highs = await highsSource()();

/** A structure of one dimension, so that a table reads like a table. */
export const flat = (values: readonly string[]): Structure => ({
  subject: 'cases',
  dimensions: [{ name: 'kecamatan', values }],
});

/** Rows are years, columns values. */
export const records = (values: readonly string[], years: Readonly<Record<string, readonly number[]>>): Counted[] =>
  Object.entries(years).flatMap(([year, counts]) =>
    counts.map((count, i) => ({ year, values: [values[i] ?? ''], count })),
  );

export const release = (
  values: readonly string[],
  years: Readonly<Record<string, readonly number[]>>,
  sets: readonly string[] = ['a'],
  earlier: readonly Release[] = [],
  date = '2026-01-01',
) => releaseOf(records(values, years), flat(values), { sets, date }, earlier, highs);

/** What a release says at one place: the number, or the band. */
export const said = (made: ReturnType<typeof release>, ...at: readonly string[]): number | string | null => {
  const cell = made.value?.release.told.find((told) => told.at.join() === ['kecamatan', ...at].join());
  const total = made.value?.release.told.find((told) => told.at.join() === ['*', ...at].join());
  const found = cell ?? total;
  return found ? (found.value ?? found.band) : null;
};

/** What every release tells, as an attacker writes it down: sums over base cells by index. */
export interface Limit {
  readonly release: number;
  readonly value: string;
  readonly year: string;
  readonly low: number;
  readonly high: number;
}
export const limitsIn = (releases: readonly Release[]): Limit[] =>
  releases.flatMap(({ told, by }, r) =>
    told.map((cell) => {
      const { at, low, high } = limitsTold(cell, by);
      return { release: r, value: at[1] ?? '*', year: at[2] ?? '*', low, high };
    }),
  );

/**
 * Every whole table that fits one release, by trying all of them: rows are years. It knows nothing of linear programming.
 * @param most no cell is tried above it
 */
export function* tablesThatFit(
  release: Release,
  values: readonly string[],
  years: readonly string[],
  most: number,
): Generator<readonly number[]> {
  const limits = limitsIn([release]).map((limit) => ({
    ...limit,
    cells: years.flatMap((y, j) =>
      values.flatMap((v, i) =>
        (limit.value === '*' || limit.value === v) && (limit.year === '*' || limit.year === y)
          ? [j * values.length + i]
          : [],
      ),
    ),
  }));
  const n = values.length * years.length;
  // A sum can be judged as soon as the last of its cells is set, and is too large as soon as it is.
  const judged = Array.from({ length: n }, (_, k) => limits.filter(({ cells }) => cells.includes(k)));
  const table = new Array<number>(n).fill(0);
  const sum = (cells: readonly number[], upTo: number) =>
    cells.reduce((s, c) => s + (c <= upTo ? (table[c] ?? 0) : 0), 0);
  function* from(k: number): Generator<readonly number[]> {
    if (k === n) {
      yield table;
      return;
    }
    for (let x = 0; x <= most; x++) {
      table[k] = x;
      const fits = (judged[k] ?? []).every(({ cells, low, high }) => {
        const s = sum(cells, k);
        return s <= high && (k < Math.max(...cells) || s >= low);
      });
      if (fits) yield* from(k + 1);
    }
    table[k] = 0;
  }
  yield* from(0);
}
