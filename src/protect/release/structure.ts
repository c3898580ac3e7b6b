/**
 * The one cell structure in which counts of imported records are told: each dimension by year, with totals by value, by year
 * and overall. It never differs from release to release, so that no two releases cut the same people along other lines.
 */
import type { CountedCell, ImportedData } from '../../domain/imported.ts';
import { AGE_BANDS, SEX_BANDS } from '../../domain/imported.ts';
import { placeKey } from './places.ts';

export type Subject = 'cases' | 'incidents';

export interface Dimension {
  readonly name: string;
  /** Every value that may occur: those with nothing in them are told like those with a few. */
  readonly values: readonly string[];
}

export interface Structure {
  readonly subject: Subject;
  /** In the order of the table; each is a partition of the same records. */
  readonly dimensions: readonly Dimension[];
}

/** What stands in the place of a kecamatan for records that name none. */
export const CITY = 'city';
export const UNKNOWN = 'unknown';

/** The code lists of the two structures, by whoever knows them. */
export interface Vocabulary {
  readonly kecamatan: readonly string[];
  readonly exploitation: readonly string[];
  readonly hte_Type: readonly string[];
  readonly kinds: readonly string[];
}

const withUnknown = (values: readonly string[]): readonly string[] => [...new Set([...values, UNKNOWN])];

/** Cases: kecamatan, exploitation, sex, age and `hte_Type`, each by year. Incidents: kecamatan and kind. */
export function structureOf(subject: Subject, { kecamatan, exploitation, hte_Type, kinds }: Vocabulary): Structure {
  const places = { name: 'kecamatan', values: [...kecamatan, CITY] };
  if (subject === 'incidents') return { subject, dimensions: [places, { name: 'kind', values: withUnknown(kinds) }] };
  return {
    subject,
    dimensions: [
      places,
      { name: 'exploitation', values: withUnknown([...exploitation, 'several']) },
      { name: 'sex', values: SEX_BANDS },
      { name: 'age', values: AGE_BANDS },
      { name: 'hte_Type', values: withUnknown(hte_Type) },
    ],
  };
}

/** Records by the values of a structure: `values` in the order of its dimensions. */
export interface Counted {
  readonly year: string;
  readonly values: readonly string[];
  readonly count: number;
}

const known = ({ values }: Dimension, value: string | null): string =>
  value !== null && values.includes(value) ? value : (values.find((v) => v === UNKNOWN || v === CITY) ?? '');

/**
 * The records of sets in the form of a structure; a value that the structure does not know counts as unknown, a kecamatan it
 * does not know as the city. Sensitive incidents are left out, the second of two that have one key or were judged the same
 * (`drop`) counts once. Sets of another subject count nothing.
 */
export function countRecords(
  data: readonly ImportedData[],
  { subject, dimensions }: Structure,
  drop: ReadonlySet<string> = new Set(),
): readonly Counted[] {
  const seen = new Set(drop);
  const of = (date: string, values: readonly (string | null)[], count: number): Counted => ({
    year: date.slice(0, 4),
    values: dimensions.map((dimension, i) => known(dimension, values[i] ?? null)),
    count,
  });
  const caseOf = (c: CountedCell) => of(c.month, [c.kecamatan, c.exploitation, c.sex, c.age, c.hte_Type], c.count);
  return data.flatMap((set): readonly Counted[] => {
    if (subject === 'cases') return set.as === 'cases' ? set.cells.map(caseOf) : [];
    if (set.as === 'incidentCounts') return set.counts.months.map((m) => of(m.month, [m.kecamatan, m.kind], m.count));
    if (set.as !== 'incidents') return [];
    return set.rows.flatMap((row) => {
      if (row.sensitive || seen.has(row.key)) return [];
      seen.add(row.key);
      return [of(row.date, [row.kecamatan, row.kind], 1)];
    });
  });
}

/** Every year from the first to the last, also those without a record. */
export function yearsOf(counted: readonly Counted[]): readonly string[] {
  const years = counted.map(({ year }) => Number(year));
  const first = Math.min(...years);
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
}

export interface TrueCount {
  readonly at: readonly string[];
  readonly count: number;
}

/** Every place of the table with its true count: total, years, then each dimension's values by year and over all years. */
export function trueCounts(counted: readonly Counted[], { dimensions }: Structure): readonly TrueCount[] {
  const sums = new Map<string, number>();
  const add = (at: readonly string[], n: number) => sums.set(placeKey(at), (sums.get(placeKey(at)) ?? 0) + n);
  for (const { year, values, count } of counted) {
    for (const y of [year, '*']) {
      add(['*', '*', y], count);
      for (const [i, { name }] of dimensions.entries()) add([name, values[i] ?? UNKNOWN, y], count);
    }
  }
  const years = [...yearsOf(counted), '*'];
  const lines = [['*', '*'], ...dimensions.flatMap(({ name, values }) => values.map((value) => [name, value]))];
  return lines.flatMap((line) =>
    years.map((year) => ({ at: [...line, year], count: sums.get(placeKey([...line, year])) ?? 0 })),
  );
}
