/**
 * Where projects lie on this device. A write is one transaction: it is there as a whole, or what was there before is.
 * Every project has a revision; a write that does not follow the one it read is refused, so that two tabs, or two windows
 * of an office's machine, cannot write over each other.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { ImportedSet } from '../../domain/imported.ts';
import type { Project } from '../../domain/project.ts';
import { joined, type SetRecord, split } from './chunks.ts';

/** What the list says of a project without opening it. */
export interface ProjectLine {
  /** Names the project on this device; two files of the same project lie side by side under keys of their own. */
  readonly key: string;
  /** The project's own. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, of the last change of what it holds. */
  readonly changed: number;
  readonly holds: Holdings;
}
export interface Holdings {
  readonly imports: number;
  readonly edits: number;
  readonly weightings: number;
  readonly releases: number;
  /** Not told by lines that an earlier version of this site wrote. */
  readonly stories?: number;
  readonly interventions?: number;
}
export interface Meta extends ProjectLine {
  readonly revision: number;
}

/** A project without its imported sets, which lie beside it and are written only when they change. */
export type Core = Omit<Project, 'imports'> & { readonly sets: readonly string[] };

export type WriteAnswer = 'saved' | 'full' | 'refused' | 'otherTab';

/** What lay there and could not be read, as it lay. */
export interface Aside {
  readonly key: string;
  readonly at: number;
  readonly what: unknown;
}

export interface Found {
  /** Parsed, not checked: a project as JSON, or what is left of one. */
  readonly value: unknown;
  readonly revision: number;
  /** Of the sets it names, those that are damaged or gone. */
  readonly missing: number;
}

export interface Keep {
  /** False where everything ends with the page. */
  readonly lasting: boolean;
  readonly list: () => Promise<readonly Meta[]>;
  readonly read: (key: string) => Promise<Found | null>;
  /**
   * @param before the project as it was last written here, or null: sets that are the same are not written again
   * @param revision the one that was read, 0 for a new project
   * @param alone true where no other tab can have written, and the page may end at any moment: nothing is asked first
   */
  readonly write: (
    line: ProjectLine,
    project: Project,
    before: Project | null,
    revision: number,
    alone?: boolean,
  ) => Promise<WriteAnswer>;
  readonly remove: (key: string) => Promise<boolean>;
  /** Copies what lies under a key to a place that nothing overwrites. */
  readonly putAside: (key: string, at: number) => Promise<void>;
  readonly asides: () => Promise<readonly Aside[]>;
  readonly forgetAsides: () => Promise<void>;
  readonly current: () => Promise<string | null>;
  readonly setCurrent: (key: string) => Promise<void>;
}

interface Schema extends DBSchema {
  meta: { key: string; value: Meta };
  projects: { key: string; value: Core };
  /** By project key, set id; then its rows in pieces. */
  sets: { key: [string, string]; value: SetRecord };
  rows: { key: [string, string, number]; value: readonly unknown[] };
  aside: { key: string; value: Aside };
  settings: { key: string; value: string };
}
const STORES = ['meta', 'projects', 'sets', 'rows', 'aside', 'settings'] as const;
const HELD = ['meta', 'projects', 'sets', 'rows'] as const;
type Writing = IDBPTransaction<Schema, (typeof HELD)[number][], 'readwrite'>;

const DATABASE = 'jaga-projects';
const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
const rangeOf = (key: string) => IDBKeyRange.bound([key], [key, []]);

async function writeSet(tx: Writing, key: string, set: ImportedSet): Promise<void> {
  const { record, pieces } = split(set);
  await tx.objectStore('rows').delete(IDBKeyRange.bound([key, set.id], [key, set.id, []]));
  await tx.objectStore('sets').put(record, [key, set.id]);
  // One at a time: each piece is copied on the page's own thread, and the page must not stand still for all of them.
  for (const [i, piece] of pieces.entries()) await tx.objectStore('rows').put(piece, [key, set.id, i]);
}

async function deleteSet(tx: Writing, key: string, id: string): Promise<void> {
  await tx.objectStore('rows').delete(IDBKeyRange.bound([key, id], [key, id, []]));
  await tx.objectStore('sets').delete([key, id]);
}

const coreOf = ({ imports, ...rest }: Project): Core => ({ ...rest, sets: imports.map(({ id }) => id) });

/** Every request at once, and the end asked for: what a closing page has sent is written without it. */
async function writeAlone(tx: Writing, line: ProjectLine, project: Project, revision: number) {
  const asked = [
    tx.objectStore('projects').put(coreOf(project), line.key),
    tx.objectStore('meta').put({ ...line, revision: revision + 1 }, line.key),
  ];
  tx.commit();
  await Promise.all(asked);
  return 'saved' as const;
}

