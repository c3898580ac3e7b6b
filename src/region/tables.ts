/** Finds and reads the tables of a pack: those the code types, and any further one that datapackage.json describes. */
import type { DataError } from '../domain/outcome.ts';
import { COLUMNS, isOptional, type Kind, TABLE_NAMES } from './columns.ts';
import type { Descriptor, FieldRule, TableRule } from './descriptor.ts';
import { type RawRow, type RawTable, readTable } from './table.ts';

export interface FoundTable {
  readonly name: string;
  readonly file: string;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly rule: TableRule | undefined;
  readonly rows: readonly RawRow[];
  /** false when the file is missing, empty or lacks a column: then no row of it can be typed or referred to. */
  readonly whole: boolean;
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly errors: readonly DataError[];
  readonly warnings: readonly DataError[];
}

/** How a column the code does not know is read: by its Frictionless type. */
function kindOf({ type, delimiter, constraints }: FieldRule): Kind {
  if (type === 'object') return 'json';
  if (type === 'boolean') return 'flag';
  if (type === 'list' && (delimiter === ';' || delimiter === '|')) return `list${delimiter}`;
  const base = type === 'number' || type === 'integer' ? 'number' : 'text';
  return constraints.required ? base : `${base}?`;
}

/** `<table>.csv` in the folder or in its `tables/`, or where datapackage.json says. */
export function locate(files: ReadonlyMap<string, string>, name: string, path: string | undefined): string | undefined {
  return [path, `${name}.csv`, `tables/${name}.csv`].find((p) => p !== undefined && files.has(p));
}

const missing = (file: string): RawTable => {
  const remedy = `Add the table ${file}, if only with its header line.`;
  return {
    header: [],
    rows: [],
    warnings: [],
    errors: [{ file, row: null, column: null, rule: 'required', value: null, remedy }],
  };
};

/** What datapackage.json leaves unsaid about a table the code types. */
function undescribed(name: string, columns: readonly string[], rule: TableRule | undefined): readonly DataError[] {
  const fault = (column: string, value: string, remedy: string): DataError => ({
    ...{ file: 'datapackage.json', row: null, column, rule: 'required', value, remedy },
  });
  if (!rule) return [fault('resources', name, `Describe the table ${name} in "resources".`)];
  return columns
    .filter((column) => !rule.fields.has(column))
    .map((column) => fault(`resources.${name}`, column, `Describe the column "${column}" of ${name} in its schema.`));
}

/**
 * Reads every table; errors of form (file, header, ragged rows) come along, rules of content are for examine.ts.
 * @param readText reads the text of one table
 */
export function findTables(
  files: ReadonlyMap<string, string>,
  descriptor: Descriptor,
  readText: typeof readTable = readTable,
): FoundTables {
  const errors: DataError[] = [];
  const warnings: DataError[] = [];
  const known: Readonly<Record<string, Readonly<Record<string, Kind>>>> = COLUMNS;
  const extras = [...descriptor.tables.keys()].filter((name) => name !== '' && !Object.hasOwn(COLUMNS, name));
  const tables = [...TABLE_NAMES, ...extras].map((name): FoundTable => {
    const rule = descriptor.tables.get(name);
    const typed = known[name];
    const kinds =
      typed ?? Object.fromEntries([...(rule?.fields ?? [])].map(([column, field]) => [column, kindOf(field)]));
    const path = locate(files, name, rule?.path);
    const file = path ?? (rule?.path || `${name}.csv`);
    const numeric = new Set(Object.keys(kinds).filter((column) => kinds[column]?.startsWith('number')));
    const text = path === undefined ? undefined : files.get(path);
    const head = (text ?? '').split(/\r?\n/, 1)[0] ?? '';
    const columns = Object.keys(kinds).filter((column) => !isOptional(name, column) || head.includes(column));
    if (typed && descriptor.errors.length === 0) errors.push(...undescribed(name, columns, rule));
    const read = text === undefined ? missing(file) : readText(file, text, columns, numeric);
    errors.push(...read.errors);
    warnings.push(...read.warnings);
    return { name, file, kinds, rule, rows: read.rows, whole: !read.errors.some((e) => e.row === null) };
  });
  const used = new Set(tables.map(({ file }) => file));
  for (const file of [...files.keys()].filter((f) => f.endsWith('.csv') && !used.has(f))) {
    const remedy = 'The table is not described in datapackage.json and is left aside.';
    warnings.push({ file, row: null, column: null, rule: 'columns', value: null, remedy });
  }
  return { tables, errors, warnings };
}
