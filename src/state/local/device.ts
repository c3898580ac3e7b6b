/** What this device holds beside the published files, in the browser's own database: boundaries, and what was made of them. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asideKey } from '../on-device.ts';

interface DeviceSchema extends DBSchema {
  readonly facts: { key: string; value: unknown };
}

const NAME = 'jaga-device';

const open = (): Promise<IDBPDatabase<DeviceSchema>> =>
  openDB<DeviceSchema>(NAME, 1, { upgrade: (db) => void db.createObjectStore('facts') });

/** null where there is nothing, or where the browser keeps nothing at all. */
export async function readFact<T>(key: string): Promise<T | null> {
  try {
    const db = await open();
    const value = await db.get('facts', key);
    db.close();
    return (value as T | undefined) ?? null;
  } catch {
    return null;
  }
}

/** @returns whether the device took it; what it refuses lasts until the page closes */
export async function writeFact(key: string, value: unknown): Promise<boolean> {
  try {
    const db = await open();
    await db.put('facts', value, key);
    db.close();
    return true;
  } catch {
    return false;
  }
}

export async function removeFact(key: string): Promise<void> {
  try {
    const db = await open();
    await db.delete('facts', key);
    db.close();
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** Moves what cannot be used to a place where nothing reads it, so that a repair can still find it. @returns whether it is there */
export async function setFactAside(key: string): Promise<boolean> {
  const kept = await writeFact(asideKey(key), await readFact(key));
  if (kept) await removeFact(key);
  return kept;
}
