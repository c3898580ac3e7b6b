/** Case counts: one value a year of one agency’s series, as that agency gave it. */
import { describe, expect, test } from 'vitest';
import type { CaseFact } from '../../../src/domain/published.ts';
import { yearlyCases } from '../../../src/state/cases.ts';
import { PROFILES, published } from './published.ts';

const SERIES = 'safe-migrant-batam-tppo-cases';

describe.each(PROFILES)('the Safe Migrant Batam series (%s)', (profile) => {
  const rows = yearlyCases(published[profile].cases, SERIES);

  test('has 38 cases in 2022 and 87 in 2023, the latter of a part of the year', () => {
    const of = (year: string) => rows.filter((r) => r.year === year).map((r) => [r.value, r.partial_year]);
    expect(of('2022')).toEqual([[38, false]]);
    expect(of('2023')).toEqual([[87, true]]);
  });

  test('gives every year once although two sources give it, the one with an address first', () => {
    expect(new Set(rows.map((r) => r.year)).size).toBe(rows.length);
    const given = published[profile].cases.filter((c) => c.series_id === SERIES && c.measure === 'cases');
    expect(given.length).toBeGreaterThan(rows.length);
    for (const row of rows) expect(row.source_url, row.year ?? '').toMatch(/^https:/);
  });

  test('is in the order of years and sums nothing', () => {
    const years = rows.map((r) => r.year);
    expect(years).toEqual([...years].sort());
    for (const row of rows) expect(published[profile].cases).toContain(row);
  });
});

describe('every series of the register', () => {
  test.each(PROFILES)('gives at most one value a year: %s', (profile) => {
    const { cases } = published[profile];
    const series = [...new Set(cases.map((c) => c.series_id))];
    expect(series.length).toBeGreaterThan(5);
    for (const id of series) {
      const years = yearlyCases(cases, id).map((r) => r.year);
      expect(new Set(years).size, id).toBe(years.length);
    }
  });

  test('that is unknown, or not there yet, is empty', () => {
    expect(yearlyCases(null, SERIES)).toEqual([]);
    expect(yearlyCases(published.internal.cases, 'no-such-series')).toEqual([]);
  });
});

test('a missing value is left out, not drawn as zero; a span of years is no year', () => {
  const [one] = published.internal.cases.filter((c) => c.series_id === SERIES);
  const row = (more: Partial<CaseFact>) => ({ ...(one as CaseFact), ...more });
  expect(yearlyCases([row({ value: null })], SERIES)).toEqual([]);
  expect(yearlyCases([row({ year: '2022-2024' })], SERIES)).toEqual([]);
  expect(yearlyCases([row({ year: null })], SERIES)).toEqual([]);
  expect(yearlyCases([row({ value: 0, year: '2020' })], SERIES)).toHaveLength(1);
});
