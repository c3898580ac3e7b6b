/** model.json: the tree of the index must be a tree, its weights must weigh, its inputs must exist. */
import { hasIndex, type IndexModel, type ModelIndicator, type ModelNode } from '../domain/model.ts';
import type { DataError, Outcome } from '../domain/outcome.ts';
import { didYouMean } from './nearest.ts';

const FILE = 'model.json';
/** Stands where there is no readable model, always beside an error: it scores nothing. */
const EMPTY: IndexModel = { id: '', version: '', name_en: '', name_id: '', nodes: [], classes: null, pointRadius_m: 0 };

type Json = Readonly<Record<string, unknown>>;
type Report = (
  row: number | null,
  column: string | null,
  rule: string,
  value: string | number | null,
  remedy: string,
) => void;
const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** What the tree refers to in the tables. */
export interface ModelContext {
  readonly indicators: readonly { readonly indicator: string; readonly year: string }[];
  readonly schemes: ReadonlySet<string>;
}

function nodeForm(node: Json, row: number, report: Report): boolean {
  let sound = true;
  const need = (column: string, good: boolean, rule: string, remedy: string): void => {
    if (good) return;
    sound = false;
    const value = node[column];
    report(row, column, rule, typeof value === 'string' || typeof value === 'number' ? value : null, remedy);
  };
  for (const column of ['code', 'name_en', 'name_id'])
    need(column, typeof node[column] === 'string' && node[column] !== '', 'required', 'Give this text.');
  need(
    'parent',
    node.parent === null || typeof node.parent === 'string',
    'required',
    'Give the code of the parent, or null for the top.',
  );
  need(
    'weight',
    typeof node.weight === 'number' && Number.isFinite(node.weight) && node.weight >= 0,
    'range',
    'Give a weight of 0 or more.',
  );
  if (!isObject(node.input)) {
    need(
      'aggregation',
      ['arithmetic', 'geometric', 'harmonic'].includes(String(node.aggregation)),
      'enum',
      'Say how the children are combined: arithmetic, geometric or harmonic.',
    );
    return sound;
  }
  need(
    'direction',
    node.direction === 1 || node.direction === -1,
    'enum',
    'Write 1 (more is more risk) or -1 (more is less risk).',
  );
  need(
    'input',
    node.input.kind === 'measured' || node.input.kind === 'computed',
    'enum',
    'The kind of an input is measured or computed.',
  );
  const { goalposts } = node;
  const good =
    isObject(goalposts) &&
    typeof goalposts.min === 'number' &&
    typeof goalposts.max === 'number' &&
    goalposts.min < goalposts.max;
  need('goalposts', good, 'range', 'Give min and max with min below max.');
  return sound;
}

/** Codes on the way up from a node; null when the way runs in a circle. */
function climbs(node: ModelNode, byCode: ReadonlyMap<string, ModelNode>): boolean {
  const seen = new Set([node.code]);
  for (let parent = node.parent; parent !== null; parent = byCode.get(parent)?.parent ?? null) {
    if (seen.has(parent)) return false;
    seen.add(parent);
  }
  return true;
}

function measured(node: ModelIndicator, row: number, context: ModelContext, report: Report): void {
  if (node.input.kind !== 'measured') return;
  const { denominator } = node.input;
  for (const { indicator, year } of [node.input, ...(denominator ? [denominator] : [])]) {
    const rows = context.indicators.filter((r) => r.indicator === indicator);
    if (rows.length === 0)
      report(
        row,
        'input',
        'foreignKey',
        indicator,
        `area_indicators has no indicator of this name.${didYouMean(indicator, new Set(context.indicators.map((r) => r.indicator)))}`,
      );
    else if (!rows.some((r) => r.year === year))
      report(
        row,
        'input',
        'foreignKey',
        year,
        `area_indicators has no ${indicator} for this year (it has ${[...new Set(rows.map((r) => r.year))].join(', ')}).`,
      );
  }
}

/**
 * Faults of an index tree: doubled codes, unknown parents, circles, more or less than one top, a group without children,
 * siblings whose weights sum to zero, inputs that stand in no table. `row` is the place of the node in `nodes`, from 1.
 */
