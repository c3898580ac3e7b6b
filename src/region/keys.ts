/** The rules between rows and between tables: unique keys, foreign keys, areas that are what they are called. */
import type { DataError } from '../domain/outcome.ts';
import { atRow, type Broken, type Cells } from './constraints.ts';
import type { TableRule } from './descriptor.ts';
import { didYouMean } from './nearest.ts';
import type { RawRow } from './table.ts';

/** Rows of every table that could be read as a whole. */
export type RawTables = ReadonlyMap<string, readonly RawRow[]>;

/** A doubled key is reported at the later row; a row doubled as a whole too, in tables without a key. */
export function uniqueRules(file: string, rows: readonly RawRow[], rule: TableRule | undefined): readonly DataError[] {
  const errors: DataError[] = [];
  const keys: (readonly string[])[] = rule && rule.primaryKey.length > 0 ? [rule.primaryKey] : [];
  for (const [name, field] of rule?.fields ?? [])
    if (field.constraints.unique && keys[0]?.join() !== name) keys.push([name]);
  const reported = new Set<number>();
  for (const key of keys) {
    const seen = new Map<string, number>();
    const column = key.at(-1) ?? '';
    for (const { row, cells } of rows) {
      if (key.some((c) => (cells[c] ?? '') === '')) continue;
      const value = key.map((c) => cells[c]).join(' + ');
      const first = seen.get(value);
      if (first === undefined) seen.set(value, row);
      else {
        reported.add(row);
        errors.push(
          atRow(file, row, {
            column,
            rule: 'unique',
            value,
            remedy: `Row ${first} bears this ${key.join(' + ')} already; give the row its own, or remove it.`,
          }),
        );
      }
    }
  }
  const whole = new Map<string, number>();
  for (const { row, cells } of rows) {
    const text = JSON.stringify(Object.values(cells));
    const first = whole.get(text);
    if (first === undefined) whole.set(text, row);
    else if (!reported.has(row)) {
      const column = Object.keys(cells)[0] ?? '';
      errors.push(
        atRow(file, row, {
          column,
          rule: 'unique',
          value: cells[column] ?? '',
          remedy: `The row repeats row ${first} cell by cell; remove one.`,
        }),
      );
    }
  }
  return errors;
}

/** Every filled cell of a foreign key, and each member of a list, must be found in the table it refers to. */
export function foreignKeyRules(
  file: string,
  rows: readonly RawRow[],
  rule: TableRule | undefined,
  tables: RawTables,
): readonly DataError[] {
  const errors: DataError[] = [];
  for (const key of rule?.foreignKeys ?? []) {
    const target = tables.get(key.table);
    if (!target) continue;
    const known = new Set(target.map((r) => r.cells[key.column] ?? ''));
    for (const { row, cells } of rows) {
      for (const value of (cells[key.field] ?? '').split(/[;|]/).map((v) => v.trim())) {
        if (value === '' || known.has(value)) continue;
        const remedy = `There is no ${key.column} "${value}" in ${key.table}; correct it, or add the row there.${didYouMean(value, known)}`;
        errors.push(atRow(file, row, { column: key.field, rule: 'foreignKey', value, remedy }));
      }
    }
  }
  return errors;
}

