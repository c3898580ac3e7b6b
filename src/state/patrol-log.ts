/**
 * The log of patrols, kept on this device alone: never in a link, a project, a publication or a public export. Another tab
 * may write too, so every change begins from what the device holds.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { type LogEntry, readEntry, withEntries } from '../patrol/log/entry.ts';
import type { PatrolHours } from '../risk/index.ts';
import { deviceStorage } from './device-storage.ts';
import { type Device, isLater, onDevice, type Sense } from './on-device.ts';

export const LOG_KEY = 'jaga-patrol-log';
const VERSION = 1;

export interface PatrolLogState {
  /** Newest day first. */
  readonly entries: readonly LogEntry[];
  /** False where the device refuses to keep the log: it ends with the page. */
  readonly kept: boolean;
  /** Text that could not be read lies on the device beside the log; null where there is none. */
  readonly unreadable: string | null;
  /** The entry taken out last. */
  readonly removed: LogEntry | null;
}

interface Stored {
  readonly version: typeof VERSION;
  readonly entries: readonly LogEntry[];
}

function sense(parsed: unknown): Sense<Stored> {
  const { version, entries } = parsed as { readonly version?: unknown; readonly entries?: unknown };
  if (isLater(version, VERSION)) return 'later';
  if (version !== VERSION || !Array.isArray(entries)) return null;
  const read = entries.map(readEntry);
  const good = read.filter((entry) => entry !== null);
  return { value: { version: VERSION, entries: withEntries([], good) }, whole: good.length === read.length };
}

export interface PatrolLog {
  readonly use: UseBoundStore<StoreApi<PatrolLogState>>;
  /** @returns how many of them were not there yet */
  readonly add: (entries: readonly LogEntry[]) => number;
  readonly remove: (id: string) => void;
  /** Puts the entry back that was taken out last. */
  readonly undo: () => void;
  /** Takes what the device holds now: another tab has written. */
  readonly reread: () => void;
  /** Deletes the text that could not be read. */
  readonly forgetUnreadable: () => void;
}

/** @param device null, or throwing, where the page may not keep anything (private mode, no page at all) */
export function patrolLog(device: () => Device | null): PatrolLog {
  const shelf = onDevice(LOG_KEY, sense, device);
  const write = (entries: readonly LogEntry[]): boolean => shelf.keep({ version: VERSION, entries });
  const begin = (): PatrolLogState => {
    const { value, state, text } = shelf.held();
    const lost = state === 'broken' || state === 'part' ? text : null;
    // Read in full again at the next visit: nothing that cannot be read stays under the log's own key.
    const kept = state !== 'refused' && state !== 'later' && (lost === null || write(value?.entries ?? []));
    return { entries: value?.entries ?? [], kept, unreadable: shelf.aside() ?? lost, removed: null };
  };
  const use = create<PatrolLogState>(begin);
  const change = (how: (entries: readonly LogEntry[]) => readonly LogEntry[], removed: LogEntry | null): void => {
    const { entries: held, kept } = use.getState();
    // What the device never took is on the page alone.
    const before = kept ? begin() : null;
    const entries = how(before?.kept ? before.entries : held);
    const written = write(entries);
    use.setState({ entries, kept: written, unreadable: shelf.aside() ?? use.getState().unreadable, removed });
  };
  return {
    use,
    add(added) {
      const before = new Set(use.getState().entries.map(({ id }) => id));
      change((entries) => withEntries(entries, added), null);
      return new Set(added.map(({ id }) => id).filter((id) => !before.has(id))).size;
    },
    remove(id) {
      const removed = use.getState().entries.find((entry) => entry.id === id) ?? null;
      change((entries) => entries.filter((entry) => entry.id !== id), removed);
    },
    undo() {
      const { removed } = use.getState();
      if (removed) change((entries) => withEntries(entries, [removed]), null);
    },
    reread() {
      if (use.getState().kept) use.setState({ ...begin(), removed: use.getState().removed });
    },
    forgetUnreadable() {
      shelf.forgetAside();
      use.setState({ unreadable: shelf.aside() });
    },
  };
}

const log = patrolLog(deviceStorage);
export const usePatrolLog = log.use;
export const { add: addToLog, remove: removeFromLog, undo: undoRemove, reread: rereadLog, forgetUnreadable } = log;

/** Hours of the log by cell, as the detection effort of the index takes them. */
export const patrolHours = (entries: readonly LogEntry[]): readonly PatrolHours[] =>
  entries.flatMap(({ cells }) => cells);
