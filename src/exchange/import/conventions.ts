/** How one table writes dates, numbers and positions, proven by whole columns and never by a single row. */

import type { AreaFinder } from '../mapping/areas.ts';
import type { Mapping } from '../mapping/columns.ts';
import { dateOrder } from '../tables-in/dates.ts';
import type { Column } from '../tables-in/header.ts';
import { type DecimalMark, decimalMark } from '../tables-in/numbers.ts';
import { type Ground, readPosition } from '../tables-in/position.ts';
import { type Box, zoneOf } from '../tables-in/utm.ts';
import { COUNTS } from './incidents.ts';
import type { Judging, Notes } from './judge.ts';

/** Fewer rows prove nothing: two may both be slips. */
const FEWEST_PROVING = 3;
const PROVING_SHARE = 0.9;
const LOOKED_AT = 5000;

type Lines = readonly (readonly string[])[];

/**
 * Columns of degrees whose every position is exchanged, or in metres: read as what they are. One row that is right as it
 * stands disproves it, and the others are dropped one by one.
 */
function provenColumns(mapping: Mapping, lines: Lines, ground: Ground, note: Notes): ReadonlyMap<string, Column> {
  const [lon, lat] = [mapping.columns.get('lon'), mapping.columns.get('lat')];
  if (!lon || !lat) return mapping.columns;
  const tally = { right: 0, swapped: 0, metres: 0, other: 0 };
  for (const line of lines.slice(0, LOOKED_AT)) {
    const read = readPosition((line[lon.index] ?? '').trim(), (line[lat.index] ?? '').trim(), ground);
    if (read === null) continue;
    if (!('rule' in read)) tally.right++;
    else if (read.rule === 'swapped') tally.swapped++;
    else if (read.rule === 'metres' && read.meant) tally.metres++;
    else tally.other++;
  }
  const all = tally.swapped + tally.metres + tally.other;
  const proven = (count: number): boolean =>
    tally.right === 0 && count >= FEWEST_PROVING && count >= all * PROVING_SHARE;
  const columns = new Map(mapping.columns);
  if (proven(tally.swapped)) {
    note('swappedColumns');
    return columns.set('lon', lat).set('lat', lon);
  }
  if (!proven(tally.metres)) return mapping.columns;
  note('utmColumns');
  columns.delete('lon');
  columns.delete('lat');
  return columns.set('easting', lon).set('northing', lat);
}

/** Decimal marks by field, of figures by the name of their column; spreadsheets give numbers with a point. */
function marksOf({ columns, figures }: Mapping, cellsOf: (column: Column) => string[], typed: boolean) {
  const marks = new Map<string, DecimalMark>();
  for (const field of [...COUNTS, 'value']) {
    const column = columns.get(field);
    if (column) marks.set(field, decimalMark(cellsOf(column)));
  }
  for (const column of figures) marks.set(column.name, decimalMark(cellsOf(column)) ?? (typed ? 'point' : null));
  if (typed && marks.get('value') === null) marks.set('value', 'point');
  return marks;
}

export interface Region {
  readonly areas: AreaFinder;
  readonly extent: Box;
  readonly strait?: Box | null | undefined;
}

/**
 * Everything a row is judged by.
 * @param lines data rows that are not blank
 * @param typed whether the format itself tells numbers from text, as spreadsheets and features do
 */
export function judgingOf(mapping: Mapping, lines: Lines, region: Region, typed: boolean, note: Notes): Judging {
  const cellsOf = ({ index }: Column): string[] => lines.map((line) => line[index] ?? '');
  const ground = { box: region.extent, zone: region.strait ? zoneOf(region.strait) : BATAM_ZONE };
  const dates = mapping.columns.get('date');
  const order = dates ? dateOrder(cellsOf(dates)) : 'dayFirst';
  if (order === 'monthFirst') note('monthFirst');
  return {
    mapping: { ...mapping, columns: provenColumns(mapping, lines, ground, note) },
    marks: marksOf(mapping, cellsOf, typed),
    ...{ order, areas: region.areas, ground, strait: region.strait ?? null, note },
  };
}

const BATAM_ZONE = 48;
