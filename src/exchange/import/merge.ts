/** A file brought in beside those that are there: what is there already is not added again, and nothing is summed silently. */
import type { ImportedData, ImportedSet } from '../../domain/imported.ts';

export interface Merged {
  readonly sets: readonly ImportedSet[];
  /** Rows that are new; of counts, the records behind them. */
  readonly added: number;
  /** Rows that were there before. */
  readonly already: number;
  /** Ids of sets of counts with the same name and months in common: kept apart, since whoever is in both cannot be told. */
  readonly overlaps: readonly string[];
}

type Keyed = Extract<ImportedData, { readonly rows: readonly unknown[] }>;
const isKeyed = (data: ImportedData): data is Keyed => 'rows' in data;

function monthsOf(data: ImportedData): readonly string[] {
  if (data.as === 'cases') return data.cells.map(({ month }) => month);
  return data.as === 'incidentCounts' ? data.counts.months.map(({ month }) => month) : [];
}

/** A year meets every month in it. */
function meet(one: readonly string[], other: readonly string[]): boolean {
  const months = new Set(other);
  const years = new Set(other.map((month) => month.slice(0, 4)));
  return one.some(
    (month) => months.has(month) || months.has(month.slice(0, 4)) || (month.length === 4 && years.has(month)),
  );
}

const sameName = (a: ImportedSet, b: ImportedSet): boolean =>
  a.label.trim().toLowerCase() === b.label.trim().toLowerCase();

const without = (data: Keyed, known: ReadonlySet<string>): Keyed => {
  const isNew = ({ key }: { readonly key: string }): boolean => !known.has(key);
  switch (data.as) {
    case 'incidents':
      return { as: data.as, rows: data.rows.filter(isNew) };
    case 'places':
      return { as: data.as, rows: data.rows.filter(isNew) };
    case 'routes':
      return { as: data.as, rows: data.rows.filter(isNew) };
    case 'indicators':
      return { as: data.as, rows: data.rows.filter(isNew) };
  }
};

/**
 * @returns the sets with what is new of `added`; the same file again changes nothing. The new set's `kept` counts what it
 *   brings; `rows` stays that of the file
 */
export function mergeSets(existing: readonly ImportedSet[], added: ImportedSet): Merged {
  if (existing.some(({ id }) => id === added.id))
    return { sets: existing, added: 0, already: added.kept, overlaps: [] };
  const { data } = added;
  const like = existing.filter((set) => set.data.as === data.as);
  if (!isKeyed(data)) {
    const months = monthsOf(data);
    const overlaps = like.filter((set) => sameName(set, added) && meet(months, monthsOf(set.data))).map(({ id }) => id);
    return { sets: [...existing, added], added: added.kept, already: 0, overlaps };
  }
  const known = new Set(like.flatMap((set) => (isKeyed(set.data) ? set.data.rows.map(({ key }) => key) : [])));
  const fresh = without(data, known);
  const already = data.rows.length - fresh.rows.length;
  // Of a table of figures one row of the file brings several: what is kept counts rows of the file only while all are new.
  const set = already === 0 ? added : { ...added, kept: fresh.rows.length, data: fresh };
  const sets = fresh.rows.length === 0 ? existing : [...existing, set];
  return { sets, added: fresh.rows.length, already, overlaps: [] };
}
