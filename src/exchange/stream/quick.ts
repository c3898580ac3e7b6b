/**
 * A large list of events to its first picture: how many rows and people by H3 cell, kecamatan and month. One pass over the
 * bytes, without a string a cell; what a row must hold is what the small import asks of it, so that the picture counts the
 * very rows that the import keeps.
 */
import type { IncidentCounts } from '../../domain/imported.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { personalCell } from '../../protect/personal.ts';
import { COUNTS, MOST_PEOPLE, PARTS, PRECISION } from '../import/incidents.ts';
import { isFault, isSourced, readPlaced, SOURCES } from '../import/judge.ts';
import { incidentKinds } from '../mapping/kinds.ts';
import { readDate } from '../tables-in/dates.ts';
import type { Column } from '../tables-in/header.ts';
import { readCount } from '../tables-in/numbers.ts';
import { inside, isOutside } from '../tables-in/position.ts';
import { rowReader } from '../tables-in/rows.ts';
import {
  degreesOf,
  MONTH_KEYS,
  monthKeyOf,
  monthOf,
  monthText,
  NO_DAY,
  OTHER_FORM,
  textOf,
  trimCells,
  wholeOf,
} from './cells.ts';
import { type Conventions, NO_CONVENTIONS, proofs, sameConventions } from './conventions.ts';
import { type CellCounts, type Count, cellTally } from './counts.ts';
import { type Layout, type LayoutOptions, readLayout } from './head.ts';
import { type Progress, type Reading, readRows } from './read.ts';
import type { RowBytes, RowFault } from './scan.ts';
import type { Source } from './source.ts';
import { byteWords } from './words.ts';

export interface QuickCounts {
  /** Data rows that are not blank. */
  readonly rows: number;
  /** Rows of them that the import will drop; they are in no count below. */
  readonly unread: number;
  /** Counted rows with a position. */
  readonly located: number;
  readonly byCell: CellCounts;
  /** Kemendagri names in the order of the region; null for rows that name none. */
  readonly byKecamatan: readonly (Count & { readonly kecamatan: string | null })[];
  /** YYYY-MM, or YYYY where a row gives no more; in order of time. */
  readonly byMonth: readonly (Count & { readonly month: string })[];
  /** Both together, in order of time and region. */
  readonly months: IncidentCounts['months'];
}

export interface QuickRead {
  readonly counts: QuickCounts;
  readonly layout: Layout;
  /** As the whole file proves them; the import needs them. */
  readonly conventions: Conventions;
}

export interface QuickOptions extends Omit<Reading, 'onProgress'>, LayoutOptions {
  /** Told at most four times a second. The snapshot is made when it is asked for. */
  readonly onProgress?: ((progress: Progress & { readonly snapshot: () => QuickCounts }) => void) | undefined;
}

const PLACED = ['lon', 'lat', 'position', 'easting', 'northing'] as const;
const FIELDS = [
  ...PLACED,
  ...(['date', 'date_precision', 'kecamatan', 'kelurahan', 'kind', 'source_publisher'] as const),
  ...SOURCES,
  ...COUNTS,
] as const;
const slotOf = (field: (typeof FIELDS)[number]): number => FIELDS.indexOf(field);
const [LON, LAT, DATE, PRECISE] = [slotOf('lon'), slotOf('lat'), slotOf('date'), slotOf('date_precision')];
const [KECAMATAN, KELURAHAN, KIND] = [slotOf('kecamatan'), slotOf('kelurahan'), slotOf('kind')];
const ELSEWHERE = PLACED.slice(2).map(slotOf);
const SOURCED = [...SOURCES, 'source_publisher' as const].map(slotOf);
const FIRST_COUNT = slotOf(COUNTS[0]);
const [PERSONS, LEAST, MOST] = [
  COUNTS.indexOf('persons'),
  COUNTS.indexOf('persons_min'),
  COUNTS.indexOf('persons_max'),
];
const PARTS_AT = PARTS.map((field) => COUNTS.indexOf(field));

/** A count that is not given. */
const NONE = -1;
const FAULT = -2;

/** The text of a cell as the small import reads it: one in the shape of a number, phone or address of a person is ''. */
const safe = (text: string): string => (text === '' || personalCell(text) !== null ? '' : text);
const cellText = (row: RowBytes, slot: number): string => safe(textOf(row, slot));
const isEmpty = ({ start, end }: RowBytes, slot: number): boolean => start[slot] === end[slot];

