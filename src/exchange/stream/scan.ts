/**
 * Delimited text as bytes, row by row, without a string: where each wanted cell of a row begins and ends. Quotes are judged
 * as papaparse does, which splits the small files. A row is whole or it is scanned again with the bytes that follow.
 */
import type { DataError } from '../../domain/outcome.ts';

const [QUOTE, SPACE, TAB, RETURN] = [34, 32, 9, 13];

/** A longer line is no row of a table but a quote nobody closed, or no text at all. */
export const LONGEST_LINE = 2 ** 20;
/** Bytes scanned at a time. */
const PIECE = 2 ** 20;

export type RowFault = 'quotes' | 'columns' | null;

/** One row, valid only while it is being told; cell `slot` is `bytes[start[slot]]` up to `end[slot]`. */
export interface RowBytes {
  readonly bytes: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where the cell holds doubled quotes. */
  readonly doubled: Uint8Array;
}

export interface ScanOptions {
  readonly delimiter: number;
  /** 10, or 13 in files of old Macs. */
  readonly newline: number;
  /** Slot of each column of the header, -1 for those that are not read. */
  readonly slots: Int16Array;
  readonly wanted: number;
  /** Rows before the first of data. */
  readonly skip: number;
  /** @param index 0 is the first data row, blank lines counted */
  readonly onRow: (row: RowBytes, index: number, fault: RowFault) => void;
}

export interface Scanner {
  /** Takes bytes as they come; a fault ends the reading. */
  readonly push: (piece: Uint8Array) => DataError | null;
  /** The last row, if no line end closed it. */
  readonly finish: () => DataError | null;
}

export const streamFault = (rule: string, remedy: string, row: number | null = null): DataError => ({
  ...{ file: 'table', row, column: null, rule, value: null, remedy },
});
const NUL = 'The file holds NUL bytes and is no clean text; save it once more as CSV UTF-8.';
const LONG =
  'A line is longer than a megabyte: close the double quote that was left open, or save the table as CSV anew.';

/** @param least bytes that are gathered before they are scanned; tests set 1 */
export function scanner(options: ScanOptions, least = PIECE / 4): Scanner {
  const { delimiter, newline, slots, wanted, skip, onRow } = options;
  const width = slots.length;
  // A whole line may be left over, a piece joins it, and a line end stands behind the last byte.
  const bytes = new Uint8Array(LONGEST_LINE + PIECE + 2);
  const start = new Int32Array(wanted);
  const end = new Int32Array(wanted);
  const doubled = new Uint8Array(wanted);
  const row: RowBytes = { bytes, start, end, doubled };
  // A slot without a column is empty for good; a short row leaves others as the row before had them.
  const filledSlots = slots.filter((slot) => slot >= 0);
  let [filled, fresh, rows] = [0, 0, 0];
  let tooLong = false;

  const hasInk = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      const c = bytes[i] as number;
      if (c > SPACE && c !== QUOTE && c !== delimiter) return true;
    }
    return false;
  };

  /** @returns where the first row begins that is not yet whole */
  function scan(to: number, last: boolean): number {
    let p = 0;
    while (p < to) {
      const rowStart = p;
      let fault: RowFault = null;
      for (let i = 0; i < filledSlots.length; i++) {
        const slot = filledSlots[i] as number;
        start[slot] = 0;
        end[slot] = 0;
      }
      for (let column = 0; ; column++) {
        let from = p;
        let till = p;
        let twice = 0;
        if (bytes[p] === QUOTE) {
          from = ++p;
          let closed = false;
          while (!closed) {
            while (bytes[p] !== QUOTE && p < to) p++;
            if (p >= to) break;
            if (p + 1 >= to && !last) return rowStart;
            if (bytes[p + 1] === QUOTE && p + 1 < to) {
              twice = 1;
              p += 2;
              continue;
            }
            let after = p + 1;
            while (
              after < to &&
              (bytes[after] === SPACE || bytes[after] === RETURN || bytes[after] === TAB) &&
              bytes[after] !== delimiter &&
              bytes[after] !== newline
            )
              after++;
            if (after >= to && !last) return rowStart;
            if (after >= to || bytes[after] === delimiter || bytes[after] === newline) {
              till = p;
              p = after;
              closed = true;
            } else {
              fault = 'quotes';
              p++;
            }
          }
          if (!closed) {
            if (!last) return rowStart;
            fault = 'quotes';
            till = to;
            p = to;
          }
        } else {
          let c = bytes[p] as number;
          while (c !== delimiter && c !== newline) c = bytes[++p] as number;
          till = p;
          if (p >= to && !last) return rowStart;
        }
        const slot = column < width ? (slots[column] as number) : -1;
        if (slot >= 0) {
          start[slot] = from;
          end[slot] = till;
          doubled[slot] = twice;
        } else if (column >= width && fault === null && hasInk(from, till)) fault = 'columns';
        if (p >= to || bytes[p] === newline) break;
        p++;
      }
      if (p - rowStart > LONGEST_LINE) {
        tooLong = true;
        return rowStart;
      }
      // A row without any sign is no row, yet it keeps its number.
      if (rows >= skip && (fault !== null || hasInk(rowStart, p))) onRow(row, rows - skip, fault);
      rows++;
      p++;
    }
    return Math.min(p, to);
  }

  function advance(last: boolean): DataError | null {
    bytes[filled] = newline;
    const used = scan(filled, last);
    bytes.copyWithin(0, used, filled);
    filled -= used;
    fresh = 0;
    if (tooLong || filled > LONGEST_LINE) return streamFault('longLine', LONG, Math.max(1, rows - skip + 1));
    return null;
  }

  return {
    push: (piece) => {
      if (piece.indexOf(0) >= 0) return streamFault('encoding', NUL);
      for (let at = 0; at < piece.length; ) {
        const part = piece.subarray(at, at + Math.min(PIECE - fresh, piece.length - at));
        bytes.set(part, filled);
        filled += part.length;
        fresh += part.length;
        at += part.length;
        const fault = fresh >= least ? advance(false) : null;
        if (fault) return fault;
      }
      return null;
    },
    finish: () => advance(true),
  };
}
