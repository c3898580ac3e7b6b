/**
 * An entry of the patrol log: one outing as hours by sector, and nothing that tells who, with which boat or from which file.
 * Neither track nor times of day are kept.
 */
import { isDay } from './days.ts';

export interface CellHours {
  /** H3 index of resolution 7: a sector of the plan. */
  readonly cell: string;
  readonly hours: number;
}
export interface PlannedMinutes {
  readonly cell: string;
  readonly minutes: number;
}
export type LogSource = 'gpx' | 'kml' | 'hand';

export interface LogEntry {
  /** Hash of date, cells, hours and distance: the same outing read twice has the same id. */
  readonly id: string;
  /** Day on which the outing began, WIB, YYYY-MM-DD. */
  readonly date: string;
  readonly source: LogSource;
  /** By cell; hours in no known sector are in `hours` alone. */
  readonly cells: readonly CellHours[];
  /** Boat hours. */
  readonly hours: number;
  /** Null where it was entered by hand. */
  readonly distanceNm: number | null;
  /** Minutes that the plan of the night gave each sector, by cell; null without a plan. */
  readonly planned: readonly PlannedMinutes[] | null;
}

/** Sectors of the plan and of the log have this resolution. */
export const SECTOR_RESOLUTION = 7;
/** The index itself bears its resolution: none of the first modules needs the library for it. */
export const isSector = (cell: unknown): cell is string =>
  typeof cell === 'string' && /^87[0-9a-f]{7}ffffff$/.test(cell);

/** Boat hours that a hand may enter for one outing; more is a slip. */
export const MOST_HOURS = 240;
/** A file may hold a fleet's month; what is kept must also be readable again. */
const MOST_KEPT = 1e6;

/** A third of a second: finer than any receiver, coarse enough for the same id on every machine. */
const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;
const byCell = (a: { readonly cell: string }, b: { readonly cell: string }): number => (a.cell < b.cell ? -1 : 1);

/** FNV-1a, twice from other beginnings. */
const hash = (text: string, from: number): string => {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
};

export function entryOf(parts: Omit<LogEntry, 'id'>): LogEntry {
  const { date, source, planned } = parts;
  const cells = parts.cells
    .map(({ cell, hours }) => ({ cell, hours: rounded(hours) }))
    .filter(({ hours }) => hours > 0)
    .sort(byCell);
  const hours = rounded(parts.hours);
  const distanceNm = parts.distanceNm === null ? null : rounded(parts.distanceNm);
  const content = JSON.stringify([date, cells.map((c) => [c.cell, c.hours]), hours, distanceNm]);
  return {
    id: hash(content, 0x811c9dc5) + hash(content, 0x2f0b4a17),
    date,
    source,
    cells,
    hours,
    distanceNm,
    planned: planned?.map(({ cell, minutes }) => ({ cell, minutes })).sort(byCell) ?? null,
  };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x);
const within = (x: unknown, most: number): x is number => typeof x === 'number' && x >= 0 && x <= most;

const cellList = (
  list: unknown,
  field: 'hours' | 'minutes',
  most: number,
): { cell: string; amount: number }[] | null => {
  if (!Array.isArray(list)) return null;
  const read = list.map((row: unknown) => {
    if (!isFields(row)) return null;
    const { cell, [field]: amount } = row;
    return isSector(cell) && within(amount, most) ? { cell, amount } : null;
  });
  return read.every((row) => row !== null) && new Set(read.map((r) => r.cell)).size === read.length ? read : null;
};

/** An entry from anything; null where it is none. Fields that an entry does not have are left behind, and the id is made afresh. */
export function readEntry(x: unknown): LogEntry | null {
  if (!isFields(x)) return null;
  const { date, source, hours, distanceNm } = x;
  const cells = cellList(x.cells, 'hours', MOST_KEPT);
  const planned = x.planned === null ? null : cellList(x.planned, 'minutes', MOST_KEPT * 60);
  if (!isDay(date) || (source !== 'gpx' && source !== 'kml' && source !== 'hand') || !cells) return null;
  if (!within(hours, MOST_KEPT) || !(distanceNm === null || within(distanceNm, MOST_KEPT * 60))) return null;
  if (planned === null && x.planned !== null) return null;
  return entryOf({
    date,
    source,
    cells: cells.map(({ cell, amount }) => ({ cell, hours: amount })),
    hours,
    distanceNm,
    planned: planned?.map(({ cell, amount }) => ({ cell, minutes: amount })) ?? null,
  });
}

/** What is not there yet is added; newest day first, then by id. */
export function withEntries(list: readonly LogEntry[], added: readonly LogEntry[]): readonly LogEntry[] {
  const all = new Map([...list, ...added].map((entry) => [entry.id, entry]));
  for (const entry of list) {
    // Read again beside a plan, an outing gets the plan it lacked; one that has a plan keeps it.
    const now = all.get(entry.id);
    if (now) all.set(entry.id, { ...entry, planned: entry.planned ?? now.planned });
  }
  return [...all.values()].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}

/**
 * Whether a patrol of the log may be an earlier part of this one, or the whole of it: same day, both from tracks, and one
 * holds at least the other's hours in every sector. It may be another boat as well, so nothing is taken out for it.
 */
export function perhapsSame(list: readonly LogEntry[], entry: LogEntry): boolean {
  const holds = (a: LogEntry, b: LogEntry): boolean => {
    const hours = new Map(a.cells.map((c) => [c.cell, c.hours]));
    return b.cells.every((c) => (hours.get(c.cell) ?? 0) >= c.hours - 1e-3);
  };
  return list.some(
    (old) =>
      old.id !== entry.id &&
      old.date === entry.date &&
      old.source !== 'hand' &&
      entry.source !== 'hand' &&
      (holds(entry, old) || holds(old, entry)),
  );
}

export interface SectorTotal extends CellHours {
  readonly outings: number;
  /** Newest day. */
  readonly last: string;
}

/** Hours of the whole log by sector, most first. */
export function totalsBySector(entries: readonly LogEntry[]): readonly SectorTotal[] {
  const totals = new Map<string, SectorTotal>();
  for (const { date, cells } of entries)
    for (const { cell, hours } of cells) {
      const before = totals.get(cell);
      totals.set(cell, {
        cell,
        hours: (before?.hours ?? 0) + hours,
        outings: (before?.outings ?? 0) + 1,
        last: before && before.last > date ? before.last : date,
      });
    }
  return [...totals.values()].sort((a, b) => b.hours - a.hours || byCell(a, b));
}
