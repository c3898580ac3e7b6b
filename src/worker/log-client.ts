/** Starts a worker for one file and ends it: a broken or huge file takes nothing else with it. */
import { transfer } from 'comlink';
import type { DataError } from '../domain/outcome.ts';
import { MOST_BYTES } from '../exchange/tracks-in.ts';
import type { LogOptions } from '../patrol/log/outings.ts';
import type { LogReader } from './log.ts';
import type { LogFile } from './read-log.ts';
import { started } from './started.ts';

const NOTHING: LogFile = { entries: [], errors: [], dropped: [], gaps: { count: 0, hours: 0 }, untimed: 0 };
const failed = (rule: string, value: number | null, remedy: string): LogFile => {
  const error: DataError = { file: 'tracks', row: null, column: null, rule, value, remedy };
  return { ...NOTHING, errors: [error] };
};

/** @returns what the file holds, or `tooLarge` or `unread` as an error; never throws */
export async function readLogInWorker(file: Blob, options: Pick<LogOptions, 'plan' | 'untimed'>): Promise<LogFile> {
  // By its size alone: reading a film into memory only to refuse it could end the page.
  if (file.size > MOST_BYTES) return failed('tooLarge', file.size, 'Export one night at a time.');
  const reader = started<LogReader>(
    () => new Worker(new URL('./log.ts', import.meta.url), { type: 'module', name: 'jaga-log' }),
  );
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await reader.engine.read(transfer(bytes, [bytes.buffer]), options);
  } catch {
    return failed('unread', null, 'Choose the file again.');
  } finally {
    reader.stop();
  }
}
