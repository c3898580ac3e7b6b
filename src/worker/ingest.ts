/** Reads a large file of events off the main thread: first to a picture, then, if asked, row by row with every rule. */
import { expose, transfer } from 'comlink';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { Area } from '../domain/register.ts';
import { type AreaFinder, areaFinder } from '../exchange/mapping/areas.ts';
import type { Mapping } from '../exchange/mapping/columns.ts';
import { importStream, type StreamedImport } from '../exchange/stream/import.ts';
import { judgeIncident } from '../exchange/stream/judge.ts';
import { type QuickCounts, type QuickRead, quickCounts } from '../exchange/stream/quick.ts';
import { blobSource, type Source } from '../exchange/stream/source.ts';

export interface IngestOptions {
  /** The areas of the region the file is about. */
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>[];
  /** As somebody corrected it; null to tell it from the file. */
  readonly mapping: Mapping | null;
}

/** @param picture what is counted so far, null while rows are judged */
export type OnIngest = (share: number | null, picture: QuickCounts | null) => void;

interface Known {
  readonly source: Source;
  readonly finder: AreaFinder;
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
    { areas, mapping }: IngestOptions,
    onProgress: OnIngest,
  ): Promise<Outcome<{ readonly counts: QuickCounts; readonly mapping: Mapping } | null>> {
    const [source, finder] = [blobSource(file), areaFinder(areas)];
    try {
      const { value, errors } = await quickCounts(source, {
        ...{ areas: finder, mapping },
        onProgress: ({ share, snapshot }) => onProgress(share, snapshot()),
      });
      known = value && { source, finder, quick: value };
      return { value: value && { counts: sent(value.counts), mapping: value.layout.mapping }, errors };
    } catch {
      return { value: null, errors: [UNREAD] };
    }
  },
  /** Of the file whose picture was made before. */
  async validate(onProgress: OnIngest): Promise<Outcome<StreamedImport | null>> {
    if (!known) return { value: null, errors: [UNREAD] };
    const { source, finder, quick } = known;
    try {
      return await importStream(source, {
        ...{ areas: finder, judge: judgeIncident, quick },
        onProgress: ({ share }) => onProgress(share, null),
      });
    } catch {
      return { value: null, errors: [UNREAD] };
    }
  },
};
export type Ingest = typeof ingest;
expose(ingest);