/** Reads rows under given conventions, and gathers what proves them. */
export function quickTally({ judging }: Layout, { order, marks }: Conventions) {
  const { areas, ground, strait } = judging;
  const found = proofs();
  const cells = cellTally();
  const names = areas.names;
  // A month is a line of kecamatan, and last those without one.
  const width = names.length + 1;
  const counts = new Uint32Array(MONTH_KEYS * width);
  const persons = new Float64Array(MONTH_KEYS * width);
  const numbers = new Float64Array(COUNTS.length).fill(NONE);
  const has = (field: (typeof FIELDS)[number]): boolean => judging.mapping.columns.has(field);
  // Most lists have few of the columns there could be, and a million rows ask for each.
  const mapped = Int16Array.from(FIELDS.filter(has), slotOf);
  const given = COUNTS.flatMap((field, i) => (has(field) ? [i] : []));
  const sourced = isSourced(judging.mapping);
  let [rows, unread, located] = [0, 0, 0];

  const placeOf = (name: string | null): number => (name === null ? names.length : names.indexOf(name));
  const kelurahan = byteWords((text) => {
    const homes = areas.withKelurahan(safe(text)).map(placeOf);
    return { only: homes.length === 1 ? (homes[0] as number) : names.length, homes };
  });
  const kecamatan = byteWords((text) => {
    if (safe(text) === '') return NONE;
    const name = areas.kecamatan(text);
    return name === null ? FAULT : placeOf(name);
  });
  const hasKind = byteWords((text) => ['', '-'].includes(safe(text)) || incidentKinds.kind(text) !== null);
  const precision = byteWords((text) => PRECISION[safe(text).toLowerCase()] ?? 10);
  const said = byteWords((text) => safe(text) !== '');

  function readMonth(row: RowBytes): number {
    let key = monthOf(row.bytes, row.start[DATE] as number, row.end[DATE] as number, order, found.day);
    if (key === OTHER_FORM) {
      found.date(textOf(row, DATE));
      const date = readDate(cellText(row, DATE), order);
      key = date === null ? NO_DAY : monthKeyOf(date);
    }
    return key >= 0 && !isEmpty(row, PRECISE) && precision(row, PRECISE) === 4 ? key - (key % 13) : key;
  }

  function readNumber(row: RowBytes, i: number): number {
    const slot = FIRST_COUNT + i;
    const [from, to] = [row.start[slot] as number, row.end[slot] as number];
    if (from === to) return NONE;
    const whole = wholeOf(row.bytes, from, to);
    if (whole >= 0) return whole;
    const text = cellText(row, slot);
    const field = COUNTS[i] as (typeof COUNTS)[number];
    found.count(field, textOf(row, slot));
    if (text === '' || text === '-') return NONE;
    const value = readCount(text.replace(/\s*(orang|jiwa|org)\.?$/i, ''), marks.get(field) ?? null);
    return Number.isInteger(value) && value >= 0 && value < MOST_PEOPLE ? value : FAULT;
  }

  /** Female and minors are among the people of a row; the dead and the missing may be more. */
  function readCounts(row: RowBytes): boolean {
    if (given.length === 0) return true;
    let fault = false;
    for (const i of given) {
      numbers[i] = readNumber(row, i);
      if (numbers[i] === FAULT) fault = true;
    }
    const [people, most] = [numbers[PERSONS] as number, numbers[MOST] as number];
    if (fault || (most >= 0 && (numbers[LEAST] as number) > most)) return false;
    return people < 0 || PARTS_AT.every((i) => (numbers[i] as number) <= people);
  }

  function readArea(row: RowBytes): number {
    const place = kecamatan(row, KECAMATAN);
    if (place === FAULT || isEmpty(row, KELURAHAN)) return place === NONE ? names.length : place;
    const { only, homes } = kelurahan(row, KELURAHAN);
    if (place === NONE) return only;
    return homes.length === 0 || homes.includes(place) ? place : FAULT;
  }

  const slots = new Map<string, Column>(
    PLACED.flatMap((field, index) => {
      const column = judging.mapping.columns.get(field);
      return column ? [[field, { ...column, index }] as const] : [];
    }),
  );
  const readRow = rowReader('table', slots, () => undefined);
  const point: [number, number] = [0, 0];
  /** @returns whether there is a position, which then stands in `point`; null where it is wrong */
  function readPoint(row: RowBytes, place: number): boolean | null {
    const { bytes, start, end } = row;
    point[0] = degreesOf(bytes, start[LON] as number, end[LON] as number);
    point[1] = degreesOf(bytes, start[LAT] as number, end[LAT] as number);
    const named = place < names.length;
    if (inside(point[0], point[1], ground.box)) return named && strait && isOutside(point, strait) ? null : true;
    if (isEmpty(row, LON) && isEmpty(row, LAT) && ELSEWHERE.every((slot) => isEmpty(row, slot))) return false;
    const texts = PLACED.map((_, slot) => textOf(row, slot));
    const placed = readPlaced(readRow(1, texts), null, named ? (names[place] as string) : null, judging, false);
    if (placed === null) return false;
    if (isFault(placed)) return null;
    [point[0], point[1]] = [placed.lon, placed.lat];
    return true;
  }

  function add(row: RowBytes, _index: number, fault: RowFault): void {
    rows++;
    if (fault !== null) {
      unread++;
      return;
    }
    trimCells(row, mapped);
    const month = readMonth(row);
    const sound = readCounts(row);
    const place = readArea(row);
    const placed = month < 0 || !sound || place === FAULT ? null : readPoint(row, place);
    if (
      placed === null ||
      !(isEmpty(row, KIND) || hasKind(row, KIND)) ||
      (sourced && !SOURCED.some((slot) => !isEmpty(row, slot) && said(row, slot)))
    ) {
      unread++;
      return;
    }
    const people = Math.max(0, numbers[PERSONS] as number);
    const at = month * width + place;
    counts[at] = (counts[at] as number) + 1;
    persons[at] = (persons[at] as number) + people;
    if (!placed) return;
    located++;
    cells.add(point[0], point[1], people);
  }

  function counted(): QuickCounts {
    const months: IncidentCounts['months'][number][] = [];
    const byMonth: { month: string; count: number; persons: number }[] = [];
    const byKecamatan = [...names, null].map((kecamatan) => ({ kecamatan, count: 0, persons: 0 }));
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const month = monthText(Math.floor(at / width));
      const area = byKecamatan[at % width] as (typeof byKecamatan)[number];
      const people = persons[at] as number;
      months.push({ month, kecamatan: area.kecamatan, kind: null, count, persons: people });
      if (byMonth.at(-1)?.month !== month) byMonth.push({ month, count: 0, persons: 0 });
      for (const sum of [area, byMonth.at(-1) as (typeof byMonth)[number]]) {
        sum.count += count;
        sum.persons += people;
      }
    }
    return {
      ...{ rows, unread, located },
      byKecamatan: byKecamatan.filter(({ count }) => count > 0),
      ...{ byMonth, months, byCell: cells.counted() },
    };
  }

  return { add, conventions: found.settled, counted };
}

/**
 * Reads a file of events to counts. Where its end contradicts how its days or counts were read, it is read once more and the
 * progress begins anew.
 * @returns null with the fault where the file as a whole cannot be read, or with rule `stopped`
 */
export async function quickCounts(source: Source, options: QuickOptions): Promise<Outcome<QuickRead | null>> {
  const { onProgress } = options;
  const layout = await readLayout(source, options);
  if ('rule' in layout) return { value: null, errors: [layout] };
  const pass = async (conventions: Conventions) => {
    const tally = quickTally(layout, conventions);
    const fault: DataError | null = await readRows(source, layout, FIELDS, tally.add, {
      ...options,
      onProgress: onProgress && ((progress) => onProgress({ ...progress, snapshot: tally.counted })),
    });
    return { tally, fault };
  };
  let { tally, fault } = await pass(NO_CONVENTIONS);
  const conventions = tally.conventions();
  if (!fault && !sameConventions(conventions, NO_CONVENTIONS)) ({ tally, fault } = await pass(conventions));
  if (fault) return { value: null, errors: [fault] };
  return { value: { counts: tally.counted(), layout, conventions }, errors: [] };
}
