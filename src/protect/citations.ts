/** The table of sources of a publication: what its own files cite, and nothing that only a sensitive row cites. */
import type { Incident, Source } from '../domain/register.ts';
import { sourceKey } from '../region/index.ts';
import type { Profile } from './profile.ts';

/** A row or the properties of a feature, as far as its source is concerned. */
export interface CitingRow {
  readonly source_title: string;
  readonly source_publisher: string | null;
  readonly source_url: string | null;
  readonly source_date: string | null;
}

export interface CitingFile {
  readonly name: string;
  readonly rows: readonly CitingRow[];
}

/** Sources cited by the files, in the order of the pack's own table; those made here (withheld, compiled) come last. */
function citedBy(files: readonly CitingFile[], sources: readonly Source[]): readonly Source[] {
  const known = new Map(sources.map((source) => [sourceKey(source.title, source.url), source]));
  const found = new Map<string, { source: Source; tables: Set<string>; rows: number }>();
  for (const { name, rows } of files) {
    for (const row of rows) {
      const key = sourceKey(row.source_title, row.source_url);
      const { source_title: title, source_publisher: publisher, source_url: url, source_date: date } = row;
      const source = known.get(key) ?? { id: '', title, publisher, url, date, official: false, tables: [], rows: 0 };
      const entry = found.get(key) ?? { source, tables: new Set(), rows: 0 };
      entry.tables.add(name);
      entry.rows++;
      found.set(key, entry);
    }
  }
  const order = new Map(sources.map((source, index) => [source.id, index]));
  return [...found.values()]
    .map(({ source, tables, rows }) => ({ ...source, tables: [...tables].sort(), rows }))
    .sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size) || (a.title < b.title ? -1 : 1));
}

/**
 * The sources that go with a publication. Internal: the pack's whole table without sources that sensitive rows alone
 * cite. Public: only what the public files cite, its tables and rows counted from them.
 */
export function publishSources(
  sources: readonly Source[],
  incidents: readonly Incident[],
  files: readonly CitingFile[],
  profile: Profile,
): readonly Source[] {
  const cited = citedBy(files, sources);
  if (profile === 'public') return cited;
  const open = new Set(cited.map((source) => sourceKey(source.title, source.url)));
  const sensitive = new Set(
    incidents.filter((row) => row.sensitive).map((row) => sourceKey(row.source_title, row.source_url)),
  );
  return sources.filter((source) => {
    const key = sourceKey(source.title, source.url);
    return !sensitive.has(key) || open.has(key);
  });
}
