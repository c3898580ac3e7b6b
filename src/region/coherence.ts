/** The rules that hold between the cells of one row: a range in order, a date as exact as it says, a source after its event. */
import { strictNumber } from './cell.ts';
import type { Broken, Cells } from './constraints.ts';
import { datePrecision, isAfter } from './dates.ts';

export interface Coherence {
  readonly errors: readonly Broken[];
  readonly warnings: readonly Broken[];
}

/** Columns whose numbers must not fall from left to right. */
const RISING: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  incidents: [
    ['persons_min', 'persons'],
    ['persons', 'persons_max'],
    ['persons_min', 'persons_max'],
  ],
  reference_codes: [['lower', 'upper']],
  vessel_classes: [['patrol_speed_kn', 'max_speed_kn']],
};

function incident(cells: Cells, errors: Broken[]): void {
  const { date = '', date_precision: stated = '' } = cells;
  const shape = datePrecision(date);
  if (shape !== null && ['day', 'month', 'year'].includes(stated) && shape !== stated) {
    const remedy = `The date ${date} is exact to the ${shape}; write ${shape}, or give the date as the source does.`;
    errors.push({ column: 'date_precision', rule: 'date', value: stated, remedy });
  }
  const known = [cells.persons, cells.persons_max].map((c) => strictNumber(c ?? '')).filter((n) => n !== null);
  for (const part of ['female', 'minors']) {
    const count = strictNumber(cells[part] ?? '');
    if (count !== null && known.length > 0 && count > Math.max(...known)) {
      errors.push({
        column: part,
        rule: 'range',
        value: String(count),
        remedy: `There cannot be more ${part} than persons (${Math.max(...known)}); correct one of them.`,
      });
    }
  }
  const spot = ['lon', 'location_precision_m'].map((c) => (cells[c] ?? '') !== '');
  if (spot[0] !== spot[1]) {
    errors.push({
      column: 'location_precision_m',
      rule: 'required',
      value: cells.location_precision_m ?? '',
      remedy: 'A position and its error radius come together; give both or neither.',
    });
  }
}

const isTexts = (x: unknown): boolean => Array.isArray(x) && x.every((s) => typeof s === 'string');
const isCount = (x: unknown): boolean => typeof x === 'number' && x >= 0;
const isText = (x: unknown): boolean => typeof x === 'string';

/** Members of places.attributes that the code reads (PlaceAttributes), and what each must be. Others are free. */
const ATTRIBUTES: Readonly<Record<string, readonly [test: (x: unknown) => boolean, form: string]>> = {
  role: [(x) => isText(x) || isTexts(x), 'a text or a list of texts'],
  years: [isTexts, 'a list of texts like ["2024"]'],
  direction: [isTexts, 'a list of texts'],
  services: [isTexts, 'a list of texts'],
  destinations: [isTexts, 'a list of texts'],
  people_reported: [isCount, 'a number'],
  capacity: [isCount, 'a number'],
  hotline: [isText, 'a text'],
  basis: [isText, 'a text'],
};

function attributes(cell: string, errors: Broken[]): void {
  let json: unknown;
  try {
    json = JSON.parse(cell || '{}');
  } catch {
    return; // told by the cell's own rule
  }
  for (const [name, value] of Object.entries(typeof json === 'object' && json !== null ? json : {})) {
    const rule = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (rule && !rule[0](value)) {
      errors.push({ column: 'attributes', rule: 'json', value: cell, remedy: `Write "${name}" as ${rule[1]}.` });
    }
  }
}

/** Errors and warnings of one row as a whole. Cells that are themselves wrong are left to their own rule. */
export function coherence(table: string, cells: Cells): Coherence {
  const errors: Broken[] = [];
  const warnings: Broken[] = [];
  for (const [low, high] of RISING[table] ?? []) {
    const [a, b] = [strictNumber(cells[low] ?? ''), strictNumber(cells[high] ?? '')];
    const toldAlready = errors.some((e) => e.column === low);
    if (a !== null && b !== null && a > b && !toldAlready) {
      errors.push({
        column: low,
        rule: 'range',
        value: String(a),
        remedy: `${low} must not be greater than ${high} (${b}); correct one of them.`,
      });
    }
  }
  if (table === 'incidents') incident(cells, errors);
  if (table === 'places') attributes(cells.attributes ?? '', errors);
  const { period_start: start = '', period_end: end = '', date = '', source_date: seen = '' } = cells;
  if (datePrecision(start) && datePrecision(end) && isAfter(start, end)) {
    errors.push({
      column: 'period_end',
      rule: 'date',
      value: end,
      remedy: `The end lies before the start (${start}); correct one of them.`,
    });
  }
  if (datePrecision(date) && datePrecision(seen) && isAfter(date, seen)) {
    warnings.push({
      column: 'source_date',
      rule: 'date',
      value: seen,
      remedy: `The source is older than the event (${date}); look at both dates again.`,
    });
  }
  return { errors, warnings };
}
