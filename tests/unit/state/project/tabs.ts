/** A browser with one storage and as many tabs as a test opens. */
import * as indexedDb from 'fake-indexeddb';
import { parseLink } from '../../../../src/state/link.ts';
import { projectStore } from '../../../../src/state/project/acts.ts';
import { filesHere } from '../../../../src/state/project/files.ts';
import { type Keep, keepIn } from '../../../../src/state/project/keep.ts';
import { type Channel, type Tabs, turnOf } from '../../../../src/state/project/turn.ts';

// Its own automatic form looks for a window, and the page of these tests has but a stub of one.
Object.assign(globalThis, { ...indexedDb, default: undefined });

interface Held {
  readonly end: (reason: unknown) => void;
}

/** Web Locks as far as one name and one holder at a time go. */
function locksOf(): Pick<LockManager, 'request'> {
  const holders = new Map<string, Held>();
  const queues = new Map<string, (() => void)[]>();
  const request = async (name: string, options: LockOptions, act: (lock: Lock | null) => unknown): Promise<unknown> => {
    if (options.steal) holders.get(name)?.end(new DOMException('stolen', 'AbortError'));
    else if (holders.has(name)) {
      if (options.ifAvailable) return act(null);
      await new Promise<void>((go, refuse) => {
        const waiting = queues.get(name) ?? [];
        queues.set(name, [...waiting, go]);
        options.signal?.addEventListener('abort', () => {
          queues.set(
            name,
            (queues.get(name) ?? []).filter((w) => w !== go),
          );
          refuse(new DOMException('waited enough', 'AbortError'));
        });
      });
    }
    const taken = new Promise<never>((_, end) => holders.set(name, { end }));
    const mine = holders.get(name);
    try {
      return await Promise.race([Promise.resolve(act({ name, mode: 'exclusive' })), taken]);
    } finally {
      if (holders.get(name) === mine) {
        holders.delete(name);
        const [next, ...rest] = queues.get(name) ?? [];
        queues.set(name, rest);
        next?.();
      }
    }
  };
  return { request } as Pick<LockManager, 'request'>;
}

export interface Page {
  /** The address of this tab. */
  hash: string;
  now: number;
}

export function browser({ locks = true }: { readonly locks?: boolean } = {}) {
  const storage = new indexedDb.IDBFactory();
  globalThis.indexedDB = storage;
  const manager = locks ? locksOf() : null;
  const ears: Channel[] = [];
  const channel = (): Channel => {
    const own: Channel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const ear of ears)
          if (ear !== own) setTimeout(() => ear.onmessage?.({ data: structuredClone(data) } as MessageEvent), 0);
      },
      close: () => undefined,
    };
    ears.push(own);
    return own;
  };
  let opened = 0;
  return {
    storage,
    /** @param around what stands between the tab and the storage */
    tab(around: (keep: Keep) => Keep = (keep) => keep, tabs: Partial<Tabs> = {}) {
      const page: Page = { hash: '#/data?face=projects', now: 1_000_000 + opened };
      const store = projectStore({
        openKeep: async (onLost) => around(await keepIn(onLost)),
        turn: (events) =>
          turnOf({ locks: manager, channel, answersIn: 20, givesUpIn: 200, ...tabs }, `tab ${opened++}`, events),
        view: () => parseLink(page.hash, 'internal'),
        follow: (hash) => {
          page.hash = hash;
        },
        files: filesHere,
        now: () => page.now++,
        delay: 5,
      });
      return {
        ...store,
        page,
        state: () => store.use.getState(),
        importText: (text: string) => store.importFile(new Blob([text])),
        exportText: async (withPatrol = false) => (await store.exportFile({ withPatrol }))?.file.text(),
      };
    },
  };
}

export const rest = (ms = 40): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 150 && !holds(); i++) await rest(20);
  if (!holds()) throw new Error('it did not come to hold');
}
