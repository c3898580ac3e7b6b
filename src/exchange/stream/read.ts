/** Runs the rows of a source through a reader, with progress and a way to stop. */
import type { DataError } from '../../domain/outcome.ts';
import type { Layout } from './head.ts';
import { type RowBytes, type RowFault, scanner, streamFault } from './scan.ts';
import { asBytes, type Source } from './source.ts';

export interface Progress {
  /** Share of the bytes read in this pass, 0 to 1; null where the size is not known. */
  readonly share: number | null;
  readonly bytes: number;
}

export interface Reading {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Bytes gathered before they are scanned; only tests need another number. */
  readonly least?: number | undefined;
}

/** At least, between two reports of progress. */
const EVERY_MS = 250;

/**
 * @param fields fields whose cells are wanted, in the order of their slots; a field without a column is an empty cell
 * @param onPiece told of the raw bytes as they come
 */
export async function readRows(
  source: Source,
  layout: Layout,
  fields: readonly string[],
  onRow: (row: RowBytes, index: number, fault: RowFault) => void,
  { signal, onProgress, least }: Reading,
  onPiece?: (piece: Uint8Array) => void,
): Promise<DataError | null> {
  const slots = new Int16Array(layout.header.length).fill(-1);
  for (const [slot, field] of fields.entries()) {
    const column = layout.judging.mapping.columns.get(field);
    if (column && column.index < slots.length) slots[column.index] = slot;
  }
  const { delimiter, newline, skip, encoding } = layout;
  const rows = scanner({ delimiter, newline, skip, slots, wanted: fields.length, onRow }, least);
  let bytes = 0;
  let next = performance.now() + EVERY_MS;
  const counted = async function* () {
    for await (const piece of source.open()) {
      bytes += piece.length;
      onPiece?.(piece);
      yield piece;
    }
  };
  const stopped = streamFault('stopped', 'Reading was stopped; nothing of the file was kept.');
  for await (const piece of asBytes(counted(), encoding)) {
    if (signal?.aborted) return stopped;
    const fault = rows.push(piece);
    if (fault) return fault;
    const now = performance.now();
    if (onProgress && now >= next) {
      onProgress({ share: source.size ? Math.min(1, bytes / source.size) : null, bytes });
      // A snapshot of many cells takes its time; telling of the work must stay small beside it.
      const took = performance.now() - now;
      next = now + Math.max(EVERY_MS, 5 * took);
    }
  }
  return signal?.aborted ? stopped : rows.finish();
}
