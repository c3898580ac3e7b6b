/**
 * Reads an orienteering instance in the layout of OPLib (TSPLIB's, with COST_LIMIT and NODE_SCORE_SECTION): keys with or
 * without a blank before the colon, sections in any order, `-1` and `EOF` as ends, keys it does not know left aside.
 * An error's `row` is the line of the file, 1 the first.
 */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RouteProblem } from './problem.ts';
import { DISTANCES, distanceMatrix, isEdgeWeightType } from './tsplib.ts';

export interface OplibInstance {
  /** The file's own numbers of the nodes, in the order of the problem's indices. */
  readonly ids: readonly number[];
  readonly problem: RouteProblem;
}

/** A matrix of 8,000 × 8,000 takes 512 MB. */
export const MOST_NODES = 8_000;

const SECTIONS: Readonly<Record<string, number>> = { NODE_COORD_SECTION: 3, NODE_SCORE_SECTION: 2, DEPOT_SECTION: 1 };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

interface Entry {
  readonly line: number;
  readonly numbers: readonly number[];
}

interface Parts {
  readonly keys: ReadonlyMap<string, { readonly line: number; readonly value: string }>;
  readonly sections: ReadonlyMap<string, readonly Entry[]>;
}

type Fault = (line: number | null, column: string | null, rule: string, value: string | null, remedy: string) => void;

/** The lines of a file sorted by key and section; what cannot be read is told and left out. */
function split(text: string, fault: Fault): Parts {
  const keys = new Map<string, { line: number; value: string }>();
  const sections = new Map<string, Entry[]>();
  let section: string | null = null;
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = i + 1;
    const content = raw.trim();
    if (content === '') continue;
    const word = content.replace(/\s*:\s*$/, '').toUpperCase();
    if (word === 'EOF') break;
    if (/^[A-Z_]+_SECTION$/.test(word)) {
      if (sections.has(word)) fault(line, word, 'unique', null, `${word} stands twice: keep one.`);
      section = word;
      if (!sections.has(word)) sections.set(word, []);
      continue;
    }
    const [, key, value] = content.match(/^([A-Za-z_][A-Za-z_0-9]*)\s*:\s*(.*)$/) ?? [];
    if (key !== undefined && value !== undefined) {
      const name = key.toUpperCase();
      if (keys.has(name) && name !== 'COMMENT') fault(line, name, 'unique', value, `${name} stands twice: keep one.`);
      keys.set(name, { line, value: value.trim() });
      section = null;
      continue;
    }
    if (section === null) {
      fault(line, null, 'layout', content, 'Expected "KEY : value" or the name of a section.');
      continue;
    }
    if (content === '-1') {
      section = null;
      continue;
    }
    const width = SECTIONS[section];
    if (width === undefined) continue;
    const numbers = content.split(/\s+/).map((cell) => (NUMBER.test(cell) ? Number(cell) : Number.NaN));
    if (numbers.length !== width || !numbers.every(Number.isFinite)) {
      const wanted = ['one node', 'a node and its score', 'a node and two coordinates'][width - 1];
      fault(line, section, 'number', content, `A line of ${section} holds ${wanted}, plain numbers with a point.`);
    } else if (!Number.isSafeInteger(numbers[0])) {
      fault(line, section, 'integer', content, 'The number of a node is a whole number.');
    } else sections.get(section)?.push({ line, numbers });
  }
  return { keys, sections };
}

