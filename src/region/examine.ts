/** The one pass over a pack's files: what is sound comes out typed, what is not comes out as an error with its place. */
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack, RegionSettings, RegionTables } from '../domain/pack.ts';
import { isFault, readCell } from './cell.ts';
import { coherence } from './coherence.ts';
import { isOptional, TABLE_NAMES } from './columns.ts';
import { atRow, type Broken, cellRule, positionRules } from './constraints.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import { readGeometry } from './geometry.ts';
import { areaRules, foreignKeyRules, type RawTables, uniqueRules } from './keys.ts';
import { readModel } from './model.ts';
import type { Reread } from './reread.ts';
import type { CitedLike } from './sources.ts';
import type { RawRow } from './table.ts';
import { type FoundTable, findTables } from './tables.ts';

export interface Examined extends Outcome<RegionPack> {
  readonly warnings: readonly DataError[];
  /** Data rows of each table as they stand in the file, sound or not. */
  readonly counts: Readonly<Record<string, number>>;
  readonly descriptor: Descriptor;
  /** Sound rows of every table, also of those only datapackage.json knows, for the derivation of the sources. */
  readonly cited: ReadonlyMap<string, readonly CitedLike[]>;
}

/** Values of a row that pass, and the rules it breaks by itself. */
function readRow({ name, kinds, rule }: FoundTable, raw: RawRow, settings: RegionSettings) {
  const broken: Broken[] = [];
  const values: Record<string, unknown> = {};
  for (const [column, kind] of Object.entries(kinds)) {
    const text = raw.cells[column];
    // A missing column is one error of the header, not one of every row; an optional one is none at all.
    if (text === undefined) {
      if (isOptional(name, column)) values[column] = null;
      continue;
    }
    const field = rule?.fields.get(column);
    const required = field?.constraints.required === true && text.trim() === '' && !kind.startsWith('number');
    const cell = readCell(text, required ? 'text' : kind);
    if (isFault(cell)) broken.push({ column, value: text, ...cell });
    else {
      values[column] = cell.value;
      const fault = text === '' ? null : cellRule(name, column, text, field, settings);
      if (fault) broken.push(fault);
    }
  }
  const own = new Set(broken.map((b) => b.column));
  broken.push(...positionRules(raw.cells, rule?.fields, settings).filter((b) => !own.has(b.column)));
  return { values, broken };
}

const at = (error: DataError): string => `${error.row} ${error.column}`;

/** The rules that a table keeps or breaks by itself, whatever stands in the others. */
function judgeAlone(table: FoundTable, settings: RegionSettings) {
  const { name, file, rows, rule } = table;
  const warnings: DataError[] = [];
  const errors = [...uniqueRules(file, rows, rule)];
  const read = rows.map((row) => ({ row: row.row, ...readRow(table, row, settings) }));
  for (const [i, { row, broken }] of read.entries()) {
    const told = new Set(broken.map((b) => b.column));
    const whole = coherence(name, rows[i]?.cells ?? {});
    errors.push(...[...broken, ...whole.errors.filter((b) => !told.has(b.column))].map((b) => atRow(file, row, b)));
    warnings.push(...whole.warnings.map((b) => atRow(file, row, b)));
  }
  return { errors, warnings, read };
}
type Alone = ReturnType<typeof judgeAlone>;

/** Of packs that are checked again and again. */
export type Examining = Reread<Alone>;

/** All rules on one table. One fault is one error: a cell in the wrong form is not also reported as dangling. */
function judge(table: FoundTable, raw: RawTables, settings: RegionSettings, before: Examining | null) {
  const { name, file, rows, rule } = table;
  const look = () => judgeAlone(table, settings);
  const { warnings, read, errors: alone } = before ? before.judged(rows, look) : look();
  const errors = [...alone];
  for (const later of [foreignKeyRules(file, rows, rule, raw), areaRules(name, file, rows, raw, settings.city_code)]) {
    const told = new Set(errors.map(at));
    errors.push(...later.filter((e) => !told.has(at(e))));
  }
  errors.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const bad = new Set(errors.map((e) => e.row));
  const sound = table.whole ? read.filter(({ row }) => !bad.has(row)).map(({ values }) => values) : [];
  return { errors, warnings, sound };
}

/**
 * Reads, types and checks every file of a pack. `files`: path within the pack folder → text.
 * @param before what was read of a pack like it, by the same caller
 */
export function examine(files: ReadonlyMap<string, string>, before: Examining | null = null): Examined {
  const steps = examineInSteps(files, before);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with a rest after each table, for a page that must not stand still meanwhile. */
export function* examineInSteps(
  files: ReadonlyMap<string, string>,
  before: Examining | null,
): Generator<undefined, Examined> {
  before?.under(files.get('datapackage.json') ?? '');
  const descriptor = readDescriptor(files.get('datapackage.json'));
  const { settings } = descriptor;
  const found = findTables(files, descriptor, before?.readText);
  const errors: DataError[] = [...descriptor.errors, ...found.errors];
  const warnings: DataError[] = [...found.warnings];
  const raw: RawTables = new Map(found.tables.filter((t) => t.whole).map((t) => [t.name, t.rows]));
  const sound: Record<string, readonly Record<string, unknown>[]> = {};
  for (const table of found.tables) {
    yield;
    const judged = judge(table, raw, settings, before);
    errors.push(...judged.errors);
    warnings.push(...judged.warnings);
    sound[table.name] = judged.sound;
  }
  // COLUMNS is held equal to the row types by the compiler, and every cell was read by its kind.
  const typed = Object.fromEntries(TABLE_NAMES.map((name) => [name, sound[name]])) as unknown as RegionTables;
  // The tree and the shapes are held against the files as they stand: a row with another fault is still there.
  const cellsOf = (table: string) => (raw.get(table) ?? []).map(({ cells }) => cells);
  const model = readModel(files.get('model.json'), {
    indicators: cellsOf('area_indicators').map(({ indicator = '', year = '' }) => ({ indicator, year })),
    schemes: new Set(cellsOf('reference_codes').map(({ scheme = '' }) => scheme)),
  });
  const areas = cellsOf('areas').map(({ code = '', level = '', name = '' }) => ({ code, level, name }));
  const geometry = readGeometry(files, areas);
  errors.push(...model.errors, ...geometry.errors);
  warnings.push(...geometry.warnings);
  return {
    value: { settings, ...typed, model: model.value, geometry: geometry.value },
    errors,
    warnings,
    counts: Object.fromEntries(found.tables.map((t) => [t.name, t.rows.length])),
    descriptor,
    cited: new Map(Object.entries(sound)),
  };
}
