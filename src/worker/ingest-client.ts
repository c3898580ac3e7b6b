/** Starts a worker for one large file and ends it. Nothing of the file is left when it is stopped. */
import { proxy } from 'comlink';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { Imported } from '../exchange/import/report.ts';
import type { QuickCounts } from '../exchange/stream/quick.ts';
import type { Ingest, IngestOptions, OnIngest } from './ingest.ts';
import { started } from './started.ts';

export type { IngestOptions, OnIngest };

export interface Ingesting {
  /** The first picture and the columns it was read from, as an import that judged no row yet; null with what is wrong with the file as a whole. */
  readonly picture: Promise<Outcome<{ readonly counts: QuickCounts; readonly imported: Imported } | null>>;
  /** Judges every row, after the picture, and ends the worker. Called once. */
  readonly validate: () => Promise<Outcome<Imported | null>>;
  /** Ends the worker at once; what is still waited for answers null with the rule `stopped`. Also when only the picture was wanted. */
  readonly cancel: () => void;
}

const fault = (rule: string, remedy: string): DataError => ({
  ...{ file: 'table', row: null, column: null, rule, value: null, remedy },
});
const CANCELLED = fault('stopped', 'Reading was stopped; nothing of the file was kept.');
const BROKEN = fault('unread', 'The file could not be read; choose it again, or a part of it.');

/**
 * @param file in memory or on the disk; it is read in parts and never copied as a whole
 * @param onProgress at most four times a second, with the share of the bytes; it is told nothing once `cancel` was called
 */
export function startIngest(file: Blob, options: IngestOptions, onProgress: OnIngest): Ingesting {
  let end: (fault: DataError) => void = () => undefined;
  const ended = new Promise<Outcome<null>>((resolve) => {
    end = (reason) => resolve({ value: null, errors: [reason] });
  });
  let open = true;
  const told = proxy<OnIngest>((share, picture) => {
    if (open) onProgress(share, picture);
  });
  const { engine, ...worker } = started<Ingest>(
    () => new Worker(new URL('./ingest.ts', import.meta.url), { type: 'module', name: 'jaga-ingest' }),
  );
  const stop = (reason: DataError): void => {
    open = false;
    worker.stop();
    end(reason);
  };
  void worker.broken.then(() => stop(BROKEN));
  const answer = async <T>(work: () => Promise<Outcome<T | null>>): Promise<Outcome<T | null>> => {
    if (!open) return ended;
    try {
      return await Promise.race([work(), ended]);
    } catch {
      stop(BROKEN);
      return ended;
    }
  };
  return {
    picture: answer(() => engine.picture(file, options, told)),
    validate: async () => {
      const done = await answer(() => engine.validate(told));
      stop(CANCELLED);
      return done;
    },
    cancel: () => stop(CANCELLED),
  };
}
