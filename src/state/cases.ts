import type { CaseFact } from '../domain/published.ts';

/**
 * One value a year of one agency's series. A value given twice (by the agency and by a paper that cites it) is drawn
 * once, the row with an address and a stated period first; years are not summed and not filled.
 */
export function yearlyCases(rows: readonly CaseFact[] | null, seriesId: string): readonly CaseFact[] {
  const better = (a: CaseFact, b: CaseFact) =>
    Number(b.partial_year) - Number(a.partial_year) || Number(b.source_url !== null) - Number(a.source_url !== null);
  const byYear = new Map<string, CaseFact[]>();
  for (const row of rows ?? []) {
    if (row.series_id !== seriesId || row.measure !== 'cases' || row.value === null || !/^\d{4}$/.test(row.year ?? ''))
      continue;
    byYear.set(row.year ?? '', [...(byYear.get(row.year ?? '') ?? []), row]);
  }
  return [...byYear.keys()].sort().flatMap((year) => byYear.get(year)?.sort(better).slice(0, 1) ?? []);
}
