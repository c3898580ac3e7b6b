/** The one pass over a pack's files: what is sound comes out typed, what is not comes out as an error with its place. */
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack, RegionTables, TableName } from '../domain/pack.ts';
import { isFault, readCell } from './cell.ts';
import { coherence } from './coherence.ts';
import { COLUMNS, type Kind, TABLE_NAMES } from './columns.ts';
import { atRow, type Broken, cellRule, positionRules } from './constraints.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import { readGeometry } from './geometry.ts';
import { areaRules, foreignKeyRules, uniqueRules } from './keys.ts';
import { readModel } from './model.ts';
import { type RawRow, type RawTable, readTable } from './table.ts';

export interface Examined extends Outcome<RegionPack> {
  readonly warnings: readonly DataError[];
  /** Data rows of each table as they stand in the file, sound or not. */
  readonly counts: Readonly<Record<TableName, number>>;
  readonly descriptor: Descriptor;
}

/** The text of a table: `<table>.csv` in the folder or in its `tables/`, or where datapackage.json says. */
function tableText(
  files: ReadonlyMap<string, string>,
  name: string,
  path: string | undefined,
): readonly [string, string | undefined] {
  const candidates = [path, `${name}.csv`, `tables/${name}.csv`].filter((p) => p !== undefined);
  const file = candidates.find((p) => files.has(p));
  return [file ?? `${name}.csv`, file === undefined ? undefined : files.get(file)];
}

/** Values of a row that pass, and the rules it breaks by itself. */
function readRow(table: TableName, raw: RawRow, kinds: Readonly<Record<string, Kind>>, descriptor: Descriptor) {
  const broken: Broken[] = [];
  const values: Record<string, unknown> = {};
  const rule = descriptor.tables.get(table);
  for (const [column, kind] of Object.entries(kinds)) {
    const text = raw.cells[column];
    if (text === undefined) {
      values[column] = null;
      continue;
    }
    const field = rule?.fields.get(column);
    const required = field?.constraints.required === true && text.trim() === '' && kind.endsWith('?');
    const cell = readCell(text, required ? 'text' : kind);
    if (isFault(cell)) broken.push({ column, value: text, ...cell });
    else {
      values[column] = cell.value;
      const fault = text === '' ? null : cellRule(table, column, text, field, descriptor.settings);
      if (fault) broken.push(fault);
    }
  }
  broken.push(
    ...positionRules(raw.cells, rule?.fields, descriptor.settings).filter(
      (b) => !broken.some((o) => o.column === b.column),
    ),
  );
  return { values, broken };
}

const missing = (file: string): RawTable => ({
  header: [],
  rows: [],
  warnings: [],
  errors: [
    {
      file,
      row: null,
      column: null,
      rule: 'required',
      value: null,
      remedy: `Add the table ${file}, if only with its header line.`,
    },
  ],
});

/** Reads, types and checks every file of a pack. `files`: path within the pack folder → text. */
export function examine(files: ReadonlyMap<string, string>): Examined {
  const descriptor = readDescriptor(files.get('datapackage.json'));
  const errors: DataError[] = [...descriptor.errors];
  const warnings: DataError[] = [];
  const raw = new Map<TableName, readonly RawRow[]>();
  const paths = new Map<TableName, string>();
  const headless = new Set<TableName>();
  for (const table of TABLE_NAMES) {
    const kinds: Readonly<Record<string, Kind>> = COLUMNS[table];
    const rule = descriptor.tables.get(table);
    const [file, text] = tableText(files, table, rule?.path);
    const numeric = new Set(Object.keys(kinds).filter((c) => kinds[c]?.startsWith('number')));
    const read = text === undefined ? missing(file) : readTable(file, text, Object.keys(kinds), numeric);
    errors.push(...read.errors);
    warnings.push(...read.warnings);
    if (read.errors.some((e) => e.row === null)) headless.add(table);
    if (!rule && descriptor.errors.length === 0) {
      errors.push({
        file: 'datapackage.json',
        row: null,
        column: 'resources',
        rule: 'required',
        value: table,
        remedy: `Describe the table ${table} in "resources".`,
      });
    }
    raw.set(table, read.rows);
    paths.set(table, file);
  }
  const tables = {} as Record<TableName, unknown[]>;
  for (const table of TABLE_NAMES) {
    const [file, rows, rule] = [paths.get(table) ?? table, raw.get(table) ?? [], descriptor.tables.get(table)];
    const own = [...uniqueRules(file, rows, rule), ...foreignKeyRules(file, rows, rule, raw)];
    const told = new Set(own.map((e) => `${e.row} ${e.column}`));
    const read = rows.map((row) => ({
      row: row.row,
      ...readRow(table, row, COLUMNS[table], descriptor),
      whole: coherence(table, row.cells),
    }));
    for (const { row, broken, whole } of read) {
      const cells = new Set(broken.map((b) => b.column));
      const found = [...broken, ...whole.errors.filter((b) => !cells.has(b.column))].map((b) => atRow(file, row, b));
      for (const error of found) told.add(`${error.row} ${error.column}`);
      // A code in the wrong form is not also reported as dangling: one fault, one error.
      own.push(...found);
      warnings.push(...whole.warnings.map((b) => atRow(file, row, b)));
    }
    const formal = new Set(own.filter((e) => e.rule !== 'foreignKey').map((e) => `${e.row} ${e.column}`));
    const kept = own.filter((e) => e.rule !== 'foreignKey' || !formal.has(`${e.row} ${e.column}`));
    kept.push(
      ...areaRules(table, file, rows, raw, descriptor.settings.city_code).filter(
        (e) => !told.has(`${e.row} ${e.column}`),
      ),
    );
    kept.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    errors.push(...kept);
    const bad = new Set(kept.map((e) => e.row));
    tables[table] = headless.has(table) ? [] : read.filter(({ row }) => !bad.has(row)).map(({ values }) => values);
  }
  // COLUMNS is held equal to the row types by the compiler, and every cell was read by its kind.
  const typed = tables as unknown as RegionTables;
  // The tree and the shapes are held against the files as they stand: a row with another fault is still there.
  const cellsOf = (table: TableName) => (raw.get(table) ?? []).map(({ cells }) => cells);
  const model = readModel(files.get('model.json'), {
    indicators: cellsOf('area_indicators').map(({ indicator = '', year = '' }) => ({ indicator, year })),
    schemes: new Set(cellsOf('reference_codes').map(({ scheme = '' }) => scheme)),
  });
  const geometry = readGeometry(
    files,
    cellsOf('areas').map(({ code = '', level = '', name = '' }) => ({ code, level, name })),
  );
  errors.push(...model.errors, ...geometry.errors);
  warnings.push(...geometry.warnings);
  const counts = Object.fromEntries(TABLE_NAMES.map((t) => [t, raw.get(t)?.length ?? 0])) as Record<TableName, number>;
  return {
    value: { settings: descriptor.settings, ...typed, model: model.value, geometry: geometry.value },
    errors,
    warnings,
    counts,
    descriptor,
  };
}