async function writeAll(tx: Writing, line: ProjectLine, project: Project, before: Project | null, revision: number) {
  const { key } = line;
  const lying = await tx.objectStore('meta').get(key);
  if ((lying?.revision ?? 0) !== revision) return 'otherTab' as const;
  const { imports } = project;
  await tx.objectStore('projects').put(coreOf(project), key);
  const known = new Map(before?.imports.map((set) => [set.id, set]));
  for (const set of imports) if (known.get(set.id) !== set) await writeSet(tx, key, set);
  for (const id of known.keys()) if (!imports.some((set) => set.id === id)) await deleteSet(tx, key, id);
  // Last, so that its revision stands for everything before it.
  await tx.objectStore('meta').put({ ...line, revision: revision + 1 }, key);
  return 'saved' as const;
}

/**
 * Reads all that lies under a key, in one transaction. Rows come piece by piece: whatever is asked for at once is made
 * anew on the page's own thread at once.
 */
async function lying(db: IDBPDatabase<Schema>, key: string) {
  const tx = db.transaction(HELD, 'readonly');
  const rows = tx.objectStore('rows');
  const [meta, core, setKeys, sets, rowKeys] = await Promise.all([
    tx.objectStore('meta').get(key),
    tx.objectStore('projects').get(key),
    tx.objectStore('sets').getAllKeys(rangeOf(key)),
    tx.objectStore('sets').getAll(rangeOf(key)),
    rows.getAllKeys(rangeOf(key)),
  ]);
  const pieces = new Map<string, (readonly unknown[])[]>();
  for (const place of rowKeys) {
    const [, id] = place;
    pieces.set(id, [...(pieces.get(id) ?? []), (await rows.get(place)) ?? []]);
  }
  return { meta, core, sets: sets.map((record, i) => ({ record, pieces: pieces.get(setKeys[i]?.[1] ?? '') ?? [] })) };
}

/**
 * @param onLost told when the browser closes the database by itself
 * @throws where the browser refuses a database, as some do in a private window
 */
export async function keepIn(onLost: () => void): Promise<Keep> {
  const db = await openDB<Schema>(DATABASE, 1, {
    upgrade: (made) => {
      for (const store of STORES) made.createObjectStore(store);
    },
    // A newer page in another tab wants to change the form of the database: it must not wait for this one.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    terminated: onLost,
  });
  return {
    lasting: true,
    list: () => db.getAll('meta'),
    async read(key) {
      const { meta, core, sets } = await lying(db, key);
      if (!core) return null;
      const held = new Map(sets.map(({ record, pieces }) => [record.id, joined(record, pieces)]));
      const { sets: order, ...rest } = core;
      const imports = (Array.isArray(order) ? order : []).map((id) => held.get(id) ?? null);
      const whole = imports.filter((set) => set !== null);
      return {
        value: { ...rest, imports: whole },
        revision: meta?.revision ?? 0,
        missing: imports.length - whole.length,
      };
    },
    async write(line, project, before, revision, alone = false) {
      try {
        const tx = db.transaction([...HELD], 'readwrite', { durability: 'strict' });
        // The transaction's own end is heard below; unheard, its failure would be nobody's.
        tx.done.catch(() => undefined);
        try {
          const quick = alone && before?.imports === project.imports;
          const answer = await (quick
            ? writeAlone(tx, line, project, revision)
            : writeAll(tx, line, project, before, revision));
          await tx.done;
          return answer;
        } catch (error) {
          await tx.done.catch((end: unknown) => Promise.reject(isFull(error) ? error : end));
          throw error;
        }
      } catch (error) {
        return isFull(error) ? 'full' : 'refused';
      }
    },
    async remove(key) {
      try {
        const tx = db.transaction(HELD, 'readwrite');
        await Promise.all([
          tx.objectStore('meta').delete(key),
          tx.objectStore('projects').delete(key),
          tx.objectStore('sets').delete(rangeOf(key)),
          tx.objectStore('rows').delete(rangeOf(key)),
          tx.done,
        ]);
        return true;
      } catch {
        return false;
      }
    },
    async putAside(key, at) {
      const what = await lying(db, key);
      await db.put('aside', { key, at, what }, `${key} ${at}`);
    },
    asides: () => db.getAll('aside'),
    forgetAsides: () => db.clear('aside'),
    current: async () => (await db.get('settings', 'current')) ?? null,
    setCurrent: async (key) => void (await db.put('settings', key, 'current')),
  };
}