export function checkModel(model: IndexModel, context: ModelContext, file: string = FILE): readonly DataError[] {
  const errors: DataError[] = [];
  const report: Report = (row, column, rule, value, remedy) =>
    void errors.push({ file, row, column, rule, value, remedy });
  const byCode = new Map<string, ModelNode>();
  for (const [i, node] of model.nodes.entries()) {
    if (byCode.has(node.code))
      report(i + 1, 'code', 'unique', node.code, 'Another node bears this code; give each its own.');
    byCode.set(node.code, node);
  }
  const tops = model.nodes.filter((node) => node.parent === null);
  if (hasIndex(model) && tops.length !== 1)
    report(null, 'parent', 'tree', tops.length, 'Exactly one node, the index itself, has the parent null.');
  for (const [i, node] of model.nodes.entries()) {
    const row = i + 1;
    if (node.parent !== null && !byCode.has(node.parent))
      report(
        row,
        'parent',
        'foreignKey',
        node.parent,
        `No node has this code.${didYouMean(node.parent, byCode.keys())}`,
      );
    else if (!climbs(node, byCode))
      report(row, 'parent', 'tree', node.parent, 'The node is among its own ancestors; correct the parent.');
    const children = model.nodes.filter((child) => child.parent === node.code);
    if ('input' in node) {
      measured(node, row, context, report);
      if (children.length > 0)
        report(row, 'input', 'tree', node.code, 'A node with an input has no children; move them to another parent.');
    } else if (children.length === 0)
      report(row, 'aggregation', 'tree', node.code, 'The node has neither an input nor children.');
    else if (children.reduce((sum, child) => sum + child.weight, 0) <= 0) {
      report(
        row,
        'weight',
        'weights',
        0,
        `The weights under ${node.code} sum to zero; give at least one of ${children.map((c) => c.code).join(', ')} a weight.`,
      );
    }
  }
  for (const [i, cause] of (model.causes ?? []).entries()) {
    for (const code of cause.indicators.filter((c) => !byCode.has(c))) {
      report(
        i + 1,
        'causes',
        'foreignKey',
        code,
        `No node has this code, named by the cause ${cause.code}.${didYouMean(code, byCode.keys())}`,
      );
    }
  }
  if (model.classes !== null && !context.schemes.has(model.classes)) {
    report(
      null,
      'classes',
      'foreignKey',
      model.classes,
      `reference_codes has no scheme of this name.${didYouMean(model.classes, context.schemes)}`,
    );
  }
  return errors;
}

/** Reads model.json; nodes that are not well formed are errors and left out. */
export function readModel(text: string | undefined, context: ModelContext): Outcome<IndexModel> {
  const errors: DataError[] = [];
  const report: Report = (row, column, rule, value, remedy) =>
    void errors.push({ file: FILE, row, column, rule, value, remedy });
  let json: unknown = null;
  if (text === undefined) report(null, null, 'required', null, 'Add model.json, the tree of the index.');
  else {
    try {
      json = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      report(null, null, 'json', null, `Correct the JSON: ${error instanceof Error ? error.message : 'unreadable'}.`);
    }
  }
  if (errors.length > 0) return { value: EMPTY, errors };
  if (!isObject(json) || !Array.isArray(json.nodes)) {
    report(null, 'nodes', 'required', null, 'The model needs a list "nodes".');
    return { value: EMPTY, errors };
  }
  const { id, classes, pointRadius_m: radius } = json;
  if (typeof id !== 'string' || id === '') report(null, 'id', 'required', null, 'Give the model an id.');
  if (typeof radius !== 'number' || !(radius > 0))
    report(
      null,
      'pointRadius_m',
      'range',
      typeof radius === 'number' ? radius : null,
      'Give the radius of a point unit in metres, above 0.',
    );
  if (classes !== null && typeof classes !== 'string')
    report(null, 'classes', 'required', null, 'Name a scheme of reference_codes, or null.');
  for (const part of ['sea', 'uncertainty']) {
    if (json[part] !== undefined && !isObject(json[part]))
      report(null, part, 'json', null, `Give "${part}" as a JSON object, or leave it out.`);
  }
  const { causes = [] } = json;
  if (!Array.isArray(causes) || !causes.every((c: unknown) => isObject(c) && Array.isArray(c.indicators))) {
    report(
      null,
      'causes',
      'json',
      null,
      'Give "causes" as a list, each with its list of indicators (empty for no data).',
    );
  }
  const nodes = json.nodes.filter((node: unknown, i) => {
    if (isObject(node)) return nodeForm(node, i + 1, report);
    report(i + 1, null, 'json', null, 'A node is a JSON object.');
    return false;
  });
  // A tree with a hole in it would score something else than its author meant: all or nothing.
  if (errors.length > 0) return { value: EMPTY, errors };
  if (nodes.length === 0) {
    // No index is a statement like another: it needs its reason, or an emptied file would pass for one.
    for (const column of ['none_en', 'none_id'])
      if (typeof json[column] !== 'string' || json[column] === '')
        report(null, column, 'required', null, 'A model without nodes says in "none_en" and "none_id" why.');
    if (errors.length > 0) return { value: EMPTY, errors };
  }
  // Every member the checks below and the engine rely on was looked at above.
  const model = { ...EMPTY, ...json, nodes } as unknown as IndexModel;
  return { value: model, errors: [...errors, ...checkModel(model, context)] };
}
