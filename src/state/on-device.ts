/**
 * One way to keep a thing in the storage of this device. Text that cannot be read is copied aside before anything is
 * written over it; what a later version of the site wrote is left where it is; a device that is full or refuses is an
 * answer. Several tabs share the storage: whoever changes a thing begins from what lies there.
 */
import { deviceStorage } from './device-storage.ts';

export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a text says, once parsed: `whole` is false where part of it cannot be used; `later` was written by a later version. */
export type Sense<T> = { readonly value: T; readonly whole: boolean } | 'later' | null;

export interface Held<T> {
  /** null where nothing lies there, or nothing of it can be used. */
  readonly value: T | null;
  /** `none`, `read`; `part` or `broken`: some or all of it cannot be read; `later`: of a later version; `refused`: no storage. */
  readonly state: 'none' | 'read' | 'part' | 'broken' | 'later' | 'refused';
  /** The text itself, as it lies there. */
  readonly text: string | null;
}

export interface OnDevice<T> {
  readonly key: string;
  /** Changes nothing on the device. */
  readonly held: () => Held<T>;
  /** @param value null leaves nothing behind. @returns false where the device is full or refuses, and what lay there stays */
  readonly keep: (value: T | null) => boolean;
  /** What could not be read, earlier texts first; null where there is none. */
  readonly aside: () => string | null;
  /** Copies what cannot be read aside now. @returns whether nothing that lies there can be lost by writing */
  readonly secure: () => boolean;
  readonly forgetAside: () => void;
}

/** Whether a record says that it was written by a later version of the site. */
export const isLater = (version: unknown, own: number): boolean => typeof version === 'number' && version > own;

/** Where text that could not be read is put. */
export const asideKey = (key: string): string => `${key}.broken`;

/**
 * @param sense what parsed JSON comes to
 * @param device null, or throwing, where the page may not keep anything
 */
export function onDevice<T>(
  key: string,
  sense: (parsed: unknown) => Sense<T>,
  device: () => Device | null = deviceStorage,
): OnDevice<T> {
  const read = (text: string | null): Held<T> => {
    if (text === null) return { value: null, state: 'none', text };
    try {
      const made = sense(JSON.parse(text));
      if (made === 'later') return { value: null, state: 'later', text };
      if (made) return { value: made.value, state: made.whole ? 'read' : 'part', text };
    } catch {
      // Not JSON, or nothing its reader could look into.
    }
    return { value: null, state: 'broken', text };
  };
  const putAside = (store: Device, text: string): void => {
    const before = store.getItem(asideKey(key));
    if (before?.includes(text)) return;
    store.setItem(asideKey(key), before === null ? text : `${before}\n${text}`);
  };
  /** @throws where the device refuses */
  const free = (store: Device): boolean => {
    const { state, text } = read(store.getItem(key));
    if (text !== null && (state === 'part' || state === 'broken')) putAside(store, text);
    return state !== 'later';
  };
  const tried = (act: (store: Device) => boolean): boolean => {
    try {
      const store = device();
      return store !== null && act(store);
    } catch {
      return false;
    }
  };
  return {
    key,
    held() {
      try {
        const store = device();
        if (store) return read(store.getItem(key));
      } catch {
        // Said below.
      }
      return { value: null, state: 'refused', text: null };
    },
    keep: (value) =>
      tried((store) => {
        if (!free(store)) return false;
        if (value === null) store.removeItem(key);
        else store.setItem(key, JSON.stringify(value));
        return true;
      }),
    aside() {
      try {
        return device()?.getItem(asideKey(key)) ?? null;
      } catch {
        return null;
      }
    },
    secure: () => tried(free),
    forgetAside: () =>
      void tried((store) => {
        store.removeItem(asideKey(key));
        return true;
      }),
  };
}

/** Tells when another tab has changed the thing, or cleared everything. @returns ends the telling */
export function heardFromTabs(key: string, hear: () => void): () => void {
  const listen = (e: StorageEvent): void => {
    if (e.key === key || e.key === null) hear();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
