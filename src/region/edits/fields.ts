/** What a form must know of a table: its columns and their rules, the key of a new row, and how good a row's evidence is. */
import type { Edit, EditedTable } from '../../domain/project.ts';
import type { Grade } from '../../domain/register.ts';
import { CODE_ENUMS, COLUMNS, type Kind } from '../columns.ts';
import type { Cells } from '../constraints.ts';
import { gradeOf } from '../grade.ts';
import { type CitedLike, citationOf, isOfficial } from '../sources.ts';
import { isBare } from './bare.ts';
import { keysOf } from './book.ts';
import { groundOf } from './edited.ts';

type Files = ReadonlyMap<string, string>;

export interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly whole: boolean;
  readonly choices: readonly string[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Table whose key the cell names, or null. */
  readonly refersTo: string | null;
}

/** Columns of a table in the register's order, with the rules of datapackage.json. */
export function fieldsOf(files: Files, table: EditedTable): readonly Field[] {
  const { descriptor, books } = groundOf(files);
  const rule = descriptor.tables.get(table);
  const kinds: Readonly<Record<string, Kind>> = COLUMNS[table];
  return (books.get(table)?.header ?? []).map((name) => {
    const given = rule?.fields.get(name);
    const kind = kinds[name] ?? 'text?';
    return {
      name,
      kind,
      required: given?.constraints.required === true || kind === 'text' || kind === 'number',
      whole: given?.type === 'integer',
      choices: given?.constraints.enum ?? CODE_ENUMS[table]?.[name] ?? null,
      minimum: given?.constraints.minimum ?? null,
      maximum: given?.constraints.maximum ?? null,
      refersTo: rule?.foreignKeys.find((key) => key.field === name)?.table ?? null,
    };
  });
}

/**
 * Rows added on a device are numbered from here. The registers count up from 1 and keep to the pattern of their ids
 * (`PLC-\d{3,6}`), so a letter could not tell an added row; six digits from 900001 can, and never meet the register's.
 */
const FIRST_ADDED = 900_001;

/**
 * The key of a row to be added: the next free id of those kept for added rows, or for a figure the shortest key that no row
 * bears. Where two offices added rows, whoever merges them numbers one of them anew; the check finds the double.
 */
export function newKey(files: Files, edits: readonly Edit[], table: EditedTable, cells: Cells): string {
  const slots = groundOf(files).books.get(table)?.slots ?? [];
  const taken = [...slots.map(({ key }) => key ?? ''), ...edits.filter((e) => e.table === table).map((e) => e.key)];
  if (table === 'area_indicators') {
    const keys = keysOf(table, cells);
    const free = (key: string) => !taken.some((other) => other === key || other.startsWith(`${key}|`));
    return keys.find(free) ?? keys.at(-1) ?? '';
  }
  const stem = taken.find((key) => /\d$/.test(key))?.replace(/\d+$/, '') ?? '';
  const numbers = taken.filter((key) => key.startsWith(stem)).map((key) => Number(key.slice(stem.length)));
  return `${stem}${Math.max(FIRST_ADDED - 1, ...numbers.filter((n) => n >= FIRST_ADDED)) + 1}`;
}

const gradable = (cells: Cells): Readonly<Record<string, unknown>> => {
  const filled = Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, text === '' ? null : text]));
  try {
    return { ...filled, attributes: JSON.parse(cells.attributes || '{}') as unknown };
  } catch {
    // A cell half typed says nothing yet; the check tells its writer.
    return { ...filled, attributes: {} };
  }
};

export interface Evidence {
  readonly grade: Grade;
  readonly official: boolean;
}

/** How good the evidence of a row is, by the register's rule; null where its source was withheld, or is not given yet. */
export function evidenceOf(files: Files, table: EditedTable, cells: Cells): Evidence | null {
  if (isBare(table, cells) || (cells.source_title ?? '').trim() === '') return null;
  const { descriptor } = groundOf(files);
  const byRule = (row: CitedLike): boolean => {
    const cited = citationOf(row);
    return cited !== null && isOfficial(cited, descriptor.official);
  };
  const row: CitedLike = gradable(cells);
  return { grade: gradeOf(table, row, byRule), official: byRule(row) };
}
