/**
 * The log of patrols, kept on this device alone: never in a link, a project, a publication or a public export. Another tab
 * may write too, so every change begins from what the device holds.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { type LogEntry, readEntry, withEntries } from '../patrol/log/entry.ts';
import type { PatrolHours } from '../risk/index.ts';

export const LOG_KEY = 'jaga-patrol-log';
/** Where text that could not be read is put, so that a repair can still find it. */
export const ASIDE_KEY = 'jaga-patrol-log-unreadable';
const VERSION = 1;

export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

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

interface Read {
  readonly entries: readonly LogEntry[];
  /** The text, where some or all of it is not a log of this version. */
  readonly bad: string | null;
}

function parsed(text: string | null): Read {
  if (text === null) return { entries: [], bad: null };
  try {
    const { version, entries } = JSON.parse(text) as { version?: unknown; entries?: unknown };
    if (version !== VERSION || !Array.isArray(entries)) return { entries: [], bad: text };
    const read = entries.map(readEntry);
    const good = read.filter((entry) => entry !== null);
    return { entries: withEntries([], good), bad: good.length < read.length ? text : null };
  } catch {
    return { entries: [], bad: text };
  }
}

/** What cannot be read goes beside what was put there before; throws where the device refuses. */
function putAside(device: Device, text: string): void {
  const before = device.getItem(ASIDE_KEY);
  if (before?.includes(text)) return;
  device.setItem(ASIDE_KEY, before === null ? text : `${before}\n${text}`);
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

/** @param device throws where the page may not keep anything (private mode, no page at all) */
export function patrolLog(device: () => Device): PatrolLog {
  /** Writes nothing over text that could not be put aside first. */
  const write = (entries: readonly LogEntry[]): boolean => {
    try {
      const store = device();
      const { bad } = parsed(store.getItem(LOG_KEY));
      if (bad !== null) putAside(store, bad);
      store.setItem(LOG_KEY, JSON.stringify({ version: VERSION, entries }));
      return true;
    } catch {
      return false;
    }
  };
  const aside = (): string | null => {
    try {
      return device().getItem(ASIDE_KEY);
    } catch {
      return null;
    }
  };
  const begin = (): PatrolLogState => {
    try {
      const { entries, bad } = parsed(device().getItem(LOG_KEY));
      const kept = bad === null || write(entries);
      return { entries, kept, unreadable: aside() ?? bad, removed: null };
    } catch {
      return { entries: [], kept: false, unreadable: null, removed: null };
    }
  };
  const use = create<PatrolLogState>(begin);
  const change = (how: (entries: readonly LogEntry[]) => readonly LogEntry[], removed: LogEntry | null): void => {
    const { entries: held, kept } = use.getState();
    // What the device never took is on the page alone.
    const before = kept ? begin() : null;
    const entries = how(before?.kept ? before.entries : held);
    const written = write(entries);
    use.setState({ entries, kept: written, unreadable: aside() ?? use.getState().unreadable, removed });
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
      try {
        device().removeItem(ASIDE_KEY);
      } catch {
        // It stays where it is, and the page goes on saying so.
      }
      use.setState({ unreadable: aside() });
    },
  };
}

const log = patrolLog(() => window.localStorage);
export const usePatrolLog = log.use;
export const { add: addToLog, remove: removeFromLog, undo: undoRemove, reread: rereadLog, forgetUnreadable } = log;

/** Hours of the log by cell, as the detection effort of the index takes them. */
export const patrolHours = (entries: readonly LogEntry[]): readonly PatrolHours[] =>
  entries.flatMap(({ cells }) => cells);
