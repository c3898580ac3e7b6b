/**
 * What the first megabyte says of a table: encoding, delimiter, header and which column is what, by the rules of
 * the small import. Cells of columns of people are looked at here, as there, to know them for what they are; past the head
 * not one of their bytes is read but to find where it ends.
 */
import type { DataError } from '../../domain/outcome.ts';
import { judgingOf, type Region } from '../import/conventions.ts';
import type { Judging } from '../import/judge.ts';
import { isBlank, surveySheets } from '../import/sheets.ts';
import { type ChosenMapping, type Mapping, mapColumns } from '../mapping/columns.ts';
import { decode, type Encoding } from '../tables-in/decode.ts';
import { splitLines } from '../tables-in/delimited.ts';
import type { Column } from '../tables-in/header.ts';
import { LONGEST_LINE, streamFault } from './scan.ts';
import type { Source } from './source.ts';

const HEAD = 2 ** 20;
/** Rows of the head by which columns of degrees are told from others. */
const PROVING_ROWS = 5000;

export interface Layout {
  readonly encoding: Encoding;
  /** Bytes of the delimiter and of the line end. */
  readonly delimiter: number;
  readonly newline: number;
  readonly header: readonly Column[];
  /** Rows before the first of data. */
  readonly skip: number;
  readonly mapping: Mapping;
  /** How rows are judged; how days and counts are written is settled by the whole file. */
  readonly judging: Judging;
  /** What was read less exactly than it was written, said of the whole file. */
  readonly notes: readonly string[];
}

export interface LayoutOptions extends Region {
  /** Whether the list is known to be one of events; else its header must say so. */
  readonly known?: boolean | undefined;
  /** Changes over the guess: column as the report names it → our field, null not to read it. */
  readonly mapping?: ChosenMapping | undefined;
}

const EMPTY = 'The file is empty; give it a header line and rows.';
const hasLineEnd = (bytes: Uint8Array): boolean => bytes.includes(10) || bytes.includes(13);

/** The first bytes: a megabyte, or two where no line ends in it. */
async function firstBytes(source: Source): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const parts: Uint8Array[] = [];
  let [total, ended, more] = [0, false, false];
  for await (const piece of source.open()) {
    more = total >= 2 * LONGEST_LINE || (total >= HEAD && ended);
    if (more) break;
    // A copy: a piece is valid only until the next one.
    const part = piece.slice(0, 2 * LONGEST_LINE);
    parts.push(part);
    total += part.length;
    ended ||= hasLineEnd(part);
    more = part.length < piece.length;
    if (more) break;
  }
  const all = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const bytes = all.slice(0, hasLineEnd(all.subarray(0, HEAD)) ? HEAD : 2 * LONGEST_LINE);
  return { bytes, whole: !more && bytes.length === total };
}

/** Up to the last line end, so that no letter and no row is cut in two. */
function wholeLines(bytes: Uint8Array, newline: number): Uint8Array {
  const last = bytes.lastIndexOf(newline);
  if (last < 0) return bytes;
  // UTF-16 has a zero beside the line end: after it in the little order, before it in the big one.
  const wide = bytes[last + 1] === 0 && last % 2 === 0 ? 2 : 1;
  return bytes.subarray(0, last + wide);
}

/** @returns a fault of rule `empty`, `format`, `encoding`, `longLine`, `header` or `kind` where no events can be read */
export async function readLayout(source: Source, options: LayoutOptions): Promise<Layout | DataError> {
  const { bytes, whole } = await firstBytes(source);
  if (bytes.length === 0) return streamFault('empty', EMPTY);
  const newline = bytes.includes(10) || !bytes.includes(13) ? 10 : 13;
  const decoded = decode('table', whole ? bytes : wholeLines(bytes, newline));
  if ('rule' in decoded) return decoded;
  if (!hasLineEnd(bytes) && bytes.length > LONGEST_LINE)
    return streamFault('longLine', 'The first line is longer than a megabyte; this is no table of lines.', 1);
  if (decoded.text.trim() === '' && whole) return streamFault('empty', EMPTY);
  const { delimiter, lines: split, badQuotes } = splitLines(decoded.text);
  // The last line may be half a row with a quote that closes later.
  const lines = whole ? split : split.slice(0, -1);
  const sheet = { name: null, lines, badQuotes, shapes: null };
  const read = { format: 'delimited' as const, sheets: [sheet], warnings: [], dropped: [] };
  const { header, kind } = surveySheets(read, options.known ? 'incidents' : null, 0).chosen ?? {
    header: null,
    kind: null,
  };
  const remedy = 'No line names columns this import knows; write names such as Tanggal, Kecamatan, Jumlah first.';
  if (header === null) return streamFault('header', remedy);
  if (kind !== 'incidents') return streamFault('kind', 'Only lists of events are read as a stream.');
  const body = lines.slice(header.firstData).filter((line) => !isBlank(line));
  const mapping = mapColumns(header.columns, body, 'incidents', options.areas, options.mapping);
  const notes: string[] = [];
  const judging = judgingOf(mapping, body.slice(0, PROVING_ROWS), options, false, (rule) => void notes.push(rule));
  return {
    ...{ encoding: decoded.encoding, delimiter: delimiter.charCodeAt(0), newline, header: header.columns, mapping },
    skip: header.firstData + (/^sep=[,;\t|]\r?\n/i.test(decoded.text) ? 1 : 0),
    ...{ judging, notes: notes.filter((rule) => rule !== 'monthFirst') },
  };
}
