/** Reads a large file of events off the main thread: first to a picture, then, if asked, row by row with every rule. */
import { expose, transfer } from 'comlink';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { Imported } from '../exchange/import/report.ts';
import { areaFinder } from '../exchange/mapping/areas.ts';
import type { ChosenMapping } from '../exchange/mapping/columns.ts';
import type { LayoutOptions } from '../exchange/stream/head.ts';
import { importStream, pictured } from '../exchange/stream/import.ts';
import { type QuickCounts, type QuickRead, quickCounts } from '../exchange/stream/quick.ts';
import { blobSource, type Source } from '../exchange/stream/source.ts';
import type { IntakeRegion } from './intake.ts';

export interface IngestOptions {
  readonly region: IntakeRegion;
  /** Changes over the guess: column → our field, null not to read it. */
  readonly mapping: ChosenMapping;
}

/** @param picture what is counted so far, null while rows are judged */
export type OnIngest = (share: number | null, picture: QuickCounts | null) => void;

interface Known {
  readonly source: Source;
  readonly options: LayoutOptions;
  readonly quick: QuickRead;
}
let known: Known | null = null;

const sent = (counts: QuickCounts): QuickCounts =>
  transfer(counts, [counts.byCell.counts.buffer, counts.byCell.persons.buffer] as Transferable[]);

/** A file that went from the disk while it was read, or was changed. */
const UNREAD: DataError = {
  ...{ file: 'table', row: null, column: null, rule: 'unread', value: null },
  remedy: 'The file could not be read to its end; choose it again.',
};

const ingest = {
  async picture(
    file: Blob,
    { region, mapping }: IngestOptions,
    onProgress: OnIngest,
  ): Promise<Outcome<{ readonly counts: QuickCounts; readonly imported: Imported } | null>> {
    const source = blobSource(file);
    const options = { ...region, areas: areaFinder(region.areas), mapping };
    try {
      const { value, errors } = await quickCounts(source, {
        ...options,
        onProgress: ({ share, snapshot }) => onProgress(share, snapshot()),
      });
      known = value && { source, options, quick: value };
      const imported = value && pictured(value.layout, value.counts, mapping);
      return { value: value && imported && { counts: sent(value.counts), imported }, errors };
    } catch {
      return { value: null, errors: [UNREAD] };
    }
  },
  /** Of the file whose picture was made before. */
  async validate(onProgress: OnIngest): Promise<Outcome<Imported | null>> {
    if (!known) return { value: null, errors: [UNREAD] };
    const { source, options, quick } = known;
    try {
      return await importStream(source, { ...options, quick, onProgress: ({ share }) => onProgress(share, null) });
    } catch {
      return { value: null, errors: [UNREAD] };
    }
  },
};
export type Ingest = typeof ingest;
expose(ingest);