/** Reads the text; null with every fault found when there is any. */
export function readOplib(file: string, text: string): Outcome<OplibInstance | null> {
  const errors: DataError[] = [];
  const fault: Fault = (row, column, rule, value, remedy) => errors.push({ file, row, column, rule, value, remedy });
  const { keys, sections } = split(text, fault);

  const required = (name: string): string | null => {
    const value = keys.get(name)?.value;
    if (value === undefined || value === '') fault(null, name, 'required', null, `Add a line "${name} : …".`);
    return value || null;
  };
  const number = (name: string, isSound: (x: number) => boolean, remedy: string): number => {
    const value = required(name);
    if (value === null) return Number.NaN;
    const x = NUMBER.test(value) ? Number(value) : Number.NaN;
    if (isSound(x)) return x;
    fault(keys.get(name)?.line ?? null, name, 'number', value, remedy);
    return Number.NaN;
  };

  const type = keys.get('TYPE');
  if (type && type.value.toUpperCase() !== 'OP')
    fault(type.line, 'TYPE', 'enum', type.value, 'Only orienteering instances, TYPE : OP, can be routed.');
  const dimension = number(
    'DIMENSION',
    (x) => Number.isInteger(x) && x >= 1 && x <= MOST_NODES,
    `DIMENSION is the count of nodes, a whole number from 1 to ${MOST_NODES}.`,
  );
  const limit = number(
    'COST_LIMIT',
    (x) => Number.isFinite(x) && x >= 0,
    'COST_LIMIT is the longest tour allowed, a number of at least 0.',
  );
  const weightType = required('EDGE_WEIGHT_TYPE')?.toUpperCase() ?? null;
  if (weightType !== null && !isEdgeWeightType(weightType))
    fault(
      keys.get('EDGE_WEIGHT_TYPE')?.line ?? null,
      'EDGE_WEIGHT_TYPE',
      'enum',
      weightType,
      `Distances can be of the types ${Object.keys(DISTANCES).join(', ')}.`,
    );
  const entries = (name: string): readonly Entry[] => {
    const found = sections.get(name);
    if (!found) fault(null, name, 'required', null, `Add the section ${name}.`);
    return found ?? [];
  };
  const coordinates = entries('NODE_COORD_SECTION');
  const scores = entries('NODE_SCORE_SECTION');
  const depots = entries('DEPOT_SECTION');

  const ids: number[] = [];
  const index = new Map<number, number>();
  for (const { line, numbers } of coordinates) {
    const id = numbers[0] as number;
    if (index.has(id)) fault(line, 'NODE_COORD_SECTION', 'unique', String(id), `Node ${id} stands twice: keep one.`);
    else {
      index.set(id, ids.length);
      ids.push(id);
    }
  }
  if (sections.has('NODE_COORD_SECTION') && Number.isFinite(dimension) && ids.length !== dimension)
    fault(
      keys.get('DIMENSION')?.line ?? null,
      'DIMENSION',
      'count',
      String(dimension),
      `DIMENSION says ${dimension} nodes, NODE_COORD_SECTION holds ${ids.length}: make them agree.`,
    );
  const known = (section: string, line: number, id: number): number | null => {
    const i = index.get(id);
    if (i === undefined)
      fault(line, section, 'foreignKey', String(id), `Node ${id} has no line in NODE_COORD_SECTION.`);
    return i ?? null;
  };
  const score = new Float64Array(ids.length).fill(Number.NaN);
  for (const { line, numbers } of scores) {
    const [id = Number.NaN, value = Number.NaN] = numbers;
    const i = known('NODE_SCORE_SECTION', line, id);
    if (value < 0) fault(line, 'NODE_SCORE_SECTION', 'range', String(value), 'A score is a number of at least 0.');
    if (i === null) continue;
    if (!Number.isNaN(score[i])) fault(line, 'NODE_SCORE_SECTION', 'unique', String(id), `Node ${id} has two scores.`);
    score[i] = value;
  }
  if (sections.has('NODE_SCORE_SECTION'))
    for (const [i, id] of ids.entries())
      if (Number.isNaN(score[i]))
        fault(null, 'NODE_SCORE_SECTION', 'required', String(id), `Give node ${id} a score, 0 if it has none.`);
  const [depot, second] = depots;
  if (sections.has('DEPOT_SECTION') && !depot)
    fault(null, 'DEPOT_SECTION', 'required', null, 'Name the node where the tour starts and ends.');
  if (second) fault(second.line, 'DEPOT_SECTION', 'count', null, 'Name one depot: the tour starts and ends there.');
  const base = depot ? known('DEPOT_SECTION', depot.line, depot.numbers[0] as number) : null;

  if (errors.length > 0 || base === null || weightType === null || !isEdgeWeightType(weightType))
    return { value: null, errors };
  const axis = (at: number) => Float64Array.from(coordinates, ({ numbers }) => numbers[at] as number);
  const costs = distanceMatrix(weightType, axis(1), axis(2));
  return { value: { ids, problem: { scores: score, vehicles: [{ start: base, end: base, limit, costs }] } }, errors };
}
