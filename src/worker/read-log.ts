/** A file of tracks into entries of the patrol log. Nothing of the file but hours by sector leaves this function. */
import type { DataError } from '../domain/outcome.ts';
import { type DroppedElement, readTracks } from '../exchange/tracks-in.ts';
import type { LogEntry } from '../patrol/log/entry.ts';
import type { LeftOut } from '../patrol/log/hours.ts';
import { entriesOf, type LogOptions } from '../patrol/log/outings.ts';

export interface LogFile {
  readonly entries: readonly LogEntry[];
  readonly errors: readonly DataError[];
  readonly dropped: readonly DroppedElement[];
  readonly gaps: LeftOut;
  /** Segments without times that need a day and hours. */
  readonly untimed: number;
}

const NOTHING = { entries: [], dropped: [], gaps: { count: 0, hours: 0 }, untimed: 0 } as const;

export function readLogFile(content: Uint8Array | string, options: Pick<LogOptions, 'plan' | 'untimed'>): LogFile {
  const { value, errors } = readTracks(content);
  if (!value) return { ...NOTHING, errors };
  const logged = entriesOf(value, options);
  const { entries, done } = logged.value;
  return {
    entries,
    errors: [...errors, ...logged.errors],
    dropped: value.dropped,
    gaps: done.gaps,
    untimed: done.untimed,
  };
}
