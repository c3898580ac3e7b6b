/** iData.csv and iMeta.csv as COINr lays them out (Becker et al. 2022), read into columns and a tree. */
import Papa from 'papaparse';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { checkTree, compileTree, type Tree, type TreeNode } from '../model/tree.ts';

export interface CoinrIndicator {
  readonly code: string;
  readonly direction: 1 | -1;
  readonly denominator: string | null;
}

export interface CoinrData {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly tree: Tree;
  /** iMeta's Level of each node of the tree, 1 for indicators; its height in the tree plus 1 where the file is silent. */
  readonly levels: readonly number[];
  /** In the order of `tree.leaves`. */
  readonly indicators: readonly CoinrIndicator[];
  /** Numeric columns (indicators and denominators) by code; NaN is missing. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Text columns (groups) by code. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

type Row = Readonly<Record<string, string>>;

const rowsOf = (text: string): Row[] =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (h) => h.trim(),
    transform: (v) => (v.trim() === 'NA' ? '' : v.trim()),
  }).data;

/** Reads both files; null with errors where they cannot be computed on. Errors name row, column and remedy. */
export function readCoinr(iData: string, iMeta: string): Outcome<CoinrData | null> {
  const errors: DataError[] = [];
  const meta = rowsOf(iMeta);
  const data = rowsOf(iData);
  const fault = (
    file: string,
    row: number | null,
    column: string | null,
    rule: string,
    value: string | null,
    remedy: string,
  ) => errors.push({ file, row, column, rule, value, remedy });
  const required = (file: string, rows: readonly Row[], names: readonly string[]) => {
    if (rows.length === 0) fault(file, null, null, 'empty', null, 'The file holds no rows.');
    for (const name of names)
      if (rows[0] && !(name in rows[0])) fault(file, null, name, 'column', null, `The column ${name} is missing.`);
  };
  required('iMeta', meta, ['iCode', 'Parent', 'Type']);
  required('iData', data, ['uCode']);
  if (errors.length > 0) return { value: null, errors };

  const nodes: TreeNode[] = [];
  const indicators: CoinrIndicator[] = [];
  meta.forEach((row, i) => {
    const { iCode = '', Parent = '', Type = '', Weight = '', Direction = '', Denominator = '' } = row;
    if (Type !== 'Indicator' && Type !== 'Aggregate') return;
    const leaf = Type === 'Indicator';
    const weight = Weight === '' ? 1 : Number(Weight);
    if (!Number.isFinite(weight))
      fault('iMeta', i + 1, 'Weight', 'number', Weight, `The weight of ${iCode} must be a number.`);
    nodes.push({ code: iCode, parent: Parent || null, weight, aggregation: leaf ? null : 'arithmetic', leaf });
    if (!leaf) return;
    if (Direction !== '' && Number(Direction) !== 1 && Number(Direction) !== -1)
      fault('iMeta', i + 1, 'Direction', 'enum', Direction, `The direction of ${iCode} must be 1 or -1.`);
    indicators.push({ code: iCode, direction: Number(Direction) === -1 ? -1 : 1, denominator: Denominator || null });
  });
  errors.push(...checkTree(nodes, 'iMeta'));

  const columns = new Map<string, Float64Array>();
  const wanted = new Set(indicators.flatMap((x) => [x.code, ...(x.denominator ? [x.denominator] : [])]));
  for (const code of wanted) {
    if (!(code in (data[0] ?? {}))) {
      fault('iData', null, code, 'column', null, `iMeta names ${code}, but iData has no such column.`);
      continue;
    }
    columns.set(
      code,
      Float64Array.from(data, (row, i) => number(row[code] ?? '', i + 1, code, fault)),
    );
  }
  const seen = new Set<string>();
  data.forEach(({ uCode = '' }, i) => {
    if (uCode === '' || seen.has(uCode))
      fault(
        'iData',
        i + 1,
        'uCode',
        uCode === '' ? 'required' : 'duplicate',
        uCode || null,
        'Every unit needs a code of its own.',
      );
    seen.add(uCode);
  });
  const groups = new Map(
    meta
      .filter((row) => row.Type === 'Group')
      .map((row) => [row.iCode ?? '', data.map((d) => d[row.iCode ?? ''] ?? '')]),
  );
  if (errors.length > 0) return { value: null, errors };
  const units = data.map((row) => ({ code: row.uCode ?? '', name: row.uName || (row.uCode ?? '') }));
  const tree = compileTree(nodes);
  const stated = new Map(meta.map((row) => [row.iCode ?? '', Number(row.Level || Number.NaN)]));
  const levels = tree.codes.map((code, n) => stated.get(code) || (tree.height[n] ?? 0) + 1);
  return { value: { units, tree, levels, indicators, columns, groups }, errors };
}

function number(
  text: string,
  row: number,
  column: string,
  fault: (file: string, row: number, column: string, rule: string, value: string, remedy: string) => void,
): number {
  if (text === '') return Number.NaN;
  const value = Number(text);
  if (!Number.isFinite(value)) {
    fault('iData', row, column, 'number', text, 'Write a plain number with a decimal point, or leave the cell empty.');
    return Number.NaN;
  }
  return value;
}
