/** The figures a text may name, each with the shortest placeholder that means it alone. */
import type { CaseFact } from '../../domain/published.ts';
import type { Programme } from '../../domain/register.ts';
import { FIGURE_COLUMNS, findFigure } from '../../region/story/placeholder.ts';

export interface Pick {
  readonly placeholder: string;
  /** The series, or the programme. */
  readonly name: string;
  /** Who counted; null for the register's own count. */
  readonly by: string | null;
  readonly where: string | null;
  readonly year: string | null;
  /** A code of the register: what is counted. */
  readonly measure: string | null;
  readonly source: string;
}

interface Facts {
  readonly cases: readonly CaseFact[];
  readonly programmes: readonly Programme[];
}

const cell = (row: CaseFact, column: string): string => {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[column];
  return value === null || value === undefined ? '' : String(value);
};

/** A bar or a brace would end the placeholder early. */
const isPlain = (value: string): boolean => !/[{}|]/.test(value);

/** @param same the rows of the same series and year, in the order of the file. @returns null where the register itself warns against the row, or has no value in it */
export function placeholderOf(row: CaseFact, same: readonly CaseFact[]): string | null {
  const stem = `${row.series_id}|${row.year ?? ''}`;
  const means = (placeholder: string): boolean => {
    const found = findFigure(placeholder, { cases: same, programmes: [] });
    return found.of === 'figure' && found.value === row.value && found.rows.some((one) => one === row);
  };
  const apart = FIGURE_COLUMNS.filter((column) => new Set(same.map((one) => cell(one, column))).size > 1);
  const told = (column: string): string => `${column}=${cell(row, column)}`;
  const usable = apart.filter((column) => isPlain(cell(row, column)));
  const pairs = usable.flatMap((a, i) => usable.slice(i + 1).map((b) => `${told(a)}|${told(b)}`));
  const ways = ['', ...usable.map(told), ...pairs, `row=${same.indexOf(row) + 1}`];
  const way = ways.find((one) => means(`{${stem}${one && `|${one}`}}`));
  return way === undefined ? null : `{${stem}${way && `|${way}`}}`;
}

export function picksOf({ cases, programmes }: Facts): readonly Pick[] {
  const groups = new Map<string, CaseFact[]>();
  for (const row of cases) {
    const key = `${row.series_id}|${row.year ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const seen = new Set<string>();
  const figures = [...groups.values()].flatMap((same) =>
    same.flatMap((row): readonly Pick[] => {
      const placeholder = placeholderOf(row, same);
      if (placeholder === null || seen.has(placeholder)) return [];
      seen.add(placeholder);
      const {
        series_id: name,
        publisher_agency: by,
        geography: where,
        year,
        measure,
        source_title: source,
      } = row as CaseFact & { readonly geography?: string };
      return [{ placeholder, name, by, where: where ?? null, year, measure, source }];
    }),
  );
  const reached = programmes
    .filter((p) => p.people_reached !== null)
    .map((p) => ({
      placeholder: `{${p.id}|people_reached}`,
      name: p.name,
      by: p.implementers,
      where: p.place_text,
      year: p.period_start,
      measure: 'people_reached',
      source: p.source_title,
    }));
  return [...figures, ...reached];
}

/** Every word asked for stands somewhere in it. */
export function picksFor(picks: readonly Pick[], asked: string): readonly Pick[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return picks.filter((pick) => {
    const text = Object.values(pick).join(' ').toLowerCase().replace(/[-_]/g, ' ');
    return words.every((word) => text.includes(word.replace(/[-_]/g, ' ')));
  });
}
