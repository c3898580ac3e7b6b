/** Figures and places somebody brought in, as corrections of the registers: the register's own check then judges each. */
import type { ImportedIndicator, ImportedPlace, ImportedSet } from '../../domain/imported.ts';
import type { Edit } from '../../domain/project.ts';
import { newKey, rowsOf } from '../../region/edits/index.ts';
import { readTable } from '../../region/table.ts';

type Files = ReadonlyMap<string, string>;
type Cells = Readonly<Record<string, string>>;

const NOTE = 'imported';
/** A place known by name alone lies somewhere in its kecamatan. */
const UNSAID_RADIUS_M = '1000';

/** What the register asks of every row and a list of one office does not say: who says so. */
const cited = (texts: Cells, label: string): Cells => ({
  source_title: texts.source_title ?? label,
  source_publisher: texts.source_publisher ?? label,
  source_url: texts.source_url ?? '',
  source_date: texts.source_date ?? '',
});

const figure = (row: ImportedIndicator, names: ReadonlyMap<string, string>, label: string): Cells => ({
  area_code: row.area_code,
  area_name: names.get(row.area_code) ?? '',
  indicator: row.indicator,
  value: String(row.value),
  unit: row.unit,
  year: row.year,
  note: NOTE,
  ...cited(row.texts, label),
});

const place = ({ name, kind, kecamatan, position, texts }: ImportedPlace, label: string): Cells => ({
  kind: kind ?? '',
  name,
  name_id: texts.name_id ?? '',
  kelurahan: texts.kelurahan ?? '',
  kecamatan: kecamatan ?? '',
  country: texts.country ?? 'ID',
  lon: String(position.lon),
  lat: String(position.lat),
  location_precision_m: texts.location_precision_m ?? UNSAID_RADIUS_M,
  status: texts.status ?? 'unknown',
  operator_or_agency: texts.operator_or_agency ?? '',
  attributes: '{}',
  note: NOTE,
  ...cited(texts, label),
});

/**
 * @param files texts of the pack
 * @param edits those that are there already: no key is given twice
 * @param date YYYY-MM-DD
 * @returns one edit a row that the register does not hold yet; a figure of the same area, name and year is corrected
 */
export function asEdits(set: ImportedSet, files: Files, edits: readonly Edit[], date: string): readonly Edit[] {
  const { data, label } = set;
  const made: Edit[] = [];
  const reason = label;
  if (data.as === 'indicators') {
    const names = new Map(areaNames(files));
    const known = new Map(rowsOf(files, 'area_indicators').map(({ key, cells }) => [key, cells]));
    for (const row of data.rows) {
      const cells = figure(row, names, label);
      const key = `${row.area_code}|${row.indicator}|${row.year}`;
      const there = known.get(key);
      if (there && Number(there.value) === row.value) continue;
      if (there)
        made.push({ table: 'area_indicators', key, what: 'change', cells: differing(there, cells), reason, date });
      else {
        const fresh = newKey(files, [...edits, ...made], 'area_indicators', cells);
        made.push({ table: 'area_indicators', key: fresh, what: 'add', cells, reason, date });
      }
    }
  }
  if (data.as === 'places')
    for (const row of data.rows) {
      const cells = place(row, label);
      const id = newKey(files, [...edits, ...made], 'places', cells);
      made.push({ table: 'places', key: id, what: 'add', cells: { id, ...cells }, reason, date });
    }
  return made;
}

const differing = (before: Cells, after: Cells): Cells =>
  Object.fromEntries(Object.entries(after).filter(([column, text]) => (before[column] ?? '') !== text));

/** Code and name of every area of the pack. */
function areaNames(files: Files): readonly (readonly [code: string, name: string])[] {
  const text = files.get('areas.csv') ?? files.get('tables/areas.csv') ?? '';
  const { rows } = readTable('areas.csv', text, ['code', 'name'], new Set());
  return rows.map(({ cells: { code, name } }) => [code ?? '', name ?? '']);
}
