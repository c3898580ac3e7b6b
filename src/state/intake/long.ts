/**
 * A long list of events on its way in, read as a stream: its picture fills the map while it is counted, and every row is
 * judged when the columns are agreed on. One file at a time.
 */
import type { ImportedData } from '../../domain/imported.ts';
import { formatOf } from '../../exchange/files-in/format-of.ts';
import type { QuickCounts } from '../../exchange/stream/quick.ts';
import { type Ingesting, startIngest } from '../../worker/ingest-client.ts';
import type { IntakeRegion } from '../../worker/intake.ts';
import { useIntake } from './store.ts';

/** Bytes from which delimited text is read as a stream; shorter ones are judged at once, with repairs offered. */
export const LONG_FROM = 8_000_000;
/** Enough to tell a format. */
const MARK_BYTES = 4096;

interface Long {
  readonly file: File;
  readonly region: IntakeRegion;
  work: Ingesting | null;
}
let long: Long | null = null;

/** The file that is read as a stream; null while there is none. */
export const longFile = (): Long | null => long;

export const isLong = async (file: File): Promise<boolean> =>
  file.size >= LONG_FROM &&
  formatOf(new Uint8Array(await file.slice(0, MARK_BYTES).arrayBuffer())).kind === 'delimited';

export function openLong(file: File, region: IntakeRegion): void {
  closeLong();
  long = { file, region, work: null };
}

/** Ends the worker at once. */
export function closeLong(): void {
  long?.work?.cancel();
  long = null;
}

/** What is counted so far, as counts that were kept: the map and the bars show both alike. */
export const countsOf = ({ months, byCell: { cells, counts } }: QuickCounts): ImportedData => ({
  as: 'incidentCounts',
  counts: { months, cells: cells.map((cell, i) => ({ cell, count: counts[i] as number })) },
});

/** Faults after which the file may still be something else, read whole. */
const NOT_EVENTS = new Set(['kind', 'header']);

/**
 * Counts the file under the mapping of the store; an answer of an earlier mapping goes.
 * @returns false where the file is no list of events; then nothing of it is shown
 */
export async function countLong(): Promise<boolean> {
  const mine = long;
  if (!mine) return true;
  mine.work?.cancel();
  useIntake.setState({ task: 'counting', progress: 0, errors: [], picture: null });
  const { mapping } = useIntake.getState();
  const isHere = (): boolean => long === mine && mine.work === work;
  const work = startIngest(mine.file, { region: mine.region, mapping }, (share, counts) => {
    if (!isHere()) return;
    useIntake.setState({ progress: share ?? 0, ...(counts && { picture: countsOf(counts) }) });
  });
  mine.work = work;
  const { value, errors } = await work.picture;
  if (!isHere()) return true;
  if (value) {
    const picture = countsOf(value.counts);
    useIntake.setState({ answer: value.imported, picture, task: null, progress: 1, step: 'columns' });
    return true;
  }
  work.cancel();
  if (errors.some(({ rule }) => NOT_EVENTS.has(rule))) return false;
  useIntake.setState({ errors, picture: null, task: null });
  return true;
}

/** Judges every row; the report follows. */
export async function judgeLong(): Promise<void> {
  const work = long?.work;
  if (!work) return;
  useIntake.setState({ task: 'checking', progress: 0, errors: [] });
  const { value, errors } = await work.validate();
  if (long?.work !== work) return;
  if (!value) return useIntake.setState({ errors, task: null });
  useIntake.setState(({ source }) => ({
    ...{ answer: value, errors, picture: null, task: null, progress: 1, step: 'report' },
    source: source && { ...source, digest: value.streamed?.id ?? '' },
  }));
}
