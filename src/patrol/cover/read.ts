/** Reads a covering instance: sites, weighted demands, a matrix of distances, a radius and p, as JSON. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { CoverProblem, Demand, Id } from './problem.ts';

type Fault = (row: number | null, column: string, rule: string, value: unknown, remedy: string) => void;

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const isId = (x: unknown): x is Id => (typeof x === 'string' && x.trim() !== '') || Number.isFinite(x);
const isAmount = (x: unknown): x is number => typeof x === 'number' && Number.isFinite(x) && x >= 0;
const shown = (x: unknown): string | number | null =>
  x === undefined || x === null ? null : typeof x === 'number' || typeof x === 'string' ? x : JSON.stringify(x);

/** A list that is there and holds something; null with the fault said. */
function list(from: Readonly<Record<string, unknown>>, name: string, fault: Fault): readonly unknown[] | null {
  const value = from[name];
  if (value === undefined) fault(null, name, 'required', null, `Add "${name}".`);
  else if (!Array.isArray(value)) fault(null, name, 'type', shown(value), `"${name}" is a list.`);
  else if (value.length === 0) fault(null, name, 'required', null, `"${name}" is empty: give at least one.`);
  else return value;
  return null;
}

function unique(ids: readonly unknown[], column: string, fault: Fault): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (!isId(id)) fault(i + 1, column, 'required', id, 'Give an id, a word or a number.');
    else if (seen.has(String(id))) fault(i + 1, column, 'unique', id, `The id "${id}" stands twice: rename one.`);
    else seen.add(String(id));
  });
}

/**
 * The problem, or null with every fault; `row` counts sites or demands from 1. A demand is covered by a site whose distance is
 * at most the radius.
 */
export function readCover(file: string, text: string): Outcome<CoverProblem | null> {
  const errors: DataError[] = [];
  const fault: Fault = (row, column, rule, value, remedy) =>
    errors.push({ file, row, column, rule, value: shown(value), remedy });
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    errors.push({ file, row: null, column: null, rule: 'json', value: null, remedy: `Correct the JSON: ${said}` });
    return { value: null, errors };
  }
  if (!isObject(root)) {
    const remedy = 'The file is one object with sites, demands, distances, radius and p.';
    errors.push({ file, row: null, column: null, rule: 'type', value: null, remedy });
    return { value: null, errors };
  }
  const sites = list(root, 'sites', fault);
  const given = list(root, 'demands', fault);
  const distances = list(root, 'distances', fault);
  const { radius, p } = root;
  if (!isAmount(radius)) fault(null, 'radius', 'range', radius, 'The radius is a number of at least 0.');
  if (!(Number.isInteger(p) && (p as number) >= 1))
    fault(null, 'p', 'range', p, 'p, the number of sites to choose, is a whole number of at least 1.');
  else if (sites && (p as number) > sites.length)
    fault(null, 'p', 'range', p, `p is more than the ${sites.length} sites: lower p or add sites.`);
  if (sites) unique(sites, 'sites', fault);
  const demands: Demand[] = [];
  if (given) {
    for (const [j, demand] of given.entries()) {
      const { id, weight } = isObject(demand) ? demand : {};
      if (!isObject(demand)) fault(j + 1, 'demands', 'type', demand, 'A demand is {"id": …, "weight": …}.');
      else if (!isAmount(weight)) fault(j + 1, 'weight', 'range', weight, 'A weight is a number of at least 0.');
      demands.push({ id: id as Id, weight: weight as number });
    }
    unique(
      demands.map(({ id }) => id),
      'demands',
      fault,
    );
  }
  if (distances && sites && distances.length !== sites.length)
    fault(null, 'distances', 'count', distances.length, `Give one row of distances a site: ${sites.length}.`);
  const covers: Int32Array[] = [];
  for (const [i, row] of (distances ?? []).entries()) {
    if (!Array.isArray(row)) {
      fault(i + 1, 'distances', 'type', row, 'A row is a list of distances, one a demand.');
      continue;
    }
    if (given && row.length !== given.length)
      fault(i + 1, 'distances', 'count', row.length, `This row needs a distance a demand: ${given.length}.`);
    const bad = row.findIndex((d) => !isAmount(d));
    if (bad >= 0)
      fault(i + 1, 'distances', 'range', row[bad], `Distance ${bad + 1} of this row must be a number of at least 0.`);
    covers.push(Int32Array.from(row.keys()).filter((j) => row[j] <= (radius as number)));
  }
  if (errors.length > 0) return { value: null, errors };
  return { value: { sites: sites as readonly Id[], demands, covers, p: p as number }, errors };
}
