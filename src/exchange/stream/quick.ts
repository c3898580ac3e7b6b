/**
 * A large list of events to its first picture: how many rows and people by H3 cell, kecamatan and month. One pass over the
 * bytes, without a string a cell; what a row must hold is what the small import asks of its columns, so that the picture
 * counts the very rows that the import keeps. Kinds, places in words and sources are not looked at.
 */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { personalCell } from '../../protect/personal.ts';
import { COUNTS } from '../import/incidents.ts';
import type { AreaFinder } from '../mapping/areas.ts';
import type { Mapping } from '../mapping/columns.ts';
import { readDate } from '../tables-in/dates.ts';
import { readCount } from '../tables-in/numbers.ts';
import { insideIndonesia, readPosition } from '../tables-in/position.ts';
import { degreesOf, monthKeyOf, monthOf, NO_DAY, OTHER_FORM, textOf, trimCells, wholeOf } from './cells.ts';
import { type Conventions, NO_CONVENTIONS, proofs, sameConventions } from './conventions.ts';
import { type CellCounts, type Count, cellTally, monthTally } from './counts.ts';
import { type Layout, readLayout } from './head.ts';
import { type Progress, type Reading, readRows } from './read.ts';
import type { RowBytes, RowFault } from './scan.ts';
import type { Source } from './source.ts';
import { byteWords } from './words.ts';

export interface QuickCounts {
  /** Data rows that are not blank. */
  readonly rows: number;
  /** Rows of them whose day, kecamatan, position or counts cannot be read; they are in no count below. */
  readonly unread: number;
  /** Counted rows with a position. */
  readonly located: number;
  readonly byCell: CellCounts;
  /** Kemendagri names in the order of the region; null for rows that name none. */
  readonly byKecamatan: readonly (Count & { readonly kecamatan: string | null })[];
  /** YYYY-MM, or YYYY where a row gives no more; in order of time. */
  readonly byMonth: readonly (Count & { readonly month: string })[];
}

export interface QuickRead {
  readonly counts: QuickCounts;
  readonly layout: Layout;
  /** As the whole file proves them; the import needs them. */
  readonly conventions: Conventions;
}

export interface QuickOptions extends Omit<Reading, 'onProgress'> {
  readonly areas: AreaFinder;
  /** As somebody corrected it; null or absent to tell it from the head. */
  readonly mapping?: Mapping | null;
  /** Told at most four times a second. The snapshot is made when it is asked for. */
  readonly onProgress?: ((progress: Progress & { readonly snapshot: () => QuickCounts }) => void) | undefined;
}

const FIELDS = ['date', 'lon', 'lat', 'kecamatan', 'kelurahan', ...COUNTS] as const;
const [DATE, LON, LAT, KECAMATAN, KELURAHAN, FIRST_COUNT] = [0, 1, 2, 3, 4, 5];
/** A count that is not given. */
const NONE = -1;
const FAULT = -2;

/** The text of a cell as the small import reads it: one in the shape of a number, phone or address of a person is ''. */
const cellText = (row: RowBytes, slot: number): string => {
  const text = textOf(row, slot);
  return text === '' || personalCell(text) !== null ? '' : text;
};

/** Reads rows under given conventions, and gathers what proves them. */
export function quickTally(areas: AreaFinder, { order, marks }: Conventions) {
  const found = proofs();
  const cells = cellTally();
  const months = monthTally();
  const names = areas.names;
  // Counts a kecamatan, those without one last.
  const counts = new Uint32Array(names.length + 1);
  const persons = new Float64Array(names.length + 1);
  const numbers = new Float64Array(COUNTS.length);
  let [rows, unread, located] = [0, 0, 0];

  const placeOf = (name: string | null): number => (name === null ? names.length : names.indexOf(name));
  const safe = (text: string): string => (text === '' || personalCell(text) !== null ? '' : text);
  const kelurahan = byteWords((text) => placeOf(areas.ofKelurahan(safe(text))));
  const kecamatan = byteWords((text) => {
    if (safe(text) === '') return NONE;
    const name = areas.kecamatan(text);
    return name === null ? FAULT : placeOf(name);
  });

  function readMonth(row: RowBytes): number {
    const key = monthOf(row.bytes, row.start[DATE] as number, row.end[DATE] as number, order, found.day);
    if (key !== OTHER_FORM) return key;
    found.date(textOf(row, DATE));
    const date = readDate(cellText(row, DATE), order);
    return date === null ? NO_DAY : monthKeyOf(date);
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
    return Number.isInteger(value) && value >= 0 ? value : FAULT;
  }

  /** Female and minors are among the people of a row; the dead and the missing may be more. */
  function readCounts(row: RowBytes): boolean {
    let fault = false;
    for (let i = 0; i < COUNTS.length; i++) {
      numbers[i] = readNumber(row, i);
      if (numbers[i] === FAULT) fault = true;
    }
    const people = numbers[0] as number;
    return !fault && (people < 0 || ((numbers[1] as number) <= people && (numbers[2] as number) <= people));
  }

  function add(row: RowBytes, _index: number, fault: RowFault): void {
    rows++;
    if (fault !== null) {
      unread++;
      return;
    }
    trimCells(row);
    const { bytes, start, end } = row;
    const month = readMonth(row);
    const sound = readCounts(row);
    let place = kecamatan(row, KECAMATAN);
    if (place === NONE) place = kelurahan(row, KELURAHAN);
    let lon = degreesOf(bytes, start[LON] as number, end[LON] as number);
    let lat = degreesOf(bytes, start[LAT] as number, end[LAT] as number);
    let outside = false;
    if (!insideIndonesia(lon, lat)) {
      const position = readPosition(cellText(row, LON), cellText(row, LAT));
      outside = position !== null && 'rule' in position;
      [lon, lat] = position && !('rule' in position) ? position : [NaN, NaN];
    }
    if (month < 0 || !sound || place === FAULT || outside) {
      unread++;
      return;
    }
    const people = Math.max(0, numbers[0] as number);
    months.add(month, people);
    counts[place] = (counts[place] as number) + 1;
    persons[place] = (persons[place] as number) + people;
    if (Number.isNaN(lon)) return;
    located++;
    cells.add(lon, lat, people);
  }

  return {
    add,
    conventions: found.settled,
    counted: (): QuickCounts => ({
      ...{ rows, unread, located },
      byCell: cells.counted(),
      byKecamatan: [...names, null]
        .map((name, i) => ({ kecamatan: name, count: counts[i] as number, persons: persons[i] as number }))
        .filter(({ count }) => count > 0),
      byMonth: months.counted(),
    }),
  };
}

/**
 * Reads a file of events to counts. Where its end contradicts how its days or counts were read, it is read once more and the
 * progress begins anew.
 * @returns null with the fault where the file as a whole cannot be read, or with rule `cancelled`
 */
export async function quickCounts(source: Source, options: QuickOptions): Promise<Outcome<QuickRead | null>> {
  const { areas, mapping = null, onProgress } = options;
  const layout = await readLayout(source, areas, mapping);
  if ('rule' in layout) return { value: null, errors: [layout] };
  const pass = async (conventions: Conventions) => {
    const tally = quickTally(areas, conventions);
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
