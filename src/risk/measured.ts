/** Measured indicators: which row of area_indicators is taken where there are several, and the ratio or growth made of it. */
import type { MeasuredInput } from '../domain/model.ts';
import type { AreaIndicatorRow } from '../domain/register.ts';

export interface MeasuredValue {
  readonly value: number;
  readonly source: string;
  readonly year: string;
}

/** Lower is better. Rows the register doubts come last, then rows derived by us, then part-years, then disputed rows. */
function doubt({ note }: AreaIndicatorRow): number {
  const text = note ?? '';
  return (
    (/SUSPECT/.test(text) ? 8 : 0) +
    (/\bderived\b|ESTIMATE/.test(text) ? 4 : 0) +
    (/period=/.test(text) ? 2 : 0) +
    (/conflicts/i.test(text) ? 1 : 0)
  );
}

/**
 * The one row of an area, indicator and year that the index uses: first a source the model prefers, then the row with
 * the least doubt, then the newest source; equal rows in the order of their titles and values, never of the file.
 */
export function selectRow(rows: readonly AreaIndicatorRow[], prefer: readonly string[]): AreaIndicatorRow | null {
  const preference = (row: AreaIndicatorRow) => {
    const at = prefer.findIndex((title) => row.source_title.startsWith(title));
    return at === -1 ? prefer.length : at;
  };
  const compare = (a: AreaIndicatorRow, b: AreaIndicatorRow) =>
    preference(a) - preference(b) ||
    doubt(a) - doubt(b) ||
    (b.source_date ?? '').localeCompare(a.source_date ?? '') ||
    a.source_title.localeCompare(b.source_title) ||
    a.value - b.value;
  return [...rows].sort(compare)[0] ?? null;
}

/** Looks up measured values by area; null where a row that is needed is missing or a denominator is zero. */
export function measuredLookup(
  table: readonly AreaIndicatorRow[],
): (area: string, input: MeasuredInput) => MeasuredValue | null {
  const byKey = new Map<string, AreaIndicatorRow[]>();
  for (const row of table) {
    const key = `${row.area_code}|${row.indicator}|${row.year}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return (area, { indicator, year, denominator, growthFrom, prefer = [] }) => {
    const find = (name: string, when: string) => selectRow(byKey.get(`${area}|${name}|${when}`) ?? [], prefer);
    const row = find(indicator, year);
    if (!row) return null;
    if (growthFrom) {
      const earlier = find(indicator, growthFrom);
      if (!earlier || earlier.value === 0) return null;
      return { value: (row.value / earlier.value - 1) * 100, source: row.source_title, year: `${growthFrom}–${year}` };
    }
    if (!denominator) return { value: row.value, source: row.source_title, year };
    const by = find(denominator.indicator, denominator.year);
    if (!by || by.value === 0) return null;
    return { value: (row.value / by.value) * denominator.per, source: row.source_title, year };
  };
}
