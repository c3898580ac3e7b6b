/** The checker of a region pack: every fault with file, row, column, rule, value and remedy. */
import type { DataError } from '../domain/outcome.ts';
import { examine } from './examine.ts';
import { deriveSources, sourcesCsv } from './sources.ts';
import { readStories } from './stories.ts';

export interface PackReport {
  readonly ok: boolean;
  readonly errors: readonly DataError[];
  /** Data rows in each table's file. */
  readonly counts: Readonly<Record<string, number>>;
  /** What deserves a look and stops nothing: unknown columns, a source older than its event, stale sources.csv. */
  readonly warnings: readonly DataError[];
}

/** Checks a pack given as path within its folder → text. Never throws on bad data. */
export function checkPack(files: ReadonlyMap<string, string>): PackReport {
  const { value, errors: faults, warnings, counts, descriptor, cited } = examine(files);
  const stories = readStories(files, value, faults.length === 0);
  const errors = [...faults, ...stories.errors];
  const derived = sourcesCsv(deriveSources(cited, descriptor.tables, descriptor.official));
  const stale = faults.length === 0 && derived !== sourcesCsv(value.sources);
  const remedy = 'The sources do not agree with the tables; derive them again with "jaga region sources DIR --write".';
  const last: readonly DataError[] = stale
    ? [{ file: 'sources.csv', row: null, column: null, rule: 'derived', value: null, remedy }]
    : [];
  return { ok: errors.length === 0, errors, counts, warnings: [...warnings, ...last] };
}