interface AreaNames {
  readonly byCode: ReadonlyMap<string, Cells>;
  readonly kecamatan: ReadonlySet<string>;
  /** kecamatan name → names of its kelurahan */
  readonly kelurahan: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By the code itself where it can be: a wrong parent cell is then one fault and not one of every row that lies there. */
function parentCode({ code = '', parent_code: parent = '' }: Cells, byCode: ReadonlyMap<string, Cells>): string {
  const above = code.split('.').slice(0, -1).join('.');
  return byCode.has(above) ? above : parent;
}

function areaNames(tables: RawTables): AreaNames {
  const rows = (tables.get('areas') ?? []).map((r) => r.cells);
  const byCode = new Map(rows.map((cells) => [cells.code ?? '', cells]));
  const kecamatan = new Set<string>();
  const kelurahan = new Map<string, Set<string>>();
  for (const cells of rows) {
    if (cells.level === 'kecamatan') kecamatan.add(cells.name ?? '');
    if (cells.level !== 'kelurahan') continue;
    const parent = byCode.get(parentCode(cells, byCode))?.name ?? '';
    kelurahan.set(parent, (kelurahan.get(parent) ?? new Set()).add(cells.name ?? ''));
  }
  return { byCode, kecamatan, kelurahan };
}

function areaRow(cells: Cells, names: AreaNames): Broken | null {
  const { code = '', level = '', parent_code: parent = '' } = cells;
  const depth = { city: 2, kecamatan: 3, kelurahan: 4 }[level];
  if (depth !== undefined && code.includes('.') && code.split('.').length !== depth) {
    return {
      column: 'level',
      rule: 'pattern',
      value: level,
      remedy: `A ${level} has a code of ${depth} parts; correct the code or the level.`,
    };
  }
  if (level === 'city')
    return parent === ''
      ? null
      : {
          column: 'parent_code',
          rule: 'foreignKey',
          value: parent,
          remedy: 'The city stands at the top; leave this cell empty.',
        };
  if (parent === '')
    return { column: 'parent_code', rule: 'required', value: '', remedy: 'Give the code of the area one level up.' };
  if (!names.byCode.has(parent) || !code.includes('.')) return null;
  return code.startsWith(`${parent}.`)
    ? null
    : {
        column: 'parent_code',
        rule: 'foreignKey',
        value: parent,
        remedy: `The code ${code} does not lie in ${parent}; write ${code.split('.').slice(0, -1).join('.')}.`,
      };
}

function placeNames(cells: Cells, names: AreaNames): Broken | null {
  const { kecamatan = '', kelurahan = '', kelurahan_code: code = '' } = cells;
  if (kecamatan !== '' && !names.kecamatan.has(kecamatan)) {
    return {
      column: 'kecamatan',
      rule: 'foreignKey',
      value: kecamatan,
      remedy: `No kecamatan of this name stands in areas.${didYouMean(kecamatan, names.kecamatan)}`,
    };
  }
  if (kelurahan !== '' && kecamatan === '')
    return {
      column: 'kecamatan',
      rule: 'required',
      value: '',
      remedy: `Give the kecamatan of kelurahan ${kelurahan}.`,
    };
  const inside = names.kelurahan.get(kecamatan);
  if (kelurahan !== '' && !inside?.has(kelurahan)) {
    const home = [...names.kelurahan].find(([, all]) => all.has(kelurahan))?.[0];
    const remedy = home
      ? `Kelurahan ${kelurahan} lies in kecamatan ${home}; correct one of the two.`
      : `No kelurahan of this name lies in ${kecamatan}.${didYouMean(kelurahan, inside ?? [])}`;
    return { column: 'kelurahan', rule: 'foreignKey', value: kelurahan, remedy };
  }
  const area = names.byCode.get(code);
  if (!area) return null;
  const parent = names.byCode.get(parentCode(area, names.byCode))?.name;
  const agrees =
    area.level === 'kelurahan' &&
    (kelurahan === '' || area.name === kelurahan) &&
    (kecamatan === '' || parent === kecamatan);
  return agrees
    ? null
    : {
        column: 'kelurahan_code',
        rule: 'foreignKey',
        value: code,
        remedy: `The code ${code} is ${area.name}${parent ? `, ${parent}` : ''}; correct the code or the names.`,
      };
}

/** Codes of case_series and programmes reach beyond the region; inside it, or on the way up from it, they must exist. */
function widerCode(column: string, code: string, names: AreaNames, city: string, free: boolean): Broken | null {
  if (code === '' || names.byCode.has(code) || (city !== '' && city.startsWith(`${code}.`))) return null;
  if (free && code !== city && !code.startsWith(`${city}.`)) return null;
  return {
    column,
    rule: 'foreignKey',
    value: code,
    remedy: `No area has this code; correct it, or leave the cell empty.${didYouMean(code, names.byCode.keys())}`,
  };
}

/** The rules about areas: codes that exist, names that belong to their code, kelurahan that lie in their kecamatan. */
export function areaRules(
  table: string,
  file: string,
  rows: readonly RawRow[],
  tables: RawTables,
  city: string,
): readonly DataError[] {
  const names = areaNames(tables);
  if (names.byCode.size === 0) return [];
  const known = new Map<string, string>();
  return rows.flatMap(({ row, cells }) => {
    const found: (Broken | null)[] = [];
    if (table === 'areas') found.push(areaRow(cells, names));
    else if (table === 'area_indicators') {
      const name = names.byCode.get(cells.area_code ?? '')?.name;
      if (name !== undefined && name !== cells.area_name) {
        const remedy = `The code ${cells.area_code} is ${name}; correct the code or the name.`;
        found.push({ column: 'area_name', rule: 'foreignKey', value: cells.area_name ?? '', remedy });
      }
    } else if (table === 'programmes') found.push(widerCode('area_code', cells.area_code ?? '', names, city, false));
    else if (table === 'case_series') {
      const code = cells.geography_code ?? '';
      const first = known.get(code);
      const name = cells.geography ?? '';
      found.push(widerCode('geography_code', code, names, city, true));
      if (code !== '' && first === undefined) known.set(code, name);
      else if (code !== '' && first !== name)
        found.push({
          column: 'geography_code',
          rule: 'foreignKey',
          value: code,
          remedy: `Earlier rows call ${code} "${first}"; correct the code or the name.`,
        });
    } else found.push(placeNames(cells, names));
    return found.filter((b) => b !== null).map((b) => atRow(file, row, b));
  });
}
