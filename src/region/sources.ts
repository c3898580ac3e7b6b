/** sources.csv is derived: one row a source, over all tables. This is the derivation. */
import type { Source } from '../domain/register.ts';
import type { OfficialRule, TableRule } from './descriptor.ts';

/** A row that names its source in the usual columns, or (islands) as "title <address>" in one. */
export interface CitedLike {
  readonly source_title?: string;
  readonly source_url?: string | null;
  readonly source_publisher?: string | null;
  readonly source_date?: string | null;
  readonly source?: string;
}

export interface Citation {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** Two rows cite one source when title and address agree: shortened addresses are shared by several pages. */
export const sourceKey = (title: string, url: string | null): string => `${title}\n${url ?? ''}`;

/** The citation of a row; null for an island whose `source` is an estimate and no publication. */
export function citationOf(row: CitedLike): Citation | null {
  const {
    source_title: title,
    source_url: url = null,
    source_publisher: publisher = null,
    source_date: date = null,
  } = row;
  if (title !== undefined) return { title, url, publisher, date };
  const match = /^(?!estimate:)(.*?)(?:\s*<(https?:[^>]+)>)?$/.exec(row.source ?? '');
  return match?.[1] ? { title: match[1], url: match[2] ?? null, publisher: null, date: null } : null;
}

/** The sources of a pack as a question: the row of `sources` a row cites, undefined when sources.csv was not derived since. */
export function sourceFinder(sources: readonly Source[]): (row: CitedLike) => Source | undefined {
  const byKey = new Map(sources.map((source) => [sourceKey(source.title, source.url), source]));
  return (row) => {
    const cited = citationOf(row);
    return cited ? byKey.get(sourceKey(cited.title, cited.url)) : undefined;
  };
}

/** Whether a row cites an official source of the pack. */
export function officialIn(sources: readonly Source[]): (row: CitedLike) => boolean {
  const find = sourceFinder(sources);
  return (row) => find(row)?.official ?? false;
}

const endsWithDomain = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * Whether a source is official by the region's own rule: its address lies under a listed domain, or its publisher's name
 * begins with a listed body. "Batam Pos (BPS Batam)" is the press printing an agency's figure, and is not official.
 */
export function isOfficial(citation: Citation, rule: OfficialRule): boolean {
  const host = citation.url !== null && URL.canParse(citation.url) ? new URL(citation.url).hostname : '';
  if (host !== '' && rule.domains.some((domain) => endsWithDomain(host, domain))) return true;
  const publisher = citation.publisher ?? '';
  return rule.publishers.some(
    (body) => publisher.startsWith(body) && !/^[\p{L}\d]/u.test(publisher.slice(body.length)),
  );
}

/**
 * Derives the sources of a pack (table name → its rows, as examine() gives them in `cited`) in the order of first citation over the tables: id SRC-0001 on, publisher and date as
 * first given, the tables that cite it and how many rows do. A table's own `sources` in datapackage.json count for all
 * its rows. `sources` itself is left out.
 */
export function deriveSources(
  tables: ReadonlyMap<string, readonly CitedLike[]>,
  rules: ReadonlyMap<string, TableRule>,
  official: OfficialRule,
): readonly Source[] {
  const found = new Map<string, { citation: Citation; tables: Set<string>; rows: number }>();
  const count = (citation: Citation, table: string): void => {
    const key = sourceKey(citation.title, citation.url);
    const entry = found.get(key) ?? { citation, tables: new Set(), rows: 0 };
    const { publisher, date } = entry.citation;
    entry.citation = { ...entry.citation, publisher: publisher ?? citation.publisher, date: date ?? citation.date };
    entry.tables.add(table);
    entry.rows++;
    found.set(key, entry);
  };
  for (const [table, rows] of tables) {
    if (table === 'sources') continue;
    for (const row of rows) {
      const citation = citationOf(row);
      if (citation) count(citation, table);
      for (const whole of rules.get(table)?.sources ?? [])
        count({ title: whole.title, url: whole.path, publisher: null, date: null }, table);
    }
  }
  return [...found.values()].map(({ citation, tables: cited, rows }, i) => ({
    id: `SRC-${String(i + 1).padStart(4, '0')}`,
    ...citation,
    official: isOfficial(citation, official),
    tables: [...cited],
    rows,
  }));
}

/** A cell as the register writes it: quoted only where it must be. */
export const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The text of sources.csv: RFC 4180, LF, columns in the order of the schema. */
export function sourcesCsv(sources: readonly Source[]): string {
  const lines = sources.map((s) =>
    [
      s.id,
      s.title,
      s.publisher ?? '',
      s.url ?? '',
      s.date ?? '',
      s.official ? '1' : '0',
      s.tables.join('|'),
      String(s.rows),
    ]
      .map(quoted)
      .join(','),
  );
  return `${['id,title,publisher,url,date,official,tables,rows', ...lines].join('\n')}\n`;
}
