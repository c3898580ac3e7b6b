/** What a report comes to in a few figures: kept, beside the period, refused, and which counts stay a band. */
import type { ImportedData, ImportedIncident, ImportedPosition } from '../../domain/imported.ts';
import { MINIMUM_COUNT } from '../../protect/profile.ts';
import { isWithin } from '../time.ts';
import type { TimeRange } from '../view.ts';

export interface AreaCount {
  /** null is without kecamatan. */
  readonly kecamatan: string | null;
  readonly count: number;
}

export interface Summary {
  /** Rows within the period, and kept rows beside it. */
  readonly within: number;
  readonly beside: number;
  /** Within the period by kecamatan, most first; kecamatan without a row are not listed. */
  readonly areas: readonly AreaCount[];
  /** Kecamatan whose count is told as a band where it is told to others, and how many rows they hold. */
  readonly banded: { readonly areas: number; readonly rows: number };
  /** First and last month that a row names. */
  readonly span: { readonly first: string; readonly last: string } | null;
}

/** When and where of every kept row; rows without a date belong to every period. */
function* rowsOf(data: ImportedData): Generator<{ date: string; kecamatan: string | null; count: number }> {
  if (data.as === 'cases')
    for (const { month, kecamatan, count } of data.cells) yield { date: month, kecamatan, count };
  else if (data.as === 'incidents') for (const { date, kecamatan } of data.rows) yield { date, kecamatan, count: 1 };
  else if (data.as === 'incidentCounts')
    for (const { month, kecamatan, count } of data.counts.months) yield { date: month, kecamatan, count };
  else if (data.as === 'places') for (const { kecamatan } of data.rows) yield { date: '', kecamatan, count: 1 };
  else if (data.as === 'indicators') for (const { year } of data.rows) yield { date: year, kecamatan: null, count: 1 };
  else for (const _ of data.rows) yield { date: '', kecamatan: null, count: 1 };
}

export function summaryOf(data: ImportedData, period: TimeRange): Summary {
  const tally = new Map<string | null, number>();
  let [within, beside] = [0, 0];
  let [first, last] = ['9999', ''];
  for (const { date, kecamatan, count } of rowsOf(data)) {
    if (date.length >= 7) {
      const month = date.slice(0, 7);
      if (month < first) first = month;
      if (month > last) last = month;
    }
    if (date !== '' && !isWithin(date, period)) beside += count;
    else {
      within += count;
      tally.set(kecamatan, (tally.get(kecamatan) ?? 0) + count);
    }
  }
  const areas = [...tally].map(([kecamatan, count]) => ({ kecamatan, count }));
  const small = areas.filter(({ kecamatan, count }) => kecamatan !== null && count < MINIMUM_COUNT);
  return {
    within,
    beside,
    areas: areas.sort(
      (a, b) =>
        b.count - a.count ||
        Number(a.kecamatan === null) - Number(b.kecamatan === null) ||
        (a.kecamatan ?? '').localeCompare(b.kecamatan ?? ''),
    ),
    banded: { areas: small.length, rows: small.reduce((sum, { count }) => sum + count, 0) },
    span: last === '' ? null : { first, last },
  };
}

export interface MapPoint {
  readonly key: string;
  readonly position: ImportedPosition;
  /** m; null where the list gives none. */
  readonly radiusM: number | null;
}

const radiusOf = (texts: Readonly<Record<string, string>>): number | null => {
  const metres = Number(texts.location_precision_m);
  return texts.location_precision_m && metres > 0 ? metres : null;
};

/** Kept rows with a position, within the period. */
export function pointsOf(data: ImportedData, period: TimeRange): readonly MapPoint[] {
  if (data.as === 'incidents')
    return data.rows.flatMap(({ key, position, date, texts }: ImportedIncident) =>
      position && isWithin(date, period) ? [{ key, position, radiusM: radiusOf(texts) }] : [],
    );
  if (data.as === 'places')
    return data.rows.map(({ key, position, texts }) => ({ key, position, radiusM: radiusOf(texts) }));
  return [];
}
