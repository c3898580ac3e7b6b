import type { IngestPage } from './ingest-page/page.ts';

type Given<K extends keyof IngestPage> = Parameters<IngestPage[K]>[0];
type Answer<K extends keyof IngestPage> = Awaited<ReturnType<IngestPage[K]>>;
export interface InBrowser {
  readonly run: <K extends keyof IngestPage>(name: K, argument: Given<K>) => Promise<Answer<K>>;
  /** Adds by how many MB the browser grew at most, and what it held before. */
  readonly peak: <T extends object>(
    job: () => Promise<T>,
  ) => Promise<T & { readonly mb: number; readonly before: number }>;
}
export function withIngestPage<T>(work: (browser: InBrowser) => Promise<T>): Promise<T>;
